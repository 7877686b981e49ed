// Rows of the outbox and of notices, as they are read and put there.

import type { Insertable, Selectable } from 'kysely'
import type { MailTables } from './tables.ts'

export type MailRow = Selectable<MailTables['outgoing_mails']>
export type NewMail = Insertable<MailTables['outgoing_mails']>
export type NoticeRow = Selectable<MailTables['notices']>
