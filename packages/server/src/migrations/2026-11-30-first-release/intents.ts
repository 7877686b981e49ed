// What was prepared on a host page, and what became of it.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function intents(table: TableMaker) {
  // Its id was made in the browser: it makes the act happen once, however often it is sent.
  await table('intents', {
    columns: {
      id: 'text primary key',
      kind: 'text',
      proposal_id: 'text?',
      site_key: 'text?',
      payload: 'text',
      state: 'text',
      refusal: 'text?',
      outcome: 'text?',
      participant_id: 'text?',
      prepared_at: 'text',
      confirmed_at: 'text?',
      expires_at: 'text',
    },
    indexes: {
      intents_by_expiry: ['expires_at'],
    },
  })
}
