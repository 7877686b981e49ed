// The published committee sessions that dealt with a proposal.
import type { Db } from '../../platform/db/database.ts'

/** The last first. */
export async function sessionsAbout(db: Db, proposalId: string) {
  const rows = await db
    .selectFrom('committee_items')
    .innerJoin('committee_sessions', 'committee_sessions.id', 'committee_items.session_id')
    .select(['committee_sessions.id', 'committee_sessions.title', 'committee_sessions.meets_at'])
    .select(['committee_items.outcome', 'committee_items.reason'])
    .where('committee_items.item_id', '=', proposalId)
    .where('committee_sessions.subject', '=', 'proposals')
    .where('committee_sessions.published_at', 'is not', null)
    .orderBy('committee_sessions.published_at', 'desc')
    .orderBy('committee_sessions.id')
    .execute()
  return rows.map(({ id, title, meets_at: meetsAt, outcome, reason }) => ({
    committee: { id, title, meetsAt },
    outcome: outcome === 'keep' || outcome === 'set_aside' ? outcome : null,
    reason,
  }))
}
