// Moderation and grouping: versions, decisions one by one, notes, programmes, replies, merged supports.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await addColumns(db, dialect)

  await table(
    'contribution_acts',
    {
      contribution_id: 'text',
      version: 'integer',
      act: 'text',
      from_state: 'text',
      to_state: 'text',
      before: 'text',
      after: 'text',
      programme_id: 'text?',
      reason: 'text?',
      reason_text: 'text?',
      why: 'text?',
      reply: 'text?',
      assignee_id: 'text?',
      undoes: 'integer?',
      staff_id: 'text',
      at: 'text',
    },
    ['contribution_id', 'version'],
  )
  await table('moderation_notes', {
    id: 'text primary key',
    contribution_id: 'text',
    staff_id: 'text',
    text: 'text',
    at: 'text',
  })
  await table('programmes', {
    id: 'text primary key',
    name: 'text',
    address: 'text',
    contact: 'text?',
    position: 'integer',
    version: 'integer',
    retired_at: 'text?',
    changed_by: 'text?',
    changed_at: 'text?',
  })
  await table('reply_templates', {
    id: 'text primary key',
    outcome: 'text',
    title: 'text',
    body: 'text',
    version: 'integer',
    retired_at: 'text?',
    changed_by: 'text',
    changed_at: 'text',
  })
  await table(
    'proposal_acts',
    {
      proposal_id: 'text',
      version: 'integer',
      act: 'text',
      data: 'text',
      undoes: 'integer?',
      staff_id: 'text',
      at: 'text',
    },
    ['proposal_id', 'version'],
  )
  await table(
    'merged_supports',
    { from_proposal: 'text', supporter: 'text', into_proposal: 'text', dropped: 'text?' },
    ['from_proposal', 'supporter'],
  )
  await addIndexes(db)
}

async function addColumns(db: Kysely<unknown>, dialect: Dialect) {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  for (const on of ['contributions', 'proposals']) {
    await db.schema
      .alterTable(on)
      .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
      .execute()
  }
  for (const name of ['assignee_id', 'programme_id', 'rejection_reason', 'rejection_text']) {
    await db.schema.alterTable('contributions').addColumn(name, text).execute()
  }
  await db.schema
    .alterTable('contributions')
    .addColumn('search_key', text, (column) => column.notNull().defaultTo(''))
    .execute()
  await sql`update contributions set search_key = lower(title || ' ' || text)`.execute(db)
  await db.schema
    .alterTable('proposals')
    .addColumn('state', text, (column) => column.notNull().defaultTo('published'))
    .execute()
  await db.schema.alterTable('proposals').addColumn('merged_into', text).execute()
}

async function addIndexes(db: Kysely<unknown>) {
  const indexes: Record<string, [string, string[]]> = {
    contributions_by_state: ['contributions', ['consultation_id', 'state', 'received_at', 'id']],
    contributions_by_assignee: ['contributions', ['assignee_id', 'received_at']],
    contributions_by_theme: ['contributions', ['theme_id', 'received_at']],
    contributions_by_territory: ['contributions', ['territory_id', 'received_at']],
    moderation_notes_by_contribution: ['moderation_notes', ['contribution_id', 'at']],
    proposals_by_survivor: ['proposals', ['merged_into']],
  }
  for (const [name, [on, by]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(on).columns(by).execute()
  }
}
