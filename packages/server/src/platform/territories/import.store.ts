// Writes of the territories' import, in slices that both engines accept.
import { inChunks } from '../db/chunks.ts'
import type { Trx } from '../db/tables.ts'
import type { OtherName } from './search/make-index.ts'
import type { TerritoryRow } from './store.ts'

export async function storedTerritories(trx: Trx) {
  const rows = await trx.selectFrom('territories').selectAll().execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function writeTerritories(trx: Trx, rows: TerritoryRow[]) {
  for (const some of inChunks(rows)) {
    await trx
      .insertInto('territories')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          department_code: row.ref('excluded.department_code'),
          department_name: row.ref('excluded.department_name'),
          region_code: row.ref('excluded.region_code'),
          siren: row.ref('excluded.siren'),
          population: row.ref('excluded.population'),
          population_municipal: row.ref('excluded.population_municipal'),
          population_total: row.ref('excluded.population_total'),
          postcodes: row.ref('excluded.postcodes'),
          search_key: row.ref('excluded.search_key'),
          member_of: row.ref('excluded.member_of'),
          edition: row.ref('excluded.edition'),
          ended_on: row.ref('excluded.ended_on'),
        })),
      )
      .execute()
  }
}

export async function keepPostcodes(trx: Trx, rows: TerritoryRow[]) {
  for (const some of inChunks(rows)) {
    const ids = some.map((row) => row.id)
    await trx.deleteFrom('territory_postcodes').where('territory_id', 'in', ids).execute()
  }
  const pairs = rows.flatMap((row) =>
    row.postcodes
      .split(' ')
      .filter(Boolean)
      .map((postcode) => ({ postcode, territory_id: row.id })),
  )
  for (const some of inChunks(pairs)) {
    await trx.insertInto('territory_postcodes').values(some).execute()
  }
}

export async function endMissing(trx: Trx, ids: string[], date: string) {
  for (const some of inChunks(ids)) {
    await trx.updateTable('territories').set({ ended_on: date }).where('id', 'in', some).execute()
  }
}

/** Whether they were others before. */
export async function keepOtherNames(trx: Trx, names: OtherName[]) {
  const stored = await trx.selectFrom('territory_other_names').selectAll().execute()
  const keyOf = ({ code, name, territory_id }: OtherName) => `${code} ${territory_id} ${name}`
  const known = new Set(stored.map(keyOf))
  if (known.size === names.length && names.every((one) => known.has(keyOf(one)))) return false
  await trx.deleteFrom('territory_other_names').execute()
  for (const some of inChunks(names)) {
    await trx.insertInto('territory_other_names').values(some).execute()
  }
  return true
}

export async function recordImport(trx: Trx, edition: { name: string; date: string }) {
  const last = await trx
    .selectFrom('territory_imports')
    .select((row) => row.fn.max('number').as('number'))
    .executeTakeFirst()
  const number = Number(last?.number ?? 0) + 1
  await trx
    .insertInto('territory_imports')
    .values({ number, edition: edition.name, imported_on: edition.date })
    .execute()
}
