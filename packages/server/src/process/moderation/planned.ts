// What a decision makes of each contribution, before it is written; and who replies by it.
import type { Author } from '../../people/staff/author.ts'
import type { DecidedRow } from './decision-store.ts'
import type { Plan } from './plan.ts'

/** With the address of the pages that replies lead to. */
export type Replying = Author & { baseUrl: string }

export type Planned = { row: DecidedRow; before: string[]; plan: Plan }
