// Requests of territories (a service, a diagnosis) with what the team did of each; both populations.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table('requests', {
    id: 'text primary key',
    kind: 'text',
    subject: 'text',
    territory_id: 'text',
    live_key: 'text? unique',
    state: 'text',
    version: 'integer',
    contact: 'text?',
    facts: 'text',
    participant_id: 'text?',
    evidence: 'text',
    intent_id: 'text?',
    site_key: 'text?',
    receipt: 'text',
    recorded_at: 'text',
  })
  await table(
    'request_acts',
    {
      request_id: 'text',
      version: 'integer',
      act: 'text',
      state: 'text',
      reason: 'text?',
      planned_on: 'text?',
      note: 'text?',
      staff_id: 'text?',
      at: 'text',
    },
    ['request_id', 'version'],
  )
  await table('diagnosis_settings', {
    version: 'integer primary key',
    rules: 'text',
    reason: 'text',
    staff_id: 'text',
    at: 'text',
  })
  await db.schema
    .createIndex('requests_by_kind')
    .on('requests')
    .columns(['kind', 'recorded_at', 'id'])
    .execute()
  await addPopulations(db, dialect)
}

async function addPopulations(db: Kysely<unknown>, dialect: Dialect) {
  const integer = dialect === 'postgres' ? sql`bigint` : sql`integer`
  for (const name of ['population_municipal', 'population_total']) {
    await db.schema.alterTable('territories').addColumn(name, integer).execute()
  }
  // What was imported before is the municipal population of communes, the total one of EPCI.
  await sql`update territories set population_municipal = population where kind = 'commune'`.execute(
    db,
  )
  await sql`update territories set population_total = population where kind = 'epci'`.execute(db)
}
