// Writing over what one has read: only if nobody has changed it since.

import {
  ColumnNode,
  ExpressionWrapper,
  sql,
  type UpdateQueryBuilder,
  type UpdateResult,
} from 'kysely'

/** A row as somebody read it: each change counts one version more. */
export type Versioned = { id: string; version: number }

/** Runs an update of the row with this id, or key, at this version. False when another change came first. */
export async function updateAtVersion<DB, Table extends keyof DB, Tables extends keyof DB>(
  query: UpdateQueryBuilder<DB, Table, Tables, UpdateResult>,
  { id, version }: Versioned,
  { key = 'id' } = {},
) {
  // A column by its own name: the team's log writes down which ones are set.
  const column = new ExpressionWrapper<DB, Tables, number>(ColumnNode.create('version'))
  const { numUpdatedRows } = await query
    .set(column, version + 1)
    .where(sql.ref<string>(key), '=', id)
    .where(sql.ref<number>('version'), '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
