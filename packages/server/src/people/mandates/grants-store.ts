// Mandates that were granted (by a code at the town hall, by the team), and those that have ended.

import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { toTerritory } from '../../platform/territories/store.ts'
import type { Capacity } from './rules.ts'
import type { MandateTables } from './tables.ts'

export type GrantRow = Selectable<MandateTables['mandate_grants']>
export type EndRow = Selectable<MandateTables['mandate_ends']>

/** What was granted to each and still holds. */
export async function grantsOf(db: Db | Trx, participantIds: string[], now: string) {
  if (participantIds.length === 0) return new Map<string, Capacity[]>()
  const rows = await db
    .selectFrom('mandate_grants')
    .innerJoin('territories', 'territories.id', 'mandate_grants.territory_id')
    .selectAll('territories')
    .select(['mandate_grants.participant_id', 'mandate_grants.evidence'])
    .where('mandate_grants.participant_id', 'in', participantIds)
    .where('territories.ended_on', 'is', null)
    .where((row) =>
      row.or([row('mandate_grants.ends_at', 'is', null), row('mandate_grants.ends_at', '>', now)]),
    )
    .orderBy('territories.id')
    .execute()
  const byPerson = Map.groupBy(rows, (row) => row.participant_id)
  return new Map<string, Capacity[]>(
    [...byPerson].map(([id, own]) => [
      id,
      own.map((row) => ({ territory: toTerritory(row), evidence: row.evidence })),
    ]),
  )
}

/** The territories that each may no longer act for. */
export async function endsOf(db: Db | Trx, participantIds: string[]) {
  if (participantIds.length === 0) return new Map<string, Set<string>>()
  const rows = await db
    .selectFrom('mandate_ends')
    .select(['participant_id', 'territory_id'])
    .where('participant_id', 'in', participantIds)
    .execute()
  const byPerson = Map.groupBy(rows, (row) => row.participant_id)
  return new Map(
    [...byPerson].map(([id, own]) => [id, new Set(own.map((row) => row.territory_id))]),
  )
}

/** Granted again, it holds from now on: the dates are those of the last proof. */
export async function insertGrant(trx: Trx, row: GrantRow) {
  const { granted_at, ends_at, reason, staff_id } = row
  await trx
    .insertInto('mandate_grants')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['participant_id', 'territory_id', 'evidence'])
        .doUpdateSet({ granted_at, ends_at, reason, staff_id }),
    )
    .execute()
}

/** False when it had ended before. */
export async function insertEnd(trx: Trx, row: EndRow) {
  const inserted = await trx
    .insertInto('mandate_ends')
    .values(row)
    .onConflict((conflict) => conflict.columns(['participant_id', 'territory_id']).doNothing())
    .returning('participant_id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function findEnd(db: Db | Trx, participantId: string, territoryId: string) {
  return db
    .selectFrom('mandate_ends')
    .selectAll()
    .where('participant_id', '=', participantId)
    .where('territory_id', '=', territoryId)
    .executeTakeFirst()
}

/** Who granted, ended or restored it last. */
export async function lastChangeOf(
  trx: Trx,
  { participantId, territoryId }: { participantId: string; territoryId: string },
) {
  const last = await trx
    .selectFrom('events')
    .select(['kind', 'staff_id', 'at'])
    .where('subject', '=', territoryId)
    .where('participant_id', '=', participantId)
    .where('kind', 'in', ['mandate.granted', 'mandate.ended', 'mandate.restored'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && { staff_id: last.staff_id, at: last.at, act: last.kind.slice('mandate.'.length) }
}

export async function deleteEnd(trx: Trx, participantId: string, territoryId: string) {
  const deleted = await trx
    .deleteFrom('mandate_ends')
    .where('participant_id', '=', participantId)
    .where('territory_id', '=', territoryId)
    .returning('participant_id')
    .executeTakeFirst()
  return deleted !== undefined
}
