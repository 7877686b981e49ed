// Where the mailer stands in the journal, and what it has sent.
import type { Db } from '../db/database.ts'

export type NotificationTables = {
  deliveries: { event_seq: number; participant_id: string; sent_at: string }
}

const cursor = 'mail'

/** Whether the journal has gone on since the last look: an idle server writes nothing. */
export async function isDue(db: Db) {
  const rows = await db
    .selectFrom('cursors')
    .select(['name', 'seq'])
    .where('name', 'in', ['journal', cursor])
    .execute()
  const at = (name: string) => rows.find((row) => row.name === name)?.seq ?? 0
  return at('journal') > at(cursor)
}

/** Takes the turn for `leaseUntil`; undefined when another process has it. */
export async function takeTurn(db: Db, now: string, leaseUntil: string) {
  await db
    .insertInto('cursors')
    .values({ name: cursor, seq: 0, leased_until: null })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const row = await db
    .updateTable('cursors')
    .set({ leased_until: leaseUntil })
    .where('name', '=', cursor)
    .where((where) =>
      where.or([where('leased_until', 'is', null), where('leased_until', '<', now)]),
    )
    .returning('seq')
    .executeTakeFirst()
  return row?.seq
}

export async function leaveTurn(db: Db) {
  await db.updateTable('cursors').set({ leased_until: null }).where('name', '=', cursor).execute()
}

export async function wasSent(db: Db, eventSeq: number, participantId: string) {
  const row = await db
    .selectFrom('deliveries')
    .select('sent_at')
    .where('event_seq', '=', eventSeq)
    .where('participant_id', '=', participantId)
    .executeTakeFirst()
  return row !== undefined
}

export type Delivery = { seq: number; participantId: string | undefined }

/** That the reader has passed these events, and whom it wrote to about each, in one commit. */
export async function recordDeliveries(db: Db, deliveries: Delivery[], at: string) {
  const last = deliveries.at(-1)
  if (!last) return
  const written = deliveries.flatMap(({ seq, participantId }) =>
    participantId ? [{ event_seq: seq, participant_id: participantId, sent_at: at }] : [],
  )
  await db.transaction().execute(async (trx) => {
    if (written.length > 0) {
      await trx
        .insertInto('deliveries')
        .values(written)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    await trx.updateTable('cursors').set({ seq: last.seq }).where('name', '=', cursor).execute()
  })
}
