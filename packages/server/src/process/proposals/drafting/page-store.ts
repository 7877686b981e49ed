// Pages of proposals for the team, and each with its tally and how many contributions it holds.
import { tallyColumns } from '../../../intents/tallies-store.ts'
import { type Asked, type Order, pageOf, text } from '../../../platform/db/keyset.ts'
import type { Db } from '../../../platform/db/tables.ts'
import type { ProposalState } from '../states.ts'

type Filter = Asked & {
  consultationId: string
  state?: ProposalState | undefined
  theme?: string | undefined
}

const byTitle: Order<Record<'title' | 'id', string>> = [text('title'), text('id')]

export async function pageOfGrouped(db: Db, { consultationId, state, theme, ...asked }: Filter) {
  let query = db
    .selectFrom('proposals')
    .select(['id', 'title'])
    .where('consultation_id', '=', consultationId)
  if (state === 'kept' || state === 'not_kept') query = query.where('decision', '=', state)
  else if (state) query = query.where('state', '=', state)
  if (state === 'published') query = query.where('decision', 'is', null)
  if (theme) query = query.where('theme_id', '=', theme)
  return pageOf(query, byTitle, asked)
}

export async function tallied(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('proposals')
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .selectAll('proposals')
    .select(tallyColumns)
    .select((row) => [
      row
        .selectFrom('lineage')
        .select((one) => one.fn.countAll<number>().as('count'))
        .whereRef('lineage.proposal_id', '=', 'proposals.id')
        .as('contribution_count'),
    ])
    .where('proposals.id', 'in', ids)
    .execute()
}
