// Territories in the database: search by name, postcode, INSEE code or SIREN; one or several by id.

import { type Selectable, sql } from 'kysely'
import type { Db, Trx } from '../db/tables.ts'
import { fold } from '../text/fold.ts'
import { longestSearch, type Territory, type TerritoryKind } from './contract.ts'
import type { TerritoryTables } from './tables.ts'

export type TerritoryRow = Selectable<TerritoryTables['territories']>

type Search = { q: string; kind?: TerritoryKind; limit: number }

export async function searchTerritories(db: Db, { q, kind, limit }: Search) {
  // Nothing is called so, and SQLite fails on a pattern of 50 kB.
  if (q.length > longestSearch) return []
  const key = fold(q)
  if (key === '') return []
  const rows = await db
    .selectFrom('territories')
    .selectAll()
    .where('ended_on', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'commune'))
    .where((row) =>
      row.or([
        row('search_key', 'like', `${key}%`),
        row('search_key', 'like', `% ${key}%`),
        row('code', '=', key.toUpperCase()),
        row('siren', '=', key.replaceAll(' ', '')),
        row(
          'id',
          'in',
          row.selectFrom('territory_postcodes').select('territory_id').where('postcode', '=', key),
        ),
      ]),
    )
    .orderBy(
      sql`case when search_key = ${key} then 0 when search_key like ${`${key}%`} then 1 else 2 end`,
    )
    .orderBy(sql`coalesce(population, 0)`, 'desc')
    .orderBy('search_key')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toTerritory)
}

export async function findTerritories(db: Db | Trx, ids: string[]) {
  if (ids.length === 0) return new Map<string, Territory>()
  const rows = await db.selectFrom('territories').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, toTerritory(row)]))
}

/** Those that exist now; those of the source that have no SIREN are never among them. */
export async function territoriesBySiren(db: Db, sirens: string[]) {
  if (sirens.length === 0) return []
  const rows = await db
    .selectFrom('territories')
    .selectAll()
    .where('siren', 'in', sirens)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(toTerritory)
}

export async function findTerritory(db: Db | Trx, id: string) {
  return (await findTerritories(db, [id])).get(id)
}

export function toTerritory(row: TerritoryRow): Territory {
  return {
    id: row.id,
    kind: row.kind,
    code: row.code,
    name: row.name,
    label: territoryLabel(row),
    departmentCode: row.department_code,
    departmentName: row.department_name,
    siren: row.siren,
    population: row.population,
    postcodes: row.postcodes.split(' ').filter(Boolean),
    endedOn: row.ended_on,
  }
}

/** 1,441 names are shared by several communes: the département always goes with the name. */
export function territoryLabel(row: {
  kind: TerritoryKind
  name: string
  department_name: string | null
}) {
  if (row.kind === 'department') return `${row.name} (département)`
  if (row.kind === 'region') return `${row.name} (région)`
  return row.department_name ? `${row.name} (${row.department_name})` : row.name
}
