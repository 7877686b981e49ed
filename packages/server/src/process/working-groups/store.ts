// Working groups in the database, each locked by its version.
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'

export type WorkingGroupTables = {
  working_groups: {
    id: string
    proposal_id: string
    title: string
    purpose: string
    version: number
    created_at: string
    ended_at: string | null
    changed_by: string
    changed_at: string
  }
}

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
export async function updateGroup(
  trx: Trx,
  { id, version }: { id: string; version: number },
  values: Partial<GroupRow>,
) {
  const updated = await trx
    .updateTable('working_groups')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
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
