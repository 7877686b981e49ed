// Who took part: acts counted by territory, residents by the commune of the site, communes by size.
import type { Db } from '../db/database.ts'
import { withholdSmall } from '../opendata/withhold.ts'
import type { TerritoryKind } from '../territories/store.ts'
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
/** Each kind of act is counted by territory first, and named afterwards. */
export async function countByTerritory(db: Db, { consultationId, period: { end } }: Asked) {
  const contributions = await db
    .selectFrom('contributions')
    .select('territory_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('consultation_id', '=', consultationId)
    .$if(end !== null, (query) => query.where('received_at', '<', end ?? ''))
    .groupBy('territory_id')
    .execute()
  const supports = await db
    .selectFrom('supports')
    .select((row) => row.ref('territory_id').$notNull().as('territory_id'))
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('proposal_id', 'in', proposalsOf(db, consultationId))
    .where('kind', '=', 'territory')
    .where('territory_id', 'is not', null)
    .$if(end !== null, (query) => query.where('recorded_at', '<', end ?? ''))
    .groupBy('territory_id')
    .execute()
  const referents = await db
    .selectFrom('referents')
    .select('territory_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('proposal_id', 'in', proposalsOf(db, consultationId))
    .$if(end !== null, (query) => query.where('recorded_at', '<', end ?? ''))
    .groupBy('territory_id')
    .execute()
  return { contributions, supports, referents }
}

export async function placesOf(db: Db, ids: string[]): Promise<Map<string, Place>> {
  const places = new Map<string, Place>()
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom('territories')
      .select(['id', 'kind', 'department_code', 'department_name', 'population'])
      .where('id', 'in', ids.slice(from, from + 500))
      .execute()
    for (const row of rows) places.set(row.id, row)
  }
  return places
}

/** By commune, as open data publishes them: what that withholds is withheld here too. */
export async function countResidents(db: Db, { consultationId, period: { end } }: Asked) {
  const counted = await db
    .selectFrom('supports')
    .leftJoin('sites', 'sites.key', 'supports.site_key')
    .select(['supports.proposal_id as proposition', 'supports.evidence as preuve'])
    .select(['sites.territory_id as collectivite'])
    .select((row) => row.fn.countAll<number>().as('nombre'))
    .where('supports.kind', '=', 'resident')
    .where('supports.proposal_id', 'in', proposalsOf(db, consultationId))
    .$if(end !== null, (query) => query.where('supports.recorded_at', '<', end ?? ''))
    .groupBy(['supports.proposal_id', 'supports.evidence', 'sites.territory_id'])
    .execute()
  return withholdSmall(counted)
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
