// Working groups in the database, each locked by its version.

import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion, type Versioned } from '../../platform/db/versioned.ts'
import type { WorkingGroupTables } from './tables.ts'

export type GroupRow = Selectable<WorkingGroupTables['working_groups']>

/** Answers false when the id is taken. */
export async function insertGroup(trx: Trx, row: GroupRow) {
  const inserted = await trx
    .insertInto('working_groups')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Answers false when the version has moved. */
export async function updateGroup(trx: Trx, at: Versioned, values: Partial<GroupRow>) {
  return updateAtVersion(trx.updateTable('working_groups').set(values), at)
}

export async function findGroup(db: Db, id: string) {
  const [found] = await groupsWith(db, { ids: [id] })
  return found
}

type Wanted = { proposalId?: string | undefined; ids?: string[] }

/** By title, with the title of their proposal. */
export async function groupsWith(db: Db, { proposalId, ids }: Wanted) {
  return db
    .selectFrom('working_groups')
    .innerJoin('proposals', 'proposals.id', 'working_groups.proposal_id')
    .selectAll('working_groups')
    .select('proposals.title as proposal_title')
    .$if(proposalId !== undefined, (query) =>
      query.where('working_groups.proposal_id', '=', proposalId ?? ''),
    )
    .$if(ids !== undefined, (query) => query.where('working_groups.id', 'in', ids ?? []))
    .orderBy('working_groups.title')
    .orderBy('working_groups.id')
    .execute()
}

export type FoundGroup = Awaited<ReturnType<typeof groupsWith>>[number]
