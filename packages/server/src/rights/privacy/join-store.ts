// Gives what is someone's to whom they turn out to be: every table of the inventory, as it says, so
// that nothing which leads to a participant can be left behind with a number of nobody.
import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '../../platform/db/database.ts'
import type { Column, Declaration, Joining } from './declaration.ts'
import { rowsOf } from './erase-store.ts'
import { inventory } from './inventory.ts'

/** `mailboxOf`: whose mailbox it is from now on. */
export type Join = { from: string; to: string; mailboxOf: 'from' | 'to' }

/** Whether they did what is counted once a person, and is not rewritten. */
export async function mustStayApart(trx: Trx, participantId: string) {
  for (const [table, declared] of Object.entries(inventory)) {
    if (declared.joining.goes !== 'apart') continue
    const where = rowsOf(declared, { id: participantId, mailboxIndexes: [] })
    const { rows } = await sql`select 1 from ${sql.table(table)} where ${where} limit 1`.execute(
      trx,
    )
    if (rows.length > 0) return true
  }
  return false
}

export async function moveRows(trx: Trx, join: Join) {
  for (const [table, declared] of Object.entries(inventory)) {
    const { joining, subject } = declared
    const owner = typeof subject === 'object' && 'participant' in subject && subject.participant
    if (joining.goes === 'ends' && owner) await dropRows(trx, { table, owner, of: join.from })
    if (joining.goes === 'with_mailbox' && owner) {
      const left = join.mailboxOf === 'from' ? join.to : join.from
      await dropRows(trx, { table, owner, of: left })
    }
    if (joining.goes === 'moves' && 'on' in joining) {
      if (joining.keeps === 'both') await tellApart(trx, { table, declared, joining }, join)
      else if (owner) await keepOne(trx, { table, owner, joining }, join)
    }
    if (joining.goes === 'moves' || joining.goes === 'with_mailbox') {
      await rename(trx, table, { declared, join })
    }
  }
}

type Owned = { table: string; owner: string }
type Clashing = Extract<Joining, { on: string[] }>

async function dropRows(trx: Trx, { table, owner, of }: Owned & { of: string }) {
  await sql`delete from ${sql.table(table)} where ${sql.ref(owner)} = ${of}`.execute(trx)
}

async function keepOne(
  trx: Trx,
  { joining: { on, keeps }, ...owned }: Owned & { joining: Clashing },
  { from, to, mailboxOf }: Join,
) {
  if (keeps === 'mailbox' && mailboxOf === 'from') {
    await dropTwins(trx, { ...owned, on, of: to, beside: from })
  }
  if (typeof keeps === 'object') {
    await dropTwins(trx, { ...owned, on, of: to, beside: from, before: keeps.latest })
  }
  await dropTwins(trx, { ...owned, on, of: from, beside: to })
}

type Twins = Owned & { on: string[]; of: string; beside: string; before?: string }

/** Of rows that both have; `before`: only those that are the earlier by this column. */
async function dropTwins(trx: Trx, { table, owner, on, of, beside, before }: Twins) {
  const both = [owner, ...on].map((name, position) =>
    position === 0
      ? sql`twin.${sql.ref(name)} = ${beside}`
      : sql`twin.${sql.ref(name)} = ${sql.ref(`${table}.${name}`)}`,
  )
  const earlier = before
    ? sql` and coalesce(${sql.ref(`${table}.${before}`)}, ${forEver})
        < coalesce(twin.${sql.ref(before)}, ${forEver})`
    : sql``
  await sql`delete from ${sql.table(table)} where ${sql.ref(`${table}.${owner}`)} = ${of}
    and exists (select 1 from ${sql.table(table)} as twin
      where ${sql.join(both, sql` and `)}${earlier})`.execute(trx)
}

/** After every date, in bytes. */
const forEver = sql.lit('~')

type Told = { table: string; declared: Declaration; joining: Clashing }

/** What would be the same twice: the row that joins adds its own number. */
async function tellApart(trx: Trx, { table, declared, joining }: Told, { from, to }: Join) {
  const [id = 'id'] = declared.key
  for (const name of joining.on) {
    const own = sql.ref(`${table}.${name}`)
    const renamed = sql`replace(${own}, ${from}, ${to})`
    await sql`update ${sql.table(table)}
      set ${sql.ref(name)} = ${renamed} || ' ' || ${sql.ref(`${table}.${id}`)}
      where ${own} like ${`%${from}%`} and exists (select 1 from ${sql.table(table)} as twin
        where twin.${sql.ref(name)} = ${renamed})`.execute(trx)
  }
}

type Renamed = { declared: Declaration; join: Join }

async function rename(trx: Trx, table: string, { declared, join: { from, to } }: Renamed) {
  for (const [name, { names }] of Object.entries(declared.columns)) {
    if (!names) continue
    const column = sql.ref(name)
    const [value, where] = written(names, { column, from, to })
    await sql`update ${sql.table(table)} set ${column} = ${value} where ${where}`.execute(trx)
  }
}

type Written = { column: RawBuilder<unknown>; from: string; to: string }

function written(names: NonNullable<Column['names']>, { column, from, to }: Written) {
  if (names === 'whole') return [sql`${to}`, sql`${column} = ${from}`] as const
  return [sql`replace(${column}, ${from}, ${to})`, sql`${column} like ${`%${from}%`}`] as const
}
