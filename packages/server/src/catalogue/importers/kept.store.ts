// Files that were read and their differences, kept for an hour.

import { inChunks } from '../../platform/db/chunks.ts'
import { type Asked, integer, type Order, pageAt } from '../../platform/db/keyset.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { fold } from '../../platform/text/fold.ts'
import type { ImporterTables } from './tables.ts'

export type KeptImport = ImporterTables['service_imports']
export type KeptRow = ImporterTables['service_import_rows']

export async function insertImport(trx: Trx, kept: KeptImport, rows: KeptRow[]) {
  await trx.insertInto('service_imports').values(kept).execute()
  for (const some of inChunks(rows)) {
    await trx.insertInto('service_import_rows').values(some).execute()
  }
}

/** Undefined when its hour is over. */
export async function findImport(db: Db, id: string, now: string) {
  return db
    .selectFrom('service_imports')
    .leftJoin('staff_members', 'staff_members.id', 'service_imports.staff_id')
    .selectAll('service_imports')
    .select('staff_members.name as staff_name')
    .where('service_imports.id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** How many rows of each kind, applied or doubtful. */
export async function countRows(db: Db, importId: string) {
  return db
    .selectFrom('service_import_rows')
    .select((row) => [
      'kind',
      'is_doubtful',
      row.fn.countAll().as('count'),
      row.fn.count('applied_at').as('applied'),
    ])
    .where('import_id', '=', importId)
    .groupBy(['kind', 'is_doubtful'])
    .execute()
}

export type RowFilter = Asked & {
  kind?: KeptRow['kind'][] | undefined
  isDoubtful: boolean
  offset?: number | undefined
  q?: string | undefined
}

const asInFile: Order<KeptRow> = [integer('number')]

export async function pageOfRows(db: Db, importId: string, filter: RowFilter) {
  const { kind, isDoubtful, q } = filter
  let query = db.selectFrom('service_import_rows').where('import_id', '=', importId)
  if (kind) query = query.where('kind', 'in', kind)
  if (isDoubtful) query = query.where('is_doubtful', '=', 1)
  for (const word of q ? fold(q).split(' ').filter(Boolean) : []) {
    query = query.where('search_key', 'like', `%${word}%`)
  }
  const { total } = await query
    .select((row) => row.fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  const page = await pageAt(query.selectAll(), asInFile, filter)
  return { ...page, total: Number(total) }
}

export async function rowsNumbered(db: Db, importId: string, numbers: number[]) {
  return db
    .selectFrom('service_import_rows')
    .selectAll()
    .where('import_id', '=', importId)
    .where('number', 'in', numbers)
    .orderBy('number')
    .execute()
}

/** Those that change nothing, where the source was not yet known to say so. */
export async function agreements(db: Db, importId: string) {
  return db
    .selectFrom('service_import_rows')
    .selectAll()
    .where('import_id', '=', importId)
    .where('kind', '=', 'unchanged')
    .where('applied_at', 'is', null)
    .where('brought', 'is not', null)
    .execute()
}

export async function markApplied(trx: Trx, importId: string, numbers: number[], at: string) {
  for (const some of inChunks(numbers)) {
    await trx
      .updateTable('service_import_rows')
      .set({ applied_at: at })
      .where('import_id', '=', importId)
      .where('number', 'in', some)
      .execute()
  }
}

/** Of one member, all but the newest. */
export async function dropOlder(trx: Trx, staffId: string, most: number) {
  const rows = await trx
    .selectFrom('service_imports')
    .select('id')
    .where('staff_id', '=', staffId)
    .orderBy('read_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  await deleteImports(
    trx,
    rows.slice(most).map(({ id }) => id),
  )
}

export async function deleteExpiredImports(db: Db, now: string) {
  const rows = await db
    .selectFrom('service_imports')
    .select('id')
    .where('expires_at', '<=', now)
    .execute()
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await db.transaction().execute((trx) => deleteImports(trx, ids))
}

async function deleteImports(trx: Trx, ids: string[]) {
  if (ids.length === 0) return
  await trx.deleteFrom('service_import_rows').where('import_id', 'in', ids).execute()
  await trx.deleteFrom('service_imports').where('id', 'in', ids).execute()
}
