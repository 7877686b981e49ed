// Every table, by its name. Each noun's tables.ts adds its own; a query knows no other.
import type { Kysely, Transaction } from 'kysely'

// biome-ignore lint/suspicious/noEmptyInterface: empty here, and whole in the program: nouns add to it.
export interface Tables {}

export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>
