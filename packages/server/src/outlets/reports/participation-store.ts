// Who took part: acts counted by territory, where sites are, and the communes there are.
import { inChunks } from '../../platform/db/chunks.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { TerritoryKind } from '../../platform/territories/contract.ts'
import { proposalsOf } from './proposal-store.ts'
import type { Period } from './rules.ts'

type Asked = { consultationId: string; period: Period }

export type Place = {
  id: string
  kind: TerritoryKind
  department_code: string | null
  department_name: string | null
  population: number | null
}

export async function contributionsByTerritory(db: Db, { consultationId, period: { end } }: Asked) {
  return db
    .selectFrom('contributions')
    .select('territory_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('consultation_id', '=', consultationId)
    .$if(end !== null, (query) => query.where('received_at', '<', end ?? ''))
    .groupBy('territory_id')
    .execute()
}

export async function referentsByTerritory(db: Db, { consultationId, period: { end } }: Asked) {
  return db
    .selectFrom('referents')
    .select('territory_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('proposal_id', 'in', proposalsOf(db, consultationId))
    .$if(end !== null, (query) => query.where('recorded_at', '<', end ?? ''))
    .groupBy('territory_id')
    .execute()
}

export async function placesOf(db: Db, ids: string[]): Promise<Map<string, Place>> {
  const places = new Map<string, Place>()
  for (const some of inChunks(ids)) {
    const rows = await db
      .selectFrom('territories')
      .select(['id', 'kind', 'department_code', 'department_name', 'population'])
      .where('id', 'in', some)
      .execute()
    for (const row of rows) places.set(row.id, row)
  }
  return places
}

/** The territory of each site, revoked ones too. */
export async function territoriesOfSites(db: Db) {
  const rows = await db.selectFrom('sites').select(['key', 'territory_id']).execute()
  return new Map(rows.map((row) => [row.key, row.territory_id]))
}

/** The communes of today, counted by département and population. */
export async function countCommunes(db: Db) {
  return db
    .selectFrom('territories')
    .select(['department_code', 'department_name', 'population'])
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('kind', '=', 'commune')
    .where('ended_on', 'is', null)
    .groupBy(['department_code', 'department_name', 'population'])
    .execute()
}
