// Deletes or empties what has been kept long enough, a batch at a time; answers how many rows.
import { sql } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'

type Batch = { before: string; limit: number }

/** Mails that left or never will, with what they told. */
export async function purgeMails(trx: Trx, { before, limit }: Batch) {
  const rows = await trx
    .selectFrom('outgoing_mails')
    .select('id')
    .where('settled_at', '<', before)
    .where('state', '!=', 'waiting')
    .limit(limit)
    .execute()
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  await trx.deleteFrom('notices').where('mail_id', 'in', ids).execute()
  await trx.deleteFrom('outgoing_mails').where('id', 'in', ids).execute()
  return ids.length
}

/** What was to be told and is in no mail, from before mails had rows. */
export async function purgeNotices(trx: Trx, { before, limit }: Batch) {
  const rows = await trx
    .selectFrom('notices')
    .innerJoin('events', 'events.seq', 'notices.event_seq')
    .select(['notices.participant_id', 'notices.event_seq'])
    .where('notices.mail_id', 'is', null)
    .where('events.at', '<', before)
    .limit(limit)
    .execute()
  for (const { participant_id, event_seq } of rows) {
    await trx
      .deleteFrom('notices')
      .where('participant_id', '=', participant_id)
      .where('event_seq', '=', event_seq)
      .execute()
  }
  return rows.length
}

export async function purgeBounces(trx: Trx, { before, limit }: Batch) {
  const rows = await trx
    .selectFrom('mail_bounces')
    .select(['mail_id', 'severity'])
    .where('at', '<', before)
    .limit(limit)
    .execute()
  for (const { mail_id, severity } of rows) {
    await trx
      .deleteFrom('mail_bounces')
      .where('mail_id', '=', mail_id)
      .where('severity', '=', severity)
      .execute()
  }
  return rows.length
}

/** What someone wrote to the team, and what a decided contest could still give back. */
export async function emptyCases(trx: Trx, { before, limit }: Batch) {
  const rows = await trx
    .selectFrom('cases')
    .select('id')
    .where('decided_at', '<', before)
    .where((row) =>
      row.or([
        row('message', 'is not', null),
        row.exists(
          row
            .selectFrom('case_withdrawals')
            .select('case_id')
            .whereRef('case_withdrawals.case_id', '=', 'cases.id'),
        ),
      ]),
    )
    .limit(limit)
    .execute()
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  await trx.deleteFrom('case_withdrawals').where('case_id', 'in', ids).execute()
  await trx.updateTable('cases').set({ message: null }).where('id', 'in', ids).execute()
  return ids.length
}

/** Whom to contact about a request that is over, and has been for long. */
export async function emptyContacts(trx: Trx, { before, limit }: Batch) {
  const rows = await trx
    .selectFrom('requests')
    .select('id')
    .where('live_key', 'is', null)
    .where('contact', 'is not', null)
    .where('recorded_at', '<', before)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('request_acts')
            .select('request_id')
            .whereRef('request_acts.request_id', '=', 'requests.id')
            .where('request_acts.at', '>=', before),
        ),
      ),
    )
    .limit(limit)
    .execute()
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  await trx.updateTable('requests').set({ contact: null }).where('id', 'in', ids).execute()
  return ids.length
}

const ofAccounts = [
  'sessions',
  'participant_visits',
  'account_activity',
  'mail_settings',
  'mail_mutes',
  'mail_subscriptions',
  'mail_links',
  'identities',
]

/** Rows of nobody: written at the very moment when their account was erased. */
export async function deleteOrphans(db: Db) {
  let count = 0
  for (const table of ofAccounts) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where not exists
      (select 1 from participants where participants.id = ${sql.table(table)}.participant_id)`.execute(
      db,
    )
    count += Number(numAffectedRows ?? 0)
  }
  return count
}
