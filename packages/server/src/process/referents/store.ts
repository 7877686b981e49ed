// Referent territories in the database: one row a territory and a proposal.
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'
import { territoryLabel } from '../../platform/territories/store.ts'
import type { Referent } from '../proposals/contract.ts'

export type ReferentTables = {
  referents: {
    proposal_id: string
    territory_id: string
    co_build: number
    experiment: number
    /** Sealed JSON: who to call; never public. */
    contact: string | null
    participant_id: string | null
    evidence: string
    intent_id: string | null
    site_key: string | null
    receipt: string
    recorded_at: string
  }
}

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

export async function deleteReferent(trx: Trx, proposalId: string, territoryId: string) {
  return trx
    .deleteFrom('referents')
    .where('proposal_id', '=', proposalId)
    .where('territory_id', '=', territoryId)
    .returningAll()
    .executeTakeFirst()
}

type By = { participantId: string; territoryId: string; receipt?: string | undefined }

/** Those that this person signed up in the territory's name. */
export async function deleteReferentsBy(
  trx: Trx,
  { participantId, territoryId, receipt = '' }: By,
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

/** The public part, the oldest first. */
export async function referentsOf(db: Db, proposalId: string): Promise<Referent[]> {
  const rows = await db
    .selectFrom('referents')
    .innerJoin('territories', 'territories.id', 'referents.territory_id')
    .select([
      'referents.territory_id',
      'referents.co_build',
      'referents.experiment',
      'referents.recorded_at',
      'territories.kind',
      'territories.name',
      'territories.department_name',
    ])
    .where('referents.proposal_id', '=', proposalId)
    .orderBy('referents.recorded_at')
    .orderBy('referents.territory_id')
    .execute()
  return rows.map((row) => ({
    territory: {
      id: row.territory_id,
      kind: row.kind,
      name: row.name,
      label: territoryLabel(row),
    },
    coBuild: row.co_build === 1,
    experiment: row.experiment === 1,
    since: row.recorded_at,
  }))
}
