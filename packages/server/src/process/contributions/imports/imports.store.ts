// Contributions brought from elsewhere, with what their source said of them the last time.
import type { Insertable, Selectable, Updateable } from 'kysely'
import { inChunks } from '../../../platform/db/chunks.ts'
import type { Db, Trx } from '../../../platform/db/tables.ts'
import { updateAtVersion } from '../../../platform/db/versioned.ts'
import type { ContributionTables } from '../tables.ts'

export type Imported = Insertable<ContributionTables['contributions']> & { id: string }
export type ContributionSource = ContributionTables['contribution_sources']
export type Stored =
  Awaited<ReturnType<typeof storedAmong>> extends Map<string, infer Row> ? Row : never

const columns = [
  'id',
  'version',
  'title',
  'text',
  'theme_id',
  'territory_id',
  'profile',
  'function',
  'received_at',
  'state',
] as const

/** Those that are there, by id. */
export async function storedAmong(db: Db, ids: string[]) {
  const found = new Map<
    string,
    Selectable<Pick<ContributionTables['contributions'], (typeof columns)[number]>>
  >()
  for (const some of inChunks(ids)) {
    const rows = await db
      .selectFrom('contributions')
      .select(columns)
      .where('id', 'in', some)
      .execute()
    for (const row of rows) found.set(row.id, row)
  }
  return found
}

export async function sourcesAmong(db: Db, ids: string[]) {
  const found = new Map<string, ContributionSource>()
  for (const some of inChunks(ids)) {
    const rows = await db
      .selectFrom('contribution_sources')
      .selectAll()
      .where('contribution_id', 'in', some)
      .execute()
    for (const row of rows) found.set(row.contribution_id, row)
  }
  return found
}

export async function insertImported(trx: Trx, rows: Imported[]) {
  for (const some of inChunks(rows)) {
    await trx.insertInto('contributions').values(some).execute()
  }
}

export async function keepSources(trx: Trx, rows: ContributionSource[]) {
  for (const some of inChunks(rows)) {
    await trx
      .insertInto('contribution_sources')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('contribution_id').doUpdateSet((row) => ({
          address: row.ref('excluded.address'),
          state: row.ref('excluded.state'),
          brought: row.ref('excluded.brought'),
          imported_at: row.ref('excluded.imported_at'),
        })),
      )
      .execute()
  }
}

type Changes = Updateable<ContributionTables['contributions']>

/** False when someone else changed it since it was read. */
export async function updateImported(trx: Trx, at: { id: string; version: number }, set: Changes) {
  return updateAtVersion(trx.updateTable('contributions').set(set), at)
}

/** Every place of today, for names to be found among all of them. */
export async function currentPlaces(db: Db) {
  return db
    .selectFrom('territories')
    .select(['id', 'kind', 'code', 'name', 'siren', 'department_code', 'department_name'])
    .select(['region_code', 'member_of'])
    .where('ended_on', 'is', null)
    .execute()
}
