// Contributions that were marked as looking like others: what is seen, and nothing that follows from it.

import { type Selectable, sql } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { LookAlikeTables } from './tables.ts'

export type Mark = Selectable<LookAlikeTables['suspected_contributions']>

export async function insertMarks(trx: Trx, marks: Mark[]) {
  if (marks.length > 0) await trx.insertInto('suspected_contributions').values(marks).execute()
}

/** With how many of the group are marked. */
export async function marksOf(db: Db, contributionIds: string[]) {
  if (contributionIds.length === 0) return []
  return db
    .selectFrom('suspected_contributions')
    .selectAll()
    .select(
      sql<number | string>`(select count(*) from suspected_contributions as others
        where others.group_key = suspected_contributions.group_key)`.as('alike'),
    )
    .where('contribution_id', 'in', contributionIds)
    .execute()
}

export async function purgeMarks(trx: Trx, { before, limit }: { before: string; limit: number }) {
  const rows = await trx
    .selectFrom('suspected_contributions')
    .select('contribution_id')
    .where('at', '<', before)
    .limit(limit)
    .execute()
  if (rows.length === 0) return 0
  const ids = rows.map((row) => row.contribution_id)
  await trx.deleteFrom('suspected_contributions').where('contribution_id', 'in', ids).execute()
  return rows.length
}
