// The life of a service: stages, roadmap, grants, measures, investigation, and what imports brought.
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table('service_stages', { service_id: 'text', since: 'text', stage: 'text' }, [
    'service_id',
    'since',
  ])
  await table(
    'roadmap_steps',
    { service_id: 'text', position: 'integer', due_on: 'text', title: 'text', done: 'integer' },
    ['service_id', 'position'],
  )
  await table(
    'service_grants',
    {
      service_id: 'text',
      position: 'integer',
      amount_cents: 'integer',
      label: 'text',
      granted_on: 'text',
      envelope: 'text?',
    },
    ['service_id', 'position'],
  )
  await table(
    'service_measures',
    { service_id: 'text', indicator: 'text', measured_on: 'text', unit: 'text', value: 'text' },
    ['service_id', 'indicator', 'measured_on'],
  )
  await table('service_contributions', { service_id: 'text', contribution_id: 'text' }, [
    'service_id',
    'contribution_id',
  ])
  await table(
    'service_sources',
    {
      source: 'text',
      external_id: 'text',
      field: 'text',
      service_id: 'text',
      value: 'text',
      imported_at: 'text',
    },
    ['source', 'external_id', 'field'],
  )
  await db.schema
    .createIndex('service_sources_by_service')
    .on('service_sources')
    .column('service_id')
    .execute()
  await addColumns(db, dialect)
  await keepWhatIsKnown(db)
}

async function addColumns(db: Kysely<unknown>, dialect: Dialect) {
  const integer = dialect === 'postgres' ? sql`bigint` : sql`integer`
  for (const name of ['version', 'accelerated'] as const) {
    await db.schema
      .alterTable('services')
      .addColumn(name, integer, (column) => column.notNull().defaultTo(name === 'version' ? 1 : 0))
      .execute()
  }
  const texts = [
    'description',
    'release_version',
    'release_on',
    'accelerated_since',
    'sponsor',
    'question',
    'findings',
    'outcome',
    'changed_by',
    'changed_at',
    'reminded_on',
  ]
  for (const name of texts) {
    await db.schema.alterTable('services').addColumn(name, 'text').execute()
  }
  await db.schema.alterTable('deployments').addColumn('since', 'text').execute()
}

const indicators = z.array(
  z.object({ label: z.string(), value: z.number(), unit: z.string(), asOf: z.string() }),
)

/** The stage and the latest measures of the services there are begin their histories. */
async function keepWhatIsKnown(db: Kysely<unknown>) {
  await sql`insert into service_stages (service_id, since, stage)
    select id, stage_since, stage from services where stage_since is not null`.execute(db)
  const { rows } = await sql<{
    id: string
    impact: string
  }>`select id, impact from services`.execute(db)
  for (const { id, impact } of rows) {
    for (const { label, asOf, unit, value } of indicators.parse(JSON.parse(impact))) {
      await sql`insert into service_measures (service_id, indicator, measured_on, unit, value)
        values (${id}, ${label}, ${asOf}, ${unit}, ${String(value)})`.execute(db)
    }
  }
}
