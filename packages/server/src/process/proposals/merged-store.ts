// Which proposals stand for which, through any number of merges, and holding those that live.
import type { Db, Trx } from '../../platform/db/tables.ts'

/** Ids of the proposals that were merged into any of these. */
export async function mergedInto(db: Db | Trx, ids: string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('merged_into', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** The proposal that stands for each id now, through any number of merges. */
export async function survivorsOf(db: Db | Trx, ids: string[]) {
  const survivors = new Map<string, string>(ids.map((id) => [id, id]))
  let asked = [...new Set(ids)]
  while (asked.length > 0) {
    const rows = await db
      .selectFrom('proposals')
      .select(['id', 'merged_into'])
      .where('id', 'in', asked)
      .where('merged_into', 'is not', null)
      .execute()
    const into = new Map(rows.map((row) => [row.id, row.merged_into ?? row.id]))
    for (const [id, current] of survivors) survivors.set(id, into.get(current) ?? current)
    asked = [...new Set(into.values())]
  }
  return survivors
}

/** This proposal and all that was merged into it, through any number of merges. */
export async function familyOf(db: Db | Trx, id: string) {
  const family = [id]
  for (let asked = [id]; asked.length > 0; ) {
    asked = await mergedInto(db, asked)
    family.push(...asked)
  }
  return family
}

/** Until this transaction ends none of these is merged or discarded; answers those that are not. */
export async function holdLive(trx: Trx, ids: string[]) {
  const live: string[] = []
  for (const id of [...new Set(ids)].sort()) {
    const held = await trx
      .updateTable('proposals')
      .set((row) => ({ version: row.ref('version') }))
      .where('id', '=', id)
      .where('state', 'in', ['draft', 'published'])
      .returning('id')
      .executeTakeFirst()
    if (held) live.push(id)
  }
  return live
}
