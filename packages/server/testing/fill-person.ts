// A row of someone's in every table that leads to them, made of the inventory and the real schema:
// what is added to either is filled too, or fails here by its name.
import type { ColumnMetadata } from 'kysely'
import { sql } from 'kysely'
import { inventory } from '../src/inventory.ts'
import type { TestApp } from './app.ts'

export type Filled = { id: string; email: string; hasMailbox: boolean }
type Row = Record<string, string | number | null>

/** The tables in which something may be a participant's. */
export const personalTables = Object.keys(inventory.personal).filter(
  (table) => inventory.personal[table]?.subject !== 'elsewhere' && table !== 'participants',
)

/** Where a number stands within something, as the nouns write it. */
const within: Record<string, (id: string) => string> = {
  'sign_in_codes.intent_id': (id) => `adresse ${id}`,
  'cases.live_key': (id) => `verification commune-14118 ${id}`,
  'case_withdrawals.act': (id) =>
    JSON.stringify({ support: { participant_id: id, intent_id: null, supporter: 'territory:x' } }),
  'supports.supporter': (id) => `participant:${id}`,
  'held_supports.supporter': (id) => `participant:${id}`,
  'supports_beside.supporter': (id) => `participant:${id}`,
  'outgoing_mails.open_for': (id) => id,
}

/** What must be as it is elsewhere for a noun's own rule of erasure to find it. */
const asElsewhere: Record<string, (id: string) => string> = {
  'cases.id': (id) => markOf('case', id),
  'case_withdrawals.case_id': (id) => markOf('case', id),
}

/** Told from every other text, and does not name anyone. */
export const markOf = (what: string, id: string) => `${what}-${id.slice(0, 8)}`

let count = 0

/** `given`: what stands in some of its columns. */
export async function fillTable(
  app: TestApp,
  table: string,
  person: Filled,
  given: Row = {},
): Promise<Row> {
  const columns = (await app.db.introspection.getTables()).find((one) => one.name === table)
  if (!columns) throw new Error(`No table ${table}.`)
  count += 1
  const row = Object.fromEntries(
    columns.columns.map((column) => [
      column.name,
      given[column.name] ?? valueFor(app, { table, column, person }),
    ]),
  )
  const names = sql.join(Object.keys(row).map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(Object.values(row))})`.execute(
    app.db,
  )
  return row
}

type Place = { table: string; column: ColumnMetadata; person: Filled }

function valueFor({ deps: { secrets } }: TestApp, { table, column, person }: Place) {
  const place = `${table}.${column.name}`
  const declared = inventory.personal[table]?.columns[column.name]
  const mark = markOf(`${place}-${count}`, person.id)
  if (declared?.names === 'whole') return person.id
  if (declared?.names === 'within') {
    const written = within[place]
    if (!written) throw new Error(`Nobody says how ${place} holds a number: say it here.`)
    return written(person.id)
  }
  if (asElsewhere[place]) return asElsewhere[place](person.id)
  if (column.name === 'email_index') return secrets.digest('mailbox', person.email)
  if (column.name === 'email_sealed') return secrets.seal(person.email)
  if (/int/i.test(column.dataType)) return 1000 + count
  if (declared?.form === 'sealed') return secrets.seal(mark)
  if (declared?.form === 'json') return JSON.stringify({ mark })
  return declared?.form === 'sealed_json' ? secrets.seal(JSON.stringify({ mark })) : mark
}

export async function fillParticipant({ db, deps }: TestApp, { id, email, hasMailbox }: Filled) {
  const { secrets } = deps
  const email_index = hasMailbox ? secrets.digest('mailbox', email) : null
  const at = '2026-01-01T00:00:00.000Z'
  const row = { id, email_index, email_sealed: secrets.seal(email), created_at: at }
  await db.insertInto('participants').values(row).execute()
}

/** How many rows of a table hold this text in this column. */
export async function countWhere(
  { db }: TestApp,
  table: string,
  where: Record<string, string | number | null>,
) {
  const same = Object.entries(where).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}
    where ${sql.join(same, sql` and `)}`.execute(db)
  return Number(rows[0]?.count)
}
