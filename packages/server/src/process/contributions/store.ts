// Contributions in the database, with the proposals each was grouped into.

import type { Insertable, Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { territoryLabel } from '../../platform/territories/store.ts'
import { fold } from '../../platform/text/fold.ts'
import type { Contribution } from './contract.ts'
import { wordReason } from './reasons.ts'
import type { ContributionTables } from './tables.ts'

export type ContributionRow = Selectable<ContributionTables['contributions']>
export type NewContribution = Insertable<ContributionTables['contributions']>

export async function insertContributions(trx: Trx, rows: NewContribution[]) {
  if (rows.length === 0) return
  await trx.insertInto('contributions').values(rows.map(searchable)).execute()
}

/** With what a search looks in: the title and the text, folded. */
export function searchable<Row extends { title: string; text: string }>(row: Row) {
  return { ...row, search_key: fold(`${row.title} ${row.text}`) }
}

/** Those among `ids` that exist, in full; who may see them is for the caller to decide. */
export async function findContributions(db: Db, ids: string[]): Promise<Contribution[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('contributions')
    .innerJoin('territories', 'territories.id', 'contributions.territory_id')
    .innerJoin('themes', (join) =>
      join
        .onRef('themes.id', '=', 'contributions.theme_id')
        .onRef('themes.consultation_id', '=', 'contributions.consultation_id'),
    )
    .leftJoin('contribution_sources', 'contribution_sources.contribution_id', 'contributions.id')
    .leftJoin('programmes', 'programmes.id', 'contributions.programme_id')
    .leftJoin('committee_items', (join) =>
      join
        .onRef('committee_items.session_id', '=', 'contributions.committee_id')
        .onRef('committee_items.item_id', '=', 'contributions.id'),
    )
    .selectAll('contributions')
    .select([
      'contribution_sources.platform as source_platform',
      'contribution_sources.address as source_address',
      'programmes.name as programme_name',
      'programmes.address as programme_address',
      'programmes.contact as programme_contact',
      'themes.title as theme_title',
      'territories.kind as territory_kind',
      'territories.name as territory_name',
      'territories.department_name',
      'committee_items.reason as committee_reason',
      'committee_items.roadmap as committee_roadmap',
    ])
    .where('contributions.id', 'in', ids)
    .orderBy('contributions.received_at')
    .orderBy('contributions.id')
    .execute()
  const proposals = await db
    .selectFrom('lineage')
    .innerJoin('proposals', 'proposals.id', 'lineage.proposal_id')
    .select(['lineage.contribution_id', 'proposals.id', 'proposals.title'])
    .where('lineage.contribution_id', 'in', ids)
    .where('proposals.state', '=', 'published')
    .orderBy('proposals.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    consultationId: row.consultation_id,
    kind: row.kind,
    title: row.title,
    text: row.text,
    theme: { id: row.theme_id, title: row.theme_title },
    territory: {
      id: row.territory_id,
      kind: row.territory_kind,
      name: row.territory_name,
      label: territoryLabel({
        kind: row.territory_kind,
        name: row.territory_name,
        department_name: row.department_name,
      }),
    },
    profile: row.profile,
    function: row.function,
    importedFrom: row.source_platform
      ? { platform: row.source_platform, url: row.source_address }
      : null,
    serviceUrl: row.service_url,
    codeOpenness: row.code_openness,
    fundingUse: row.funding_use,
    state: row.state,
    proposals: proposals
      .filter((one) => one.contribution_id === row.id)
      .map(({ id, title }) => ({ id, title })),
    programme: row.programme_name
      ? {
          name: row.programme_name,
          address: row.programme_address ?? '',
          contact: row.programme_contact,
        }
      : null,
    committee:
      row.decision && row.committee_id
        ? {
            decision: row.decision,
            committeeId: row.committee_id,
            reason: row.committee_reason ?? '',
            amountCents: row.granted_cents,
            roadmap: row.committee_roadmap,
          }
        : null,
    receivedAt: row.received_at,
  }))
}

/** Whether it is one of many by one person, which the team reads before anyone else. */
export async function awaitsTeam(db: Db, id: string) {
  const row = await db
    .selectFrom('contributions')
    .select('awaits_team')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.awaits_team === 1
}

/** Why it was rejected, in the words that its contributor reads; null when it was not. */
export async function rejectionOf(db: Db, id: string) {
  const row = await db
    .selectFrom('contributions')
    .select(['state', 'rejection_reason', 'rejection_text'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row?.state !== 'rejected') return null
  return wordReason(row.rejection_reason, row.rejection_text) || null
}

/** The contribution that a private address of an earlier secret leads to. */
export async function trackedBy(db: Db, tokenHash: string) {
  const row = await db
    .selectFrom('tracking_links')
    .select('contribution_id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row?.contribution_id
}
