// Referent territories in the database: one row a territory and a proposal.

import type { Selectable } from 'kysely'
import type { ActsOf } from '../../people/mandates/contested.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { ReferentTables } from './tables.ts'

export type ReferentRow = Selectable<ReferentTables['referents']>

/** Inserts it unless the territory is one already; answers the row that is stored. */
export async function insertReferent(trx: Trx, row: ReferentRow) {
  const inserted = await trx
    .insertInto('referents')
    .values(row)
    .onConflict((conflict) => conflict.columns(['proposal_id', 'territory_id']).doNothing())
    .returning('receipt')
    .executeTakeFirst()
  if (inserted) return { stored: row, isNew: true }
  const stored = await trx
    .selectFrom('referents')
    .selectAll()
    .where('proposal_id', '=', row.proposal_id)
    .where('territory_id', '=', row.territory_id)
    .executeTakeFirstOrThrow()
  return { stored, isNew: false }
}

export async function findReferent(db: Db, proposalId: string, territoryId: string) {
  return db
    .selectFrom('referents')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .where('territory_id', '=', territoryId)
    .executeTakeFirst()
}

export async function deleteReferent(trx: Trx, proposalId: string, territoryId: string) {
  return trx
    .deleteFrom('referents')
    .where('proposal_id', '=', proposalId)
    .where('territory_id', '=', territoryId)
    .returningAll()
    .executeTakeFirst()
}

/** Those that this person signed up in the territory's name. */
export async function deleteReferentsBy(
  trx: Trx,
  { participantId, territoryId, receipt = '' }: ActsOf,
) {
  return trx
    .deleteFrom('referents')
    .where('territory_id', '=', territoryId)
    .where((row) =>
      row.or([row('participant_id', '=', participantId), row('receipt', '=', receipt)]),
    )
    .returningAll()
    .execute()
}
