// Pages of what a key made, and each value written anew unless someone changed it meanwhile.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'

export type Sealed = { table: string; key: string[]; column: string }
type KeyValues = Record<string, string | number>
export type SealedRow = { key: KeyValues; value: string }

const at = (key: KeyValues) =>
  sql.join(
    Object.entries(key).map(([name, value]) => sql`${sql.ref(name)} = ${value}`),
    sql` and `,
  )

const after = (key: KeyValues | undefined): RawBuilder<boolean> => {
  if (!key) return sql<boolean>`1 = 1`
  const names = sql.join(Object.keys(key).map((name) => sql.ref(name)))
  return sql<boolean>`(${names}) > (${sql.join(Object.values(key))})`
}

type Page = { prefix: string; last: KeyValues | undefined; limit: number }

/** Values that do not begin with this, in the order of their key. */
export async function pageOfSealed(
  db: Db,
  { table, key, column }: Sealed,
  { prefix, last, limit }: Page,
): Promise<SealedRow[]> {
  const names = sql.join(key.map((name) => sql.ref(name)))
  const { rows } = await sql<KeyValues & { sealed_value: string }>`
    select ${names}, ${sql.ref(column)} as sealed_value from ${sql.table(table)}
    where ${sql.ref(column)} is not null
      and substr(${sql.ref(column)}, 1, ${sql.lit(prefix.length)}) <> ${prefix} and ${after(last)}
    order by ${names} limit ${sql.lit(limit)}`.execute(db)
  return rows.map(({ sealed_value: value, ...rest }) => ({ key: rest, value }))
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

/** Every index with what it is made of, in the order of ids. */
export async function pageOfIndexed(
  db: Db,
  { table, key, index, sealed }: Indexed,
  { last, limit }: { last: string; limit: number },
): Promise<IndexedRow[]> {
  const { rows } = await sql<IndexedRow>`select ${sql.ref(key)} as id, ${sql.ref(index)} as "index",
      ${sql.ref(sealed)} as sealed
    from ${sql.table(table)} where ${sql.ref(index)} is not null and ${sql.ref(key)} > ${last}
    order by ${sql.ref(key)} limit ${sql.lit(limit)}`.execute(db)
  return rows
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

export async function pageOfContributions(db: Db, last: string, limit: number) {
  const rows = await db
    .selectFrom('contributions')
    .select('id')
    .where('id', '>', last)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
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
