// Territories that offer to build a proposal with others, or to try it out.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function referents(table: TableMaker) {
  await table('referents', {
    columns: {
      proposal_id: 'text',
      territory_id: 'text',
      co_build: 'integer',
      experiment: 'integer',
      contact: 'text?',
      participant_id: 'text?',
      evidence: 'text',
      intent_id: 'text? unique',
      site_key: 'text?',
      receipt: 'text unique',
      recorded_at: 'text',
    },
    key: ['proposal_id', 'territory_id'],
  })
}
