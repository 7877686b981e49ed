// Mandates beyond what the directory says: granted, ended, contested, and the cases that decide them.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table(
    'mandate_grants',
    {
      participant_id: 'text',
      territory_id: 'text',
      evidence: 'text',
      granted_at: 'text',
      ends_at: 'text?',
      reason: 'text?',
      staff_id: 'text?',
    },
    ['participant_id', 'territory_id', 'evidence'],
  )
  await table(
    'mandate_ends',
    {
      participant_id: 'text',
      territory_id: 'text',
      ended_at: 'text',
      cause: 'text',
      reason: 'text?',
      staff_id: 'text?',
    },
    ['participant_id', 'territory_id'],
  )
  await table('cases', {
    id: 'text primary key',
    kind: 'text',
    live_key: 'text unique',
    territory_id: 'text',
    participant_id: 'text',
    event_seq: 'integer?',
    message: 'text?',
    state: 'text',
    opened_at: 'text',
    decided_at: 'text?',
    staff_id: 'text?',
    reason: 'text?',
    version: 'integer',
  })
  await table('case_withdrawals', { case_id: 'text', position: 'integer', act: 'text' }, [
    'case_id',
    'position',
  ])
  await table('contest_links', {
    token_hash: 'text primary key',
    territory_id: 'text',
    participant_id: 'text',
    event_seq: 'integer?',
  })
  await table(
    'act_notices',
    {
      territory_id: 'text',
      event_seq: 'integer',
      due_at: 'text',
      attempts: 'integer',
      leased_until: 'text?',
      settled_at: 'text?',
      state: 'text',
    },
    ['territory_id', 'event_seq'],
  )
  // Town halls are told of what is done from now on, not of years of acts in one night.
  await sql`insert into cursors (name, seq, leased_until)
    select 'town_halls', seq, null from cursors where name = 'journal'`.execute(db)
  const indexes: Record<string, [string, string[]]> = {
    mandate_grants_by_territory: ['mandate_grants', ['territory_id']],
    mandate_ends_by_territory: ['mandate_ends', ['territory_id']],
    mandates_by_territory: ['mandates', ['territory_id']],
    cases_by_state: ['cases', ['state', 'opened_at', 'id']],
    act_notices_by_state: ['act_notices', ['state', 'due_at']],
  }
  for (const [name, [on, by]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(on).columns(by).execute()
  }
}
