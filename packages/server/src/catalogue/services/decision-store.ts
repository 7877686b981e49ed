// What a service takes over of the decisions that it is made of.
import type { Trx } from '../../platform/db/tables.ts'

export async function hasService(trx: Trx, contributionIds: string[]) {
  const row = await trx
    .selectFrom('service_contributions')
    .select('service_id')
    .where('contribution_id', 'in', contributionIds)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Those that are made of this contribution. */
export async function servicesOf(trx: Trx, contributionId: string) {
  const rows = await trx
    .selectFrom('service_contributions')
    .select('service_id')
    .where('contribution_id', '=', contributionId)
    .orderBy('service_id')
    .execute()
  return rows.map((row) => row.service_id)
}

/** In the order of ids given; proposals are the kept ones that each contribution is in. */
export async function decisionsOn(trx: Trx, ids: string[]) {
  const rows = await trx
    .selectFrom('contributions')
    .innerJoin('committee_sessions', 'committee_sessions.id', 'contributions.committee_id')
    .innerJoin('committee_items', (join) =>
      join
        .onRef('committee_items.session_id', '=', 'contributions.committee_id')
        .onRef('committee_items.item_id', '=', 'contributions.id'),
    )
    .select(['contributions.id', 'contributions.title', 'contributions.granted_cents'])
    .select('committee_sessions.meets_at')
    .select('committee_sessions.title as committee')
    .where('contributions.id', 'in', ids)
    .execute()
  const links = await trx
    .selectFrom('lineage')
    .innerJoin('proposals', 'proposals.id', 'lineage.proposal_id')
    .select(['lineage.contribution_id', 'lineage.proposal_id', 'proposals.summary'])
    .where('lineage.contribution_id', 'in', ids)
    .where('proposals.decision', '=', 'kept')
    .orderBy('lineage.proposal_id')
    .execute()
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = found.get(id)
    if (!row) return []
    const own = links.filter((link) => link.contribution_id === id)
    return [
      {
        title: row.title,
        summary: own[0]?.summary,
        committee: row.committee,
        cents: row.granted_cents ?? 0,
        on: row.meets_at.slice(0, 10),
        proposals: own.map((link) => link.proposal_id),
      },
    ]
  })
}
