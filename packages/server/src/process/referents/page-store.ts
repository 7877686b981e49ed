// Pages of referents for the team: whoever has heard nothing for the longest comes first.
import { sql } from 'kysely'
import { type Asked, countOf, type Order, pageAt, text } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import { fold } from '../../platform/text/fold.ts'

type Filter = Asked & {
  offset?: number | undefined
  q?: string | undefined
  proposal?: string | undefined
  territory?: string | undefined
}

/** As reminders count it: whatever was told to this person as a referent. */
const toldAt = sql<string | null>`(
  select max(events.at) from notices inner join events on events.seq = notices.event_seq
  where notices.participant_id = referents.participant_id and notices.topic = 'referent')`
const heardAt = sql<string>`coalesce(${toldAt}, referents.recorded_at)`

const longestFirst: Order<{ heard_at: string; proposal_id: string; territory_id: string }> = [
  text('heard_at', { by: heardAt }),
  text('referents.proposal_id'),
  text('referents.territory_id'),
]

export async function pageOfReferents(db: Db, { q = '', proposal, territory, ...asked }: Filter) {
  let query = db
    .selectFrom('referents')
    .innerJoin('proposals', 'proposals.id', 'referents.proposal_id')
    .innerJoin('territories', 'territories.id', 'referents.territory_id')
    .select(['referents.proposal_id', 'referents.territory_id', 'recorded_at'])
    .select(['co_build', 'experiment', 'referents.participant_id'])
    .select(['proposals.title', 'territories.kind', 'territories.name'])
    .select(['territories.department_name', toldAt.as('told_at'), heardAt.as('heard_at')])
  if (proposal) query = query.where('referents.proposal_id', '=', proposal)
  if (territory) query = query.where('referents.territory_id', '=', territory)
  for (const word of fold(q).split(' ').filter(Boolean)) {
    query = query.where((row) =>
      row.or([
        row('territories.search_key', 'like', `%${word}%`),
        row('proposals.search_key', 'like', `%${word}%`),
      ]),
    )
  }
  return { ...(await pageAt(query, longestFirst, asked)), total: await countOf(query) }
}
