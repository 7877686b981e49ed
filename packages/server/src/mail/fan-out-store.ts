// What the reader of the journal leaves: notices, and the letters that hold them.
import type { Db, Trx } from '../platform/db/tables.ts'
import type { NewMail, NoticeRow } from './store.ts'
import { ranks } from './topics.ts'

/** Who has been told of these events already, as `participant seq`. */
export async function alreadyNoticed(trx: Trx, first: number, last: number) {
  const rows = await trx
    .selectFrom('notices')
    .select(['participant_id', 'event_seq'])
    .where('event_seq', '>=', first)
    .where('event_seq', '<=', last)
    .execute()
  return new Set(rows.map((row) => `${row.participant_id} ${row.event_seq}`))
}

export async function insertNotices(trx: Trx, notices: NoticeRow[]) {
  if (notices.length > 0) await trx.insertInto('notices').values(notices).execute()
}

/**
 * The mail that gathers each person's news, or the receipts of one press, by what it is open for: the
 * one that is open, or this one. Whoever sends it
 * closes it first, in a transaction of theirs: the key then lets a new one open.
 */
export async function openMails(trx: Trx, mails: NewMail[]) {
  if (mails.length === 0) return new Map<string, string>()
  const rows = await trx
    .insertInto('outgoing_mails')
    .values(mails)
    .onConflict((conflict) =>
      conflict
        .column('open_for')
        .doUpdateSet((row) => ({ open_for: row.ref('excluded.open_for') })),
    )
    .returning(['id', 'open_for'])
    .execute()
  return new Map(rows.map((row) => [row.open_for ?? '', row.id]))
}

export async function mutesOf(db: Db | Trx, participantIds: string[]) {
  const rows = await db
    .selectFrom('mail_mutes')
    .select(['participant_id', 'topic'])
    .where('participant_id', 'in', participantIds)
    .execute()
  return new Set(rows.map((row) => `${row.participant_id} ${row.topic}`))
}

/** How each person wants their news, and when they last had some. */
export async function newsHabits(trx: Trx, participantIds: string[]) {
  const settings = await trx
    .selectFrom('mail_settings')
    .select(['participant_id', 'rhythm'])
    .where('participant_id', 'in', participantIds)
    .execute()
  const last = await trx
    .selectFrom('outgoing_mails')
    .select(({ fn }) => ['participant_id', fn.max('settled_at').as('at')])
    .where('participant_id', 'in', participantIds)
    .where('rank', '=', ranks.news)
    .where('state', '=', 'sent')
    .groupBy('participant_id')
    .execute()
  const rhythms = new Map(settings.map((row) => [row.participant_id, row.rhythm]))
  const sent = new Map(last.map((row) => [row.participant_id, row.at]))
  return (id: string) => ({
    rhythm: rhythms.get(id) ?? ('daily' as const),
    lastSentAt: sent.get(id) ?? null,
  })
}
