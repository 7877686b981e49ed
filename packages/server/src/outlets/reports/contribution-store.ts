// How many contributions there were, by theme, kind and where the team had put them.
import { sql } from 'kysely'
import type { Db } from '../../platform/db/tables.ts'
import { createPauses } from '../../platform/slices.ts'
import type { ContributionLife } from '../../process/contributions/states.ts'
import type { Period } from './rules.ts'

export type ContributionCount = {
  theme_id: string
  kind: 'need' | 'service'
  state: ContributionLife
  count: number
}

/** A theme at a time, so that nobody waits behind a count of all of them. */
export async function countContributions(
  db: Db,
  consultationId: string,
  period: Period,
): Promise<ContributionCount[]> {
  const themes = await db
    .selectFrom('contributions')
    .select('theme_id')
    .distinct()
    .where('consultation_id', '=', consultationId)
    .execute()
  const counted: ContributionCount[] = []
  const pause = createPauses()
  for (const { theme_id } of themes) {
    counted.push(...(await countTheme(db, { consultationId, theme_id }, period)))
    await pause()
  }
  return counted
}

async function countTheme(
  db: Db,
  { consultationId, theme_id }: { consultationId: string; theme_id: string },
  { end }: Period,
) {
  const rows = db
    .selectFrom('contributions')
    .select('kind')
    .select((row) => (end === null ? row.ref('state').as('state') : stateAt(end).as('state')))
    .where('consultation_id', '=', consultationId)
    .where('theme_id', '=', theme_id)
    .$if(end !== null, (query) => query.where('received_at', '<', end ?? ''))
  const counts = await db
    .selectFrom(rows.as('counted'))
    .select(['kind', 'state'])
    .select((row) => row.fn.countAll<number>().as('count'))
    .groupBy(['kind', 'state'])
    .execute()
  return counts.map((row) => ({ theme_id, ...row }))
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

/** Of those received until then, how many were brought from other platforms. */
export async function countImported(db: Db, consultationId: string, { end }: Period) {
  const { count } = await db
    .selectFrom('contribution_sources')
    .innerJoin('contributions', 'contributions.id', 'contribution_sources.contribution_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('consultation_id', '=', consultationId)
    .$if(end !== null, (query) => query.where('received_at', '<', end ?? ''))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** When the first one came, be it before the consultation opened. */
export async function earliestContribution(db: Db, consultationId: string) {
  const row = await db
    .selectFrom('contributions')
    .select('received_at')
    .where('consultation_id', '=', consultationId)
    .orderBy('received_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.received_at
}
