// Where the journal's public events are sent, how far each has come, and what was tried.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function webhooks(table: TableMaker) {
  await table('webhook_endpoints', {
    columns: {
      id: 'text primary key',
      url: 'text',
      description: 'text',
      kinds: 'text',
      state: 'text',
      version: 'integer',
      secret: 'text',
      old_secret: 'text?',
      old_secret_until: 'text?',
      seq: 'integer',
      attempts: 'integer',
      next_at: 'text?',
      failing_since: 'text?',
      lease: 'text?',
      leased_until: 'text?',
      created_at: 'text',
    },
  })

  // Events that the team has sent once more.
  await table('webhook_replays', {
    columns: {
      endpoint_id: 'text',
      event_seq: 'integer',
      attempts: 'integer',
      staff_id: 'text',
      asked_at: 'text',
    },
    key: ['endpoint_id', 'event_seq'],
  })

  // Every try, with what was answered.
  await table('webhook_deliveries', {
    columns: {
      id: 'text primary key',
      endpoint_id: 'text',
      event_seq: 'integer',
      kind: 'text',
      outcome: 'text',
      attempt: 'integer',
      status: 'integer?',
      ms: 'integer',
      response: 'text',
      at: 'text',
    },
    indexes: {
      webhook_deliveries_by_endpoint: ['endpoint_id', 'at', 'event_seq', 'id'],
    },
  })
}
