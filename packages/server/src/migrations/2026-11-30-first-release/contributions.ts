// Needs and existing services that people submitted.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function contributions(table: TableMaker) {
  // With the outcome that stands; how it came to stand is in `contribution_acts`. Each site's part of the
  // last index grows at its end: on a million supports of two thousand sites, PostgreSQL counted what came by one
  // in 5 ms instead of 870. The long one holds all that a report counts, so that no text is read.
  await table('contributions', {
    columns: {
      id: 'text primary key',
      consultation_id: 'text',
      kind: 'text',
      theme_id: 'text',
      territory_id: 'text',
      profile: 'text',
      function: 'text',
      title: 'text',
      text: 'text',
      service_url: 'text?',
      code_openness: 'text?',
      funding_use: 'text?',
      state: 'text',
      evidence: 'text',
      participant_id: 'text?',
      intent_id: 'text? unique',
      site_key: 'text?',
      receipt: 'text unique',
      received_at: 'text',
      on_behalf: 'integer default 0',
      awaits_team: 'integer default 0',
      version: 'integer default 1',
      assignee_id: 'text?',
      search_key: "text default ''",
      programme_id: 'text?',
      rejection_reason: 'text?',
      rejection_text: 'text?',
      decision: 'text?',
      committee_id: 'text?',
      granted_cents: 'integer?',
    },
    indexes: {
      contributions_by_consultation: ['consultation_id', 'received_at'],
      contributions_by_state: ['consultation_id', 'state', 'received_at', 'id'],
      contributions_by_assignee: ['assignee_id', 'received_at'],
      contributions_by_theme: ['theme_id', 'received_at'],
      contributions_by_territory: ['territory_id', 'received_at'],
      contributions_by_report: [
        'consultation_id',
        'theme_id',
        'kind',
        'state',
        'territory_id',
        'received_at',
        'id',
      ],
      contributions_by_site: { on: ['site_key', 'received_at'], notNull: 'site_key' },
      contributions_by_author: ['participant_id', 'received_at'],
    },
  })

  // Private addresses made with an earlier key, which go on leading to their contribution.
  await table('tracking_links', {
    columns: {
      token_hash: 'text primary key',
      contribution_id: 'text',
    },
    indexes: {
      tracking_links_by_contribution: ['contribution_id'],
    },
  })
}
