// Mails that are due: taken under a lease, then settled by whoever took them.
import { toJson } from '../platform/db/json.ts'
import type { Db, Trx } from '../platform/db/tables.ts'
import type { RecordedEvent } from '../platform/events/events.ts'
import { eventOf } from '../platform/events/journal.ts'
import type { NoticeRow } from './store.ts'
import type { MailState } from './tables.ts'

export async function isMailDue(db: Db, now: string) {
  const row = await db
    .selectFrom('mails')
    .select('id')
    .where('state', '=', 'waiting')
    .where('rank', 'in', [0, 1])
    .where('due_at', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type Candidate = Awaited<ReturnType<typeof dueMails>>[number]

/** The oldest of this rank that nobody has taken, with the sealed address; null once erased. */
export async function dueMails(
  trx: Trx,
  now: string,
  { rank, limit }: { rank: number; limit: number },
) {
  return trx
    .selectFrom('mails')
    .leftJoin('participants', 'participants.id', 'mails.participant_id')
    .select(['mails.id', 'mails.participant_id', 'mails.rank', 'mails.paced'])
    .select(['mails.attempts', 'mails.tried_at', 'participants.email_sealed'])
    .where('mails.state', '=', 'waiting')
    .where('mails.rank', '=', rank)
    .where('mails.due_at', '<=', now)
    .where((where) =>
      where.or([where('mails.leased_until', 'is', null), where('mails.leased_until', '<', now)]),
    )
    .orderBy('mails.due_at')
    .orderBy('mails.id')
    .limit(limit)
    .execute()
}

type Lease = { lease: string; until: string; now: string }

/** Takes them: from here on what they hold no longer changes, nor does their Message-ID. */
export async function leaseMails(trx: Trx, ids: string[], { lease, until, now }: Lease) {
  if (ids.length === 0) return
  await trx
    .updateTable('mails')
    .set((row) => ({
      lease,
      leased_until: until,
      open_for: null,
      attempts: row('attempts', '+', 1),
      tried_at: row.fn.coalesce('tried_at', row.val(now)),
    }))
    .where('id', 'in', ids)
    .execute()
}

export async function postpone(trx: Trx, id: string, dueAt: string) {
  await trx.updateTable('mails').set({ due_at: dueAt, paced: 1 }).where('id', '=', id).execute()
}

export type Told = Pick<NoticeRow, 'participant_id' | 'topic'> & {
  mailId: string
  event: RecordedEvent
}

/** What these mails tell, in the order it happened. */
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

/** Only for whoever still holds the lease: another may have taken over what took too long. */
export async function settleMails(
  trx: Trx,
  settled: Settled[],
  { lease, at }: { lease: string; at: string },
) {
  const alike = Map.groupBy(settled, (one) =>
    toJson([one.state, one.fault, one.state === 'waiting' ? one.dueAt : null]),
  )
  for (const [first, ...rest] of alike.values()) {
    if (!first) continue
    const isOver = first.state !== 'waiting'
    await trx
      .updateTable('mails')
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
      .execute()
  }
}

/** Mails that were taken and not tried: free again, as if nobody had. */
export async function releaseMails(db: Db, ids: string[], lease: string) {
  if (ids.length === 0) return
  await db
    .updateTable('mails')
    .set((row) => ({ lease: null, leased_until: null, attempts: row('attempts', '-', 1) }))
    .where('id', 'in', ids)
    .where('lease', '=', lease)
    .execute()
}
