// Proposals, what they were made of, and what the team did of them.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function proposals(table: TableMaker) {
  // A merged one stays, and says which took its contributions and supports.
  await table('proposals', {
    columns: {
      id: 'text primary key',
      consultation_id: 'text',
      theme_id: 'text',
      title: 'text',
      summary: 'text',
      description: 'text',
      decision: 'text?',
      search_key: 'text',
      published_at: 'text',
      state: "text default 'published'",
      merged_into: 'text?',
      version: 'integer default 1',
    },
    indexes: {
      proposals_by_consultation: ['consultation_id', 'title', 'id'],
      proposals_by_survivor: ['merged_into'],
    },
  })

  // Which contributions a proposal comes from.
  await table('lineage', {
    columns: {
      proposal_id: 'text',
      contribution_id: 'text',
    },
    key: ['proposal_id', 'contribution_id'],
    indexes: {
      lineage_by_contribution: ['contribution_id'],
    },
  })

  // One act a version.
  await table('proposal_acts', {
    columns: {
      proposal_id: 'text',
      version: 'integer',
      act: 'text',
      data: 'text',
      undoes: 'integer?',
      staff_id: 'text',
      at: 'text',
    },
    key: ['proposal_id', 'version'],
  })
}
