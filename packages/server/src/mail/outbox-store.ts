// Mails that wait, in the database: put there, taken when they are due, settled by whoever took them.
import type { Database } from '../platform/db/database.ts'
import { toJson } from '../platform/db/json.ts'
import { isFree } from '../platform/db/lease.ts'
import type { Db, Trx } from '../platform/db/tables.ts'
import type { RecordedEvent } from '../platform/events/events.ts'
import { eventOf } from '../platform/events/journal.ts'
import type { MailKindName } from './mail-facts.ts'
import type { NewMail, NoticeRow } from './store.ts'
import type { MailState } from './tables.ts'

export async function insertMails(trx: Trx, mails: NewMail[]) {
  if (mails.length > 0) await trx.insertInto('outgoing_mails').values(mails).execute()
}

export async function isMailDue(db: Db, now: string) {
  const row = await db
    .selectFrom('outgoing_mails')
    .select('id')
    .where('state', '=', 'waiting')
    .where('rank', 'in', [0, 1])
    .where('due_at', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type Due = { now: string; rank: number; limit: number }

/** The oldest of this rank that nobody has taken. */
export async function dueMails(
  trx: Trx,
  { skipHeld }: Pick<Database, 'skipHeld'>,
  { now, rank, limit }: Due,
) {
  const due = trx
    .selectFrom('outgoing_mails')
    .select(['id', 'kind', 'participant_id', 'address', 'subject', 'facts'])
    .select(['rank', 'paced', 'attempts', 'tried_at'])
    .where('state', '=', 'waiting')
    .where('rank', '=', rank)
    .where('due_at', '<=', now)
    .where(isFree(now))
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
  return skipHeld(due).execute()
}

/** From here on what they hold no longer changes, nor does their Message-ID. */
export async function closeMails(trx: Trx, ids: string[], now: string) {
  if (ids.length === 0) return
  await trx
    .updateTable('outgoing_mails')
    .set((row) => ({
      open_for: null,
      attempts: row('attempts', '+', 1),
      tried_at: row.fn.coalesce('tried_at', row.val(now)),
    }))
    .where('id', 'in', ids)
    .execute()
}

export async function postpone(trx: Trx, id: string, dueAt: string) {
  await trx
    .updateTable('outgoing_mails')
    .set({ due_at: dueAt, paced: 1 })
    .where('id', '=', id)
    .execute()
}

export type Told = Pick<NoticeRow, 'participant_id' | 'topic'> & {
  mailId: string
  event: RecordedEvent
}

/** What these letters tell, in the order it happened. */
export async function contentsOf(db: Db, mailIds: string[]): Promise<Map<string, Told[]>> {
  const rows = await db
    .selectFrom('notices')
    .innerJoin('events', 'events.seq', 'notices.event_seq')
    .selectAll('events')
    .select(['notices.participant_id as told_id', 'notices.topic', 'notices.mail_id'])
    .where('notices.mail_id', 'in', mailIds)
    .orderBy('events.seq')
    .execute()
  const told = rows.map((row) => ({
    mailId: row.mail_id ?? '',
    participant_id: row.told_id,
    topic: row.topic,
    event: eventOf(row),
  }))
  return Map.groupBy(told, (one) => one.mailId)
}

export type Settled =
  | { id: string; state: Exclude<MailState, 'waiting'>; fault: string | null }
  | { id: string; state: 'waiting'; fault: string | null; dueAt: string }

/** Answers those of whoever still holds the lease: another may have taken over what took too long. */
export async function settleMails(
  trx: Trx,
  settled: Settled[],
  { lease, at }: { lease: string; at: string },
) {
  const ours = new Set<string>()
  const alike = Map.groupBy(settled, (one) =>
    toJson([one.state, one.fault, one.state === 'waiting' ? one.dueAt : null]),
  )
  for (const [first, ...rest] of alike.values()) {
    if (!first) continue
    const isOver = first.state !== 'waiting'
    const rows = await trx
      .updateTable('outgoing_mails')
      .set({
        state: first.state,
        fault: first.fault,
        lease: null,
        leased_until: null,
        ...(first.state === 'waiting' ? { due_at: first.dueAt } : {}),
        ...(isOver && { settled_at: at }),
      })
      .where(
        'id',
        'in',
        [first, ...rest].map(({ id }) => id),
      )
      .where('lease', '=', lease)
      .returning('id')
      .execute()
    for (const { id } of rows) ours.add(id)
  }
  return ours
}

/** Mails that were taken and not tried: free again, as if nobody had. */
export async function releaseMails(db: Db, ids: string[], lease: string) {
  if (ids.length === 0) return
  await db
    .updateTable('outgoing_mails')
    .set((row) => ({ lease: null, leased_until: null, attempts: row('attempts', '-', 1) }))
    .where('id', 'in', ids)
    .where('lease', '=', lease)
    .execute()
}

/** Mails of this kind about this one thing, wherever they stand. */
export async function mailsAbout(db: Db | Trx, kind: MailKindName, subject: string) {
  return db
    .selectFrom('outgoing_mails')
    .select(['state', 'facts'])
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .execute()
}

export async function isMailWaiting(db: Db | Trx, kind: MailKindName) {
  const row = await db
    .selectFrom('outgoing_mails')
    .select('id')
    .where('state', '=', 'waiting')
    .where('kind', '=', kind)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
