// What a published committee funded and no service of the catalogue is made of yet, the newest decision first.
import { sql } from 'kysely'
import { type Asked, countOf, type Order, pageAt, text } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import { fold } from '../../platform/text/fold.ts'

type Filter = Asked & { offset?: number | undefined; q?: string | undefined }

const newestFirst: Order<{ decided_on: string; id: string }> = [
  text('decided_on', { direction: 'desc', by: 'committee_sessions.meets_at' }),
  text('contributions.id'),
]

export async function pageOfFunded(db: Db, { q = '', ...asked }: Filter) {
  let query = db
    .selectFrom('contributions')
    .innerJoin('committee_sessions', 'committee_sessions.id', 'contributions.committee_id')
    .innerJoin('committee_items', (join) =>
      join
        .onRef('committee_items.session_id', '=', 'contributions.committee_id')
        .onRef('committee_items.item_id', '=', 'contributions.id'),
    )
    .select(['contributions.id', 'contributions.title', 'contributions.granted_cents'])
    .select(['committee_sessions.title as committee', 'committee_sessions.meets_at as decided_on'])
    .select('committee_items.roadmap')
    .where('contributions.decision', '=', 'selected')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('service_contributions')
            .select(sql.lit(1).as('made'))
            .whereRef('service_contributions.contribution_id', '=', 'contributions.id'),
        ),
      ),
    )
  for (const word of fold(q).split(' ').filter(Boolean)) {
    query = query.where('contributions.search_key', 'like', `%${word}%`)
  }
  return { ...(await pageAt(query, newestFirst, asked)), total: await countOf(query) }
}
