// The texts that a committee judges: a proposal as it stands, and which contributions are in it.
import { tallyColumns } from '../../intents/tallies-store.ts'
import type { Db } from '../../platform/db/tables.ts'

export async function proposalText(db: Db, id: string) {
  const row = await db
    .selectFrom('proposals')
    .innerJoin('themes', (join) =>
      join
        .onRef('themes.id', '=', 'proposals.theme_id')
        .onRef('themes.consultation_id', '=', 'proposals.consultation_id'),
    )
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .select(['proposals.id', 'proposals.title', 'summary', 'description'])
    .select(['themes.id as theme_id', 'themes.title as theme_title'])
    .select(tallyColumns)
    .where('proposals.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { title, summary, description, theme_id, theme_title } = row
  return {
    id,
    title,
    summary,
    description,
    theme: { id: theme_id, title: theme_title },
    territories: row.territories,
    residents: row.residents_by_email + row.residents_by_france_connect,
  }
}

/** The oldest first, as they are then shown. */
export async function contributionIdsIn(
  db: Db,
  proposalId: string,
  { offset, limit }: { offset: number; limit: number },
) {
  const query = db
    .selectFrom('lineage')
    .innerJoin('contributions', 'contributions.id', 'lineage.contribution_id')
    .where('lineage.proposal_id', '=', proposalId)
    .where('contributions.state', '=', 'grouped')
  const { total } = await query
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .select('contributions.id')
    .orderBy('contributions.received_at')
    .orderBy('contributions.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total: Number(total), ids: rows.map(({ id }) => id) }
}
