// Mandates that the team ended, of accounts that are gone: whoever comes back finds them ended.
import type { Db, Trx } from '../../platform/db/tables.ts'

/** By what somebody is known again: a mailbox that was proved, identities at providers. */
async function indexesOf(db: Db | Trx, participantIds: string[]) {
  const mailboxes = await db
    .selectFrom('participants')
    .select(['id', 'email_index as index_digest'])
    .where('id', 'in', participantIds)
    .where('email_index', 'is not', null)
    .execute()
  const identities = await db
    .selectFrom('identities')
    .select(['participant_id as id', 'identity_index as index_digest'])
    .where('participant_id', 'in', participantIds)
    .execute()
  return [...mailboxes, ...identities].flatMap(({ id, index_digest }) =>
    index_digest ? [{ id, index_digest }] : [],
  )
}

/** Only what was taken from them: a mandate that they gave up themselves goes with the account. */
export async function keepTombstones(trx: Trx, participantId: string, at: string) {
  const ended = await trx
    .selectFrom('mandate_ends')
    .select(['territory_id', 'ended_at'])
    .where('participant_id', '=', participantId)
    .where('cause', 'in', ['staff', 'contested'])
    .execute()
  const indexes = await indexesOf(trx, [participantId])
  const rows = ended.flatMap((end) =>
    indexes.map(({ index_digest }) => ({ ...end, index_digest, barred_at: at })),
  )
  if (rows.length === 0) return
  await trx
    .insertInto('mandate_bars')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['index_digest', 'territory_id'])
        .doUpdateSet((row) => ({ barred_at: row.ref('excluded.barred_at') })),
    )
    .execute()
}

/** The territories that each may not act for since an account before this one. */
export async function tombstonesOf(db: Db | Trx, participantIds: string[]) {
  if (participantIds.length === 0) return new Map<string, Set<string>>()
  const any = await db.selectFrom('mandate_bars').select('territory_id').limit(1).execute()
  if (any.length === 0) return new Map<string, Set<string>>()
  const indexes = await indexesOf(db, participantIds)
  if (indexes.length === 0) return new Map<string, Set<string>>()
  const digests = indexes.map((one) => one.index_digest)
  const rows = await db
    .selectFrom('mandate_bars')
    .select(['index_digest', 'territory_id'])
    .where('index_digest', 'in', digests)
    .execute()
  const barred = new Map<string, Set<string>>()
  for (const { id, index_digest } of indexes) {
    for (const row of rows.filter((one) => one.index_digest === index_digest)) {
      barred.set(id, (barred.get(id) ?? new Set()).add(row.territory_id))
    }
  }
  return barred
}

/** Proved anew, by the town hall or the team. */
export async function liftTombstones(trx: Trx, participantId: string, territoryId: string) {
  const digests = (await indexesOf(trx, [participantId])).map((one) => one.index_digest)
  if (digests.length === 0) return
  await trx
    .deleteFrom('mandate_bars')
    .where('territory_id', '=', territoryId)
    .where('index_digest', 'in', digests)
    .execute()
}

type Batch = { before: string; limit: number }

export async function purgeTombstones(trx: Trx, { before, limit }: Batch) {
  const rows = await trx
    .selectFrom('mandate_bars')
    .select(['index_digest', 'territory_id'])
    .where('barred_at', '<', before)
    .limit(limit)
    .execute()
  for (const { index_digest, territory_id } of rows) {
    await trx
      .deleteFrom('mandate_bars')
      .where('index_digest', '=', index_digest)
      .where('territory_id', '=', territory_id)
      .execute()
  }
  return rows.length
}
