// What committees have made public: the last decision on each proposal or contribution.
import { inChunks } from '../../platform/db/chunks.ts'
import type { Db } from '../../platform/db/tables.ts'
import { territoryLabel } from '../../platform/territories/store.ts'
import type { Period } from './rules.ts'

export type Decided = {
  item_id: string
  outcome: 'keep' | 'set_aside' | 'fund' | 'not_fund'
  amount_cents: number
  committee_id: string
  committee_title: string
  published_at: string
}

/** By item; of one that several sessions dealt with, the decision published last. */
export async function publishedDecisions(
  db: Db,
  consultationId: string,
  { end }: Period,
): Promise<Map<string, Decided>> {
  const rows = await db
    .selectFrom('committee_items')
    .innerJoin('committee_sessions', 'committee_sessions.id', 'committee_items.session_id')
    .select(['committee_items.item_id', 'committee_items.amount_cents'])
    .select((row) => row.ref('committee_items.outcome').$notNull().as('outcome'))
    .select(['committee_sessions.id as committee_id', 'committee_sessions.title'])
    .select((row) => row.ref('committee_sessions.published_at').$notNull().as('published_at'))
    .where('committee_sessions.consultation_id', '=', consultationId)
    .where('committee_sessions.published_at', 'is not', null)
    .where('committee_items.outcome', 'is not', null)
    .$if(end !== null, (query) => query.where('committee_sessions.published_at', '<', end ?? ''))
    .orderBy('committee_sessions.published_at')
    .orderBy('committee_sessions.id')
    .execute()
  return new Map(
    rows.map(({ title, amount_cents, ...row }) => [
      row.item_id,
      { ...row, amount_cents: amount_cents ?? 0, committee_title: title },
    ]),
  )
}

/** What is public of the contributions that were decided on. */
export async function findProjects(db: Db, ids: string[]) {
  const projects = []
  for (const some of inChunks(ids)) {
    const rows = await db
      .selectFrom('contributions')
      .innerJoin('territories', 'territories.id', 'contributions.territory_id')
      .select(['contributions.id', 'contributions.title', 'contributions.theme_id'])
      .select(['territories.id as territory_id', 'territories.kind', 'territories.name'])
      .select('territories.department_name')
      .where('contributions.id', 'in', some)
      .orderBy('contributions.id')
      .execute()
    projects.push(...rows.map((row) => ({ ...row, label: territoryLabel(row) })))
  }
  return projects
}
