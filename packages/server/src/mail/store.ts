// The tables of mails: who is told of what, in which mail, what people chose, what came back.

import type { Selectable } from 'kysely'
import type { MailTables } from './tables.ts'

export type MailRow = Selectable<MailTables['mails']>
export type NoticeRow = Selectable<MailTables['notices']>
