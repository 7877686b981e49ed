// Webhooks: where the journal's public events are sent, how far each has come, and what was tried.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table('webhook_endpoints', {
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
  })
  await table(
    'webhook_replays',
    {
      endpoint_id: 'text',
      event_seq: 'integer',
      attempts: 'integer',
      staff_id: 'text',
      asked_at: 'text',
    },
    ['endpoint_id', 'event_seq'],
  )
  await table('webhook_deliveries', {
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
  })
  await db.schema
    .createIndex('webhook_deliveries_by_endpoint')
    .on('webhook_deliveries')
    .columns(['endpoint_id', 'at', 'event_seq', 'id'])
    .execute()
}
