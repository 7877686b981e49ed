// Granted mandates whose last day comes soon: what the team renews, or lets go.
import { type Asked, countOf, type Order, pageAt, text } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import { fold } from '../../platform/text/fold.ts'
import type { GrantRow } from './grants-store.ts'

type Wanted = Asked & {
  after: string
  until: string
  q?: string | undefined
  offset?: number | undefined
}

const soonestFirst: Order<GrantRow & { last_day: string }> = [
  text('last_day', { by: 'mandate_grants.ends_at' }),
  text('mandate_grants.participant_id'),
  text('mandate_grants.territory_id'),
  text('mandate_grants.evidence'),
]

/** One that another outlasts ends nothing; nor does one that has ended, or whose territory has. */
export async function pageOfEnding(db: Db, { after, until, q, ...asked }: Wanted) {
  let query = db
    .selectFrom('mandate_grants')
    .innerJoin('territories', 'territories.id', 'mandate_grants.territory_id')
    .selectAll('mandate_grants')
    .select(({ fn, val }) => fn.coalesce('mandate_grants.ends_at', val('')).as('last_day'))
    .where('mandate_grants.ends_at', '>', after)
    .where('mandate_grants.ends_at', '<=', until)
    .where('territories.ended_on', 'is', null)
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('mandate_ends')
            .select('mandate_ends.cause')
            .whereRef('mandate_ends.participant_id', '=', 'mandate_grants.participant_id')
            .whereRef('mandate_ends.territory_id', '=', 'mandate_grants.territory_id'),
        ),
      ),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('mandate_grants as other')
            .select('other.evidence')
            .whereRef('other.participant_id', '=', 'mandate_grants.participant_id')
            .whereRef('other.territory_id', '=', 'mandate_grants.territory_id')
            .where((row) =>
              row.or([
                row('other.ends_at', 'is', null),
                row('other.ends_at', '>', row.ref('mandate_grants.ends_at')),
              ]),
            ),
        ),
      ),
    )
  for (const word of q ? fold(q).split(' ').filter(Boolean) : []) {
    query = query.where('territories.search_key', 'like', `%${word}%`)
  }
  return { ...(await pageAt(query, soonestFirst, asked)), total: await countOf(query) }
}
