// What the team changes of a contribution: its outcome, its assignee, the proposals it is in.
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion } from '../../platform/db/versioned.ts'
import type { ContributionState } from './states.ts'

export type OutcomeChange = {
  id: string
  /** The one that was read: the row is left alone when it has moved since. */
  version: number
  state: ContributionState
  assigneeId: string | null
  programmeId: string | null
  reason: string | null
  reasonText: string | null
  links: { add: string[]; remove: string[] }
}

/** Writes those whose version still holds; answers the ids of the others. */
export async function changeOutcomes(trx: Trx, changes: OutcomeChange[]) {
  const moved: string[] = []
  // In the order of ids, so that two writers of the same rows never wait for each other.
  for (const change of [...changes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const query = trx.updateTable('contributions').set({
      state: change.state,
      assignee_id: change.assigneeId,
      programme_id: change.programmeId,
      rejection_reason: change.reason,
      rejection_text: change.reasonText,
    })
    if (await updateAtVersion(query, change)) await changeLinks(trx, change)
    else moved.push(change.id)
  }
  return moved
}

async function changeLinks(trx: Trx, { id, links }: OutcomeChange) {
  if (links.remove.length > 0) {
    await trx
      .deleteFrom('lineage')
      .where('contribution_id', '=', id)
      .where('proposal_id', 'in', links.remove)
      .execute()
  }
  if (links.add.length === 0) return
  await trx
    .insertInto('lineage')
    .values(links.add.map((proposal_id) => ({ proposal_id, contribution_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ids of proposals, by contribution, drafts included. */
export async function linksOf(db: Db, contributionIds: string[]) {
  const links = new Map<string, string[]>(contributionIds.map((id) => [id, []]))
  if (contributionIds.length === 0) return links
  const rows = await db
    .selectFrom('lineage')
    .selectAll()
    .where('contribution_id', 'in', contributionIds)
    .orderBy('proposal_id')
    .execute()
  for (const row of rows) links.get(row.contribution_id)?.push(row.proposal_id)
  return links
}
