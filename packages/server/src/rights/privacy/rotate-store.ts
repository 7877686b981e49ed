// Pages of what a key made, and each value written anew unless someone changed it meanwhile.
import { sql } from 'kysely'
import { type OrderColumn, pagesOf, text } from '../../platform/db/keyset.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'

export type Sealed = { table: string; key: string[]; column: string }
type KeyValues = Record<string, string | number>
export type SealedRow = { key: KeyValues; value: string }

const at = (key: KeyValues) =>
  sql.join(
    Object.entries(key).map(([name, value]) => sql`${sql.ref(name)} = ${value}`),
    sql` and `,
  )

/** A table that only the inventory names. */
const named = (db: Db, table: string) =>
  db.selectFrom(sql<KeyValues>`${sql.table(table)}`.as('kept'))

/** Values that do not begin with this, in the order of their key, `size` at a time. */
export async function* sealedValues(
  db: Db,
  { table, key, column }: Sealed,
  { prefix, size }: { prefix: string; size: number },
): AsyncGenerator<SealedRow[]> {
  const value = sql.ref<string>(column)
  const query = named(db, table)
    .select(key.map((name) => sql.ref<string | number>(name).as(name)))
    .select(value.as('sealed_value'))
    .where(value, 'is not', null)
    .where(sql`substr(${value}, 1, ${sql.lit(prefix.length)})`, '<>', prefix)
  for await (const rows of pagesOf(query, key.map(keyColumn), size)) {
    yield rows.map(({ sealed_value, ...rest }) => ({ key: rest, value: String(sealed_value) }))
  }
}

// Text or number, as it is kept: SQLite tells one from the other.
function keyColumn(name: string): OrderColumn<KeyValues> {
  return { ...text(name), of: (row) => row[name] ?? '' }
}

/** False when it is no longer what was read. */
export async function writeValue(
  trx: Trx,
  { table, column }: Pick<Sealed, 'table' | 'column'>,
  { row, value }: { row: SealedRow; value: string },
) {
  const { numAffectedRows } = await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value}
    where ${at(row.key)} and ${sql.ref(column)} = ${row.value}`.execute(trx)
  return Number(numAffectedRows ?? 0) > 0
}

export type Indexed = { table: string; key: string; index: string; sealed: string }
export type IndexedRow = { id: string; index: string; sealed: string | null }

/** Every index with what it is made of, in the order of ids, `size` at a time. */
export function indexedValues(
  db: Db,
  { table, key, index, sealed }: Indexed,
  size: number,
): AsyncGenerator<IndexedRow[]> {
  const query = named(db, table)
    .select([
      sql.ref<string>(key).as('id'),
      sql.ref<string>(index).as('index'),
      sql.ref<string | null>(sealed).as('sealed'),
    ])
    .where(sql.ref(index), 'is not', null)
  return pagesOf(query, [text('id', { by: key })], size)
}

/** False when another row has it, or this one changed meanwhile. */
export async function writeIndex(
  trx: Trx,
  { table, key, index }: Indexed,
  { row, value }: { row: IndexedRow; value: string },
) {
  const isUnique = table !== 'sign_in_codes'
  const free = isUnique
    ? sql`and not exists (select 1 from ${sql.table(table)} where ${sql.ref(index)} = ${value})`
    : sql``
  const { numAffectedRows } = await sql`update ${sql.table(table)} set ${sql.ref(index)} = ${value}
    where ${sql.ref(key)} = ${row.id} and ${sql.ref(index)} = ${row.index} ${free}`.execute(trx)
  return Number(numAffectedRows ?? 0) > 0
}

export function idsOfContributions(db: Db, size: number) {
  return pagesOf(db.selectFrom('contributions').select('id'), [text('id')], size)
}

export async function keepTrackingLinks(
  trx: Trx,
  links: { token_hash: string; contribution_id: string }[],
) {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('tracking_links')
    .values(links)
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0)
}
