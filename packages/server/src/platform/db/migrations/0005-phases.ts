// Consultations made by the team: kinds, drafts, versions, acts one by one, and what was announced.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`
  const integer = dialect === 'postgres' ? sql`bigint` : sql`integer`
  const added = { kind: 'consultation', state: 'published' }
  for (const [name, value] of Object.entries(added)) {
    await db.schema
      .alterTable('consultations')
      .addColumn(name, text, (column) => column.notNull().defaultTo(value))
      .execute()
  }
  await db.schema
    .alterTable('consultations')
    .addColumn('version', integer, (column) => column.notNull().defaultTo(1))
    .execute()
  await table(
    'consultation_acts',
    {
      consultation_id: 'text',
      version: 'integer',
      act: 'text',
      data: 'text',
      staff_id: 'text',
      at: 'text',
    },
    ['consultation_id', 'version'],
  )
  await table(
    'phase_announcements',
    {
      consultation_id: 'text',
      position: 'integer',
      what: 'text',
      moment: 'text',
      announced_at: 'text',
    },
    ['consultation_id', 'position', 'what', 'moment'],
  )
  await silencePast(db)
}

/** What opened or closed before this version is no news. */
async function silencePast(db: Kysely<unknown>) {
  const now = new Date().toISOString()
  await sql`insert into phase_announcements
    (consultation_id, position, what, moment, announced_at)
    select consultation_id, position, 'opened', opens_at, ${now} from phases
    where opens_at <= ${now}`.execute(db)
  await sql`insert into phase_announcements
    (consultation_id, position, what, moment, announced_at)
    select consultation_id, position, 'closed', closes_at, ${now} from phases
    where closes_at is not null and closes_at <= ${now}`.execute(db)
}
