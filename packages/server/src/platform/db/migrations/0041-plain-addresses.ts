// Addresses of the web lose the name and password that were let in before every door refused them.
import { type Kysely, sql } from 'kysely'

type Column = { table: string; key: string[]; column: string }

/** Each is one address. Origins are not here: what makes them has never kept a password. */
export const addressColumns: Column[] = [
  { table: 'contributions', key: ['id'], column: 'service_url' },
  { table: 'services', key: ['id'], column: 'address' },
  { table: 'services', key: ['id'], column: 'repository' },
  { table: 'programmes', key: ['id'], column: 'address' },
  { table: 'meetings', key: ['id'], column: 'video_url' },
  { table: 'sites', key: ['key'], column: 'url' },
  { table: 'webhook_endpoints', key: ['id'], column: 'url' },
]

/** JSON in which some texts are addresses. */
export const documentColumns: Column[] = [
  { table: 'intents', key: ['id'], column: 'payload' },
  { table: 'service_sources', key: ['source', 'external_id', 'field'], column: 'value' },
  { table: 'events', key: ['seq'], column: 'data' },
  { table: 'staff_log', key: ['id'], column: 'changes' },
]

export async function up(db: Kysely<unknown>) {
  for (const one of addressColumns) await mend(db, one, withoutPassword)
  for (const one of documentColumns) await mend(db, one, mendedDocument)
}

const together = 500

type Row = Record<string, string | number>

/** By the key, a few hundred at a time: a journal is never held whole in memory. */
async function mend(
  db: Kysely<unknown>,
  { table, key, column }: Column,
  mended: (text: string) => string,
) {
  const keys = sql.join(key.map((name) => sql.ref(name)))
  const values = (row: Row) => sql.join(key.map((name) => row[name]))
  let last: Row | undefined
  do {
    const after = last ? sql`and (${keys}) > (${values(last)})` : sql``
    const { rows } = await sql<Row>`select ${keys}, ${sql.ref(column)} as given
      from ${sql.table(table)} where ${sql.ref(column)} like '%:%@%' ${after}
      order by ${keys} limit ${sql.lit(together)}`.execute(db)
    for (const row of rows) {
      const given = String(row.given)
      const text = mended(given)
      if (text === given) continue
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${text}
        where (${keys}) = (${values(row)})`.execute(db)
    }
    last = rows.length === together ? rows.at(-1) : undefined
  } while (last)
}

/** What follows is kept as it was; one that only browsers understand is written as they read it. */
export function withoutPassword(text: string) {
  if (!/^https?:/i.test(text)) return text
  const plain = text.replace(/^(https?:[\\/]*)[^\s\\/?#]*@/i, '$1')
  if (/\s/.test(plain) || !URL.canParse(plain)) return plain
  const url = new URL(plain)
  if (url.username === '' && url.password === '') return plain
  url.username = ''
  url.password = ''
  return url.href
}

function mendedDocument(json: string) {
  const given: unknown = JSON.parse(json)
  const mended = JSON.stringify(mendedValue(given))
  return mended === JSON.stringify(given) ? json : mended
}

function mendedValue(value: unknown): unknown {
  if (typeof value === 'string') return withoutPassword(value)
  if (Array.isArray(value)) return value.map(mendedValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mendedValue(one)]))
}
