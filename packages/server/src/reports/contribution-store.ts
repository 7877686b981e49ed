// How many contributions there were, by theme, kind and where the team had put them.
import { sql } from 'kysely'
import type { ContributionLife } from '../contributions/states.ts'
import type { Db } from '../db/database.ts'
import type { Period } from './rules.ts'

export type ContributionCount = {
  theme_id: string
  kind: 'need' | 'service'
  state: ContributionLife
  count: number
}

export async function countContributions(
  db: Db,
  consultationId: string,
  { end }: Period,
): Promise<ContributionCount[]> {
  const rows = db
    .selectFrom('contributions')
    .select(['theme_id', 'kind'])
    .select((row) => (end === null ? row.ref('state').as('state') : stateAt(end).as('state')))
    .where('consultation_id', '=', consultationId)
    .$if(end !== null, (query) => query.where('received_at', '<', end ?? ''))
  return db
    .selectFrom(rows.as('counted'))
    .select(['theme_id', 'kind', 'state'])
    .select((row) => row.fn.countAll<number>().as('count'))
    .groupBy(['theme_id', 'kind', 'state'])
    .execute()
}

/** After the last act before then; before any act, as the first one found it. */
function stateAt(end: string) {
  return sql<ContributionLife>`coalesce(
    (select to_state from contribution_acts as act
      where act.contribution_id = contributions.id and act.at < ${end}
      order by act.version desc limit 1),
    (select from_state from contribution_acts as act
      where act.contribution_id = contributions.id
      order by act.version limit 1),
    contributions.state)`
}
