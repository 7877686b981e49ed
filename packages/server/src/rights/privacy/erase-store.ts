// Writes over or deletes what the inventory says is a person's. The one store that writes the tables
// of all: what is personal belongs to the person first, and one list must reach all of it.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'
import type { Declaration } from './declaration.ts'
import { inventory } from './inventory.ts'

export type Person = { id: string; mailboxIndexes: string[] }

const never = sql<boolean>`1 = 0`

/** Which rows of a table are this person's; none where no account leads. */
export function rowsOf({ subject }: Pick<Declaration, 'subject'>, { id, mailboxIndexes }: Person) {
  if (subject === 'elsewhere') return never
  if ('participant' in subject) return sql<boolean>`${sql.ref(subject.participant)} = ${id}`
  if ('mailbox' in subject) {
    const mentioned = sql<boolean>`${sql.ref(subject.mentions)} like ${`%${id}%`}`
    if (mailboxIndexes.length === 0) return mentioned
    return sql<boolean>`(${sql.ref(subject.mailbox)} in (${sql.join(mailboxIndexes)}) or ${mentioned})`
  }
  if ('case' in subject) {
    return sql<boolean>`${sql.ref(subject.case)} in (select id from cases where participant_id = ${id})`
  }
  const mentions = subject.mentions.map((name) => sql`${sql.ref(name)} like ${`%${id}%`}`)
  return sql<boolean>`(${sql.join(mentions, sql` or `)})`
}

/** All that goes as the inventory says, without a rule of its own. */
export async function erasePlainly(trx: Trx, person: Person) {
  for (const [table, declared] of Object.entries(inventory)) {
    const { erasure } = declared
    const where = rowsOf(declared, person)
    if (erasure.goes === 'rows') {
      await sql`delete from ${sql.table(table)} where ${where}`.execute(trx)
    }
    if (erasure.goes === 'columns') {
      const set = writtenOver(erasure.set)
      await sql`update ${sql.table(table)} set ${set} where ${where}`.execute(trx)
    }
  }
}

function writtenOver(values: Record<string, string | null>): RawBuilder<unknown> {
  return sql.join(Object.entries(values).map(([name, value]) => sql`${sql.ref(name)} = ${value}`))
}

/** A verification was theirs alone; a contest is the town hall's too, and stays without a name. */
export async function eraseCases(trx: Trx, { id }: Person) {
  const acts = await trx
    .selectFrom('case_withdrawals')
    .selectAll()
    .where('case_id', 'in', (inner) =>
      inner.selectFrom('cases').select('id').where('participant_id', '=', id),
    )
    .execute()
  for (const { case_id, position, act } of acts) {
    await trx
      .updateTable('case_withdrawals')
      .set({ act: JSON.stringify(withoutPerson(JSON.parse(act))) })
      .where('case_id', '=', case_id)
      .where('position', '=', position)
      .execute()
  }
  await trx
    .deleteFrom('cases')
    .where('participant_id', '=', id)
    .where('kind', '=', 'verification')
    .execute()
  await trx
    .updateTable('cases')
    .set((row) => ({
      participant_id: 'erased',
      message: null,
      live_key: sql<string>`'contest erased ' || ${row.ref('id')}`,
    }))
    .where('participant_id', '=', id)
    .execute()
}

/** `{ support: {…} }` or `{ referent: {…} }`, as a case keeps them. */
function withoutPerson(kept: Record<string, Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(kept).map(([kind, row]) => [
      kind,
      {
        ...row,
        participant_id: null,
        intent_id: null,
        ...('contact' in row && { contact: null }),
      },
    ]),
  )
}

/** The lines stay: what happened, without a number that leads to anyone. One reading of the whole. */
export async function forgetInJournal(trx: Trx, { id }: Person) {
  await sql`update events
    set participant_id = null, subject = case when subject = ${id} then 'erased' else subject end
    where participant_id = ${id} or subject = ${id}`.execute(trx)
}

/** How many rows of each table are this person's. */
export async function countOwn(db: Db, person: Person) {
  const counts: { table: string; rows: number }[] = []
  for (const [table, declared] of Object.entries(inventory)) {
    if (declared.subject === 'elsewhere') continue
    const { rows } = await sql<{ rows: number }>`select count(*) as rows
      from ${sql.table(table)} where ${rowsOf(declared, person)}`.execute(db)
    counts.push({ table, rows: Number(rows[0]?.rows ?? 0) })
  }
  return counts
}
