// Mails to send: who is told of which event, in which mail; what people chose; mailboxes that fail.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)

  await table(
    'notices',
    { participant_id: 'text', event_seq: 'integer', topic: 'text', mail_id: 'text?' },
    ['participant_id', 'event_seq'],
  )
  await table('mails', {
    id: 'text primary key',
    participant_id: 'text',
    rank: 'integer',
    // Whom it still gathers news for: one open mail a person. Null once it may no longer change.
    open_for: 'text? unique',
    created_at: 'text',
    due_at: 'text',
    paced: 'integer',
    leased_until: 'text?',
    lease: 'text?',
    attempts: 'integer',
    tried_at: 'text?',
    state: 'text',
    settled_at: 'text?',
    fault: 'text?',
  })
  await table('mail_links', {
    token_hash: 'text primary key',
    participant_id: 'text',
    topic: 'text',
  })
  await table('mail_mutes', { participant_id: 'text', topic: 'text', since: 'text' }, [
    'participant_id',
    'topic',
  ])
  await table('mail_settings', {
    participant_id: 'text primary key',
    rhythm: 'text?',
    language: 'text?',
    resumed_at: 'text?',
  })
  await table(
    'mail_subscriptions',
    { participant_id: 'text', consultation_id: 'text', since: 'text' },
    ['participant_id', 'consultation_id'],
  )
  await table(
    'mail_bounces',
    {
      mail_id: 'text',
      severity: 'text',
      participant_id: 'text',
      status: 'text',
      source: 'text',
      at: 'text',
    },
    ['mail_id', 'severity'],
  )
  await table(
    'referent_reminders',
    { proposal_id: 'text', territory_id: 'text', reminded_at: 'text' },
    ['proposal_id', 'territory_id'],
  )
  await table('participant_visits', {
    participant_id: 'text primary key',
    language: 'text',
    verified_at: 'text',
  })
  await addIndexes(db)
  await keepDeliveries(db)
}

async function addIndexes(db: Kysely<unknown>) {
  const indexes: Record<string, [string, string[]]> = {
    mails_by_due: ['mails', ['state', 'rank', 'due_at']],
    mails_by_participant: ['mails', ['participant_id', 'rank', 'settled_at']],
    notices_by_mail: ['notices', ['mail_id']],
    notices_by_event: ['notices', ['event_seq']],
    mail_bounces_by_participant: ['mail_bounces', ['participant_id', 'at']],
  }
  for (const [name, [on, by]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(on).columns(by).execute()
  }
}

/** What was mailed before is never mailed again. */
async function keepDeliveries(db: Kysely<unknown>) {
  await sql`insert into notices (participant_id, event_seq, topic, mail_id)
    select participant_id, event_seq, 'receipt', null from deliveries`.execute(db)
  await db.schema.dropTable('deliveries').execute()
}
