// What the team sees beside the public part of contributions: who has them, where they are grouped.
import type { Db } from '../../platform/db/tables.ts'

/** What a contribution's public part does not hold. */
export async function staffParts(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, StaffPart>()
  const rows = await db
    .selectFrom('contributions')
    .leftJoin('staff_members', 'staff_members.id', 'contributions.assignee_id')
    .select(['contributions.id', 'contributions.version', 'contributions.assignee_id'])
    .select(['contributions.rejection_reason', 'contributions.rejection_text'])
    .select('contributions.on_behalf')
    .select('staff_members.name as assignee_name')
    .where('contributions.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export type StaffPart = {
  id: string
  version: number
  assignee_id: string | null
  assignee_name: string | null
  rejection_reason: string | null
  rejection_text: string | null
  on_behalf: number
}

/** The proposals of these contributions, drafts included. */
export async function proposalsIn(db: Db, contributionIds: string[]) {
  if (contributionIds.length === 0) return []
  return db
    .selectFrom('lineage')
    .innerJoin('proposals', 'proposals.id', 'lineage.proposal_id')
    .select(['lineage.contribution_id', 'proposals.id', 'proposals.title'])
    .select(['proposals.state', 'proposals.decision'])
    .where('lineage.contribution_id', 'in', contributionIds)
    .orderBy('proposals.id')
    .execute()
}
