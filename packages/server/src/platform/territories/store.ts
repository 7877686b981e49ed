// Territories in the database: one or several by id or SIREN, all of them for the index, and their labels.

import type { Selectable } from 'kysely'
import type { Db, Trx } from '../db/tables.ts'
import type { Territory, TerritoryKind } from './contract.ts'
import type { TerritoryTables } from './tables.ts'

export type TerritoryRow = Selectable<TerritoryTables['territories']>

const found = [
  'id',
  'kind',
  'code',
  'name',
  'department_code',
  'department_name',
  'region_code',
  'siren',
  'population',
  'postcodes',
  'search_key',
] as const

/** What is needed of one to find it. */
export type FoundRow = Pick<TerritoryRow, (typeof found)[number]>

/** In pages, so that whoever reads them all lets others in between. */
export async function livingTerritories(db: Db, after: string, limit: number): Promise<FoundRow[]> {
  return await db
    .selectFrom('territories')
    .select(found)
    .where('ended_on', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function otherNames(db: Db, from: number, limit: number) {
  return await db
    .selectFrom('territory_other_names')
    .selectAll()
    .orderBy('code')
    .orderBy('name')
    .orderBy('territory_id')
    .limit(limit)
    .offset(from)
    .execute()
}

/** Of the import that last changed something; 0 before any. */
export async function lastImport(db: Db) {
  const row = await db
    .selectFrom('territory_imports')
    .select((table) => table.fn.max('number').as('number'))
    .executeTakeFirst()
  return Number(row?.number ?? 0)
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

/** What is neither a département nor a région like others, nor within one; names are unique in these kinds. */
const statuses: Partial<Record<TerritoryKind, Record<string, string>>> = {
  department: {
    Alsace: 'collectivité européenne',
    'Nouvelle-Calédonie': 'collectivité à statut particulier',
    'Polynésie française': 'collectivité d’outre-mer',
    'Saint-Barthélemy': 'collectivité d’outre-mer',
    'Saint-Martin': 'collectivité d’outre-mer',
    'Saint-Pierre-et-Miquelon': 'collectivité d’outre-mer',
    'Wallis et Futuna': 'collectivité d’outre-mer',
  },
  region: {
    Corse: 'collectivité à statut particulier',
    Guyane: 'collectivité territoriale',
    Martinique: 'collectivité territoriale',
  },
  epci: { 'Métropole de Lyon': 'collectivité à statut particulier' },
}

/** 1,441 names are shared by several communes: the département always goes with the name. */
export function territoryLabel(row: {
  kind: TerritoryKind
  name: string
  department_name: string | null
}) {
  const status = statuses[row.kind]?.[row.name]
  if (status) return `${row.name} (${status})`
  if (row.kind === 'department') return `${row.name} (département)`
  if (row.kind === 'region') return `${row.name} (région)`
  return row.department_name ? `${row.name} (${row.department_name})` : row.name
}
