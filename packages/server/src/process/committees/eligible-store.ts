// What may be added to the agenda of a session, the most supported first.
import { sql } from 'kysely'
import type { Db } from '../../platform/db/tables.ts'
import { fold } from '../../platform/text/fold.ts'
import type { SessionRow } from './store.ts'

export type EligibleAsked = {
  q?: string | undefined
  theme?: string | undefined
  offset: number
  limit: number
}

type Found = { total: number; ids: string[] }

/** As `requireEligible` would have it, and on no other agenda that is still open. */
export async function eligibleIds(
  db: Db,
  session: SessionRow,
  asked: EligibleAsked,
): Promise<Found> {
  return session.subject === 'proposals'
    ? eligibleProposals(db, session, asked)
    : eligibleContributions(db, session, asked)
}

async function eligibleProposals(db: Db, session: SessionRow, asked: EligibleAsked) {
  let query = db
    .selectFrom('proposals')
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .where('proposals.consultation_id', '=', session.consultation_id)
    .where('proposals.state', '=', 'published')
    .where((row) => row.or([row('decision', 'is', null), row('decision', '=', 'not_kept')]))
    .where('proposals.id', 'not in', onAnAgenda(db, session.id))
  if (asked.theme) query = query.where('proposals.theme_id', '=', asked.theme)
  for (const word of wordsOf(asked)) query = query.where('proposals.search_key', 'like', word)
  const total = await query
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .select('proposals.id')
    .orderBy(sql`coalesce(tallies.territories, 0)`, 'desc')
    .orderBy('proposals.id')
    .offset(asked.offset)
    .limit(asked.limit)
    .execute()
  return { total: Number(total.total), ids: rows.map(({ id }) => id) }
}

async function eligibleContributions(db: Db, session: SessionRow, asked: EligibleAsked) {
  let query = db
    .selectFrom('contributions')
    .where('contributions.consultation_id', '=', session.consultation_id)
    .where('contributions.state', '=', 'grouped')
    .where((row) => row.or([row('decision', 'is', null), row('decision', '=', 'not_selected')]))
    .where((row) =>
      row.exists(
        row
          .selectFrom('lineage')
          .innerJoin('proposals', 'proposals.id', 'lineage.proposal_id')
          .select('lineage.proposal_id')
          .whereRef('lineage.contribution_id', '=', 'contributions.id')
          .where('proposals.state', '=', 'published')
          .where('proposals.decision', '=', 'kept'),
      ),
    )
    .where('contributions.id', 'not in', onAnAgenda(db, session.id))
  if (asked.theme) query = query.where('contributions.theme_id', '=', asked.theme)
  for (const word of wordsOf(asked)) query = query.where('contributions.search_key', 'like', word)
  const total = await query
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .select('contributions.id')
    .orderBy('contributions.received_at')
    .orderBy('contributions.id')
    .offset(asked.offset)
    .limit(asked.limit)
    .execute()
  return { total: Number(total.total), ids: rows.map(({ id }) => id) }
}

const wordsOf = ({ q }: EligibleAsked) =>
  fold(q ?? '')
    .split(' ')
    .filter(Boolean)
    .map((word) => `%${word}%`)

/** This one, or another that is not public yet. */
const onAnAgenda = (db: Db, sessionId: string) =>
  db
    .selectFrom('committee_items')
    .innerJoin('committee_sessions', 'committee_sessions.id', 'committee_items.session_id')
    .select('committee_items.item_id')
    .where((row) =>
      row.or([
        row('committee_items.session_id', '=', sessionId),
        row('committee_sessions.published_at', 'is', null),
      ]),
    )
