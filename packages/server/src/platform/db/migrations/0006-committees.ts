// Committees: sessions, members, items, grids, recusals, acts; and their outcome on contributions.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table('committee_sessions', {
    id: 'text primary key',
    consultation_id: 'text',
    subject: 'text',
    title: 'text',
    meets_at: 'text',
    place: 'text?',
    rule: 'text',
    criteria: 'text',
    score_max: 'integer',
    quorum_percent: 'integer',
    votes: 'integer',
    version: 'integer',
    publish_at: 'text?',
    published_at: 'text?',
    created_at: 'text',
  })
  await table(
    'committee_members',
    {
      session_id: 'text',
      id: 'text',
      position: 'integer',
      staff_id: 'text?',
      name: 'text',
      organisation: 'text',
      present: 'integer',
    },
    ['session_id', 'id'],
  )
  await table(
    'committee_items',
    {
      session_id: 'text',
      item_id: 'text',
      position: 'integer',
      outcome: 'text?',
      reason: 'text?',
      amount_cents: 'integer?',
      roadmap: 'text?',
      votes_for: 'integer?',
      votes_against: 'integer?',
      abstentions: 'integer?',
      voters: 'integer?',
      voters_of: 'integer?',
      before: 'text?',
      territories: 'integer?',
      score_hundredths: 'integer?',
    },
    ['session_id', 'item_id'],
  )
  await table(
    'committee_evaluations',
    {
      session_id: 'text',
      item_id: 'text',
      member_id: 'text',
      scores: 'text',
      comment: 'text?',
      at: 'text',
    },
    ['session_id', 'item_id', 'member_id'],
  )
  await table(
    'committee_recusals',
    {
      session_id: 'text',
      item_id: 'text',
      member_id: 'text',
      reason: 'text',
      staff_id: 'text',
      at: 'text',
    },
    ['session_id', 'item_id', 'member_id'],
  )
  await table(
    'committee_acts',
    {
      session_id: 'text',
      version: 'integer',
      act: 'text',
      item_id: 'text?',
      data: 'text',
      why: 'text?',
      undoes: 'integer?',
      staff_id: 'text',
      at: 'text',
    },
    ['session_id', 'version'],
  )
  await addColumns(db, dialect)
  await addIndexes(db)
}

async function addColumns(db: Kysely<unknown>, dialect: Dialect) {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const integer = dialect === 'postgres' ? sql`bigint` : sql`integer`
  const added = { decision: text, committee_id: text, granted_cents: integer }
  for (const [name, type] of Object.entries(added)) {
    await db.schema.alterTable('contributions').addColumn(name, type).execute()
  }
}

async function addIndexes(db: Kysely<unknown>) {
  const indexes: Record<string, [string, string[]]> = {
    committee_sessions_due: ['committee_sessions', ['published_at', 'publish_at']],
    committee_items_by_item: ['committee_items', ['item_id']],
    service_contributions_by_contribution: ['service_contributions', ['contribution_id']],
  }
  for (const [name, [on, by]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(on).columns(by).execute()
  }
}
