// Writes over or deletes what the inventory says is a person's. The one store that writes the tables
// of all: what is personal belongs to the person first, and one list must reach all of it.

import { type RawBuilder, sql } from 'kysely'
import { fromJson, toJson } from '../../platform/db/json.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { Declaration } from '../../platform/personal-data/declaration.ts'
import type { Inventory } from '../../platform/personal-data/inventory.ts'
import { type Person, rowsOf } from '../../platform/personal-data/rows-store.ts'
import type { Withdrawn } from '../disputes/tables.ts'

/** All that goes as the inventory says, without a rule of its own. */
export async function erasePlainly(trx: Trx, { personal }: Inventory, person: Person) {
  for (const [table, declared] of Object.entries(personal)) {
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
      .set({ act: toJson(withoutPerson(fromJson(act))) })
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

/** As a case keeps them, each by its own name. */
function withoutPerson(kept: Withdrawn): Withdrawn {
  const nobody = { participant_id: null, intent_id: null }
  if ('support' in kept) return { support: { ...kept.support, ...nobody } }
  const unreachable = { ...nobody, contact: null }
  if ('referent' in kept) return { referent: { ...kept.referent, ...unreachable } }
  if ('request' in kept) return { request: { ...kept.request, ...unreachable } }
  return { member: { ...kept.member, ...unreachable } }
}

/** The lines stay: what happened, without a number that leads to anyone. One reading of the whole. */
export async function forgetInJournal(trx: Trx, { id }: Person) {
  await sql`update events
    set participant_id = null, subject = case when subject = ${id} then 'erased' else subject end
    where participant_id = ${id} or subject = ${id}`.execute(trx)
}

/** How many rows of each table are this person's. */
export async function countOwn(db: Db, { personal }: Inventory, person: Person) {
  const counts: { table: string; declared: Declaration; rows: number }[] = []
  for (const [table, declared] of Object.entries(personal)) {
    if (declared.subject === 'elsewhere') continue
    const { rows } = await sql<{ rows: number }>`select count(*) as rows
      from ${sql.table(table)} where ${rowsOf(declared, person)}`.execute(db)
    counts.push({ table, declared, rows: Number(rows[0]?.rows ?? 0) })
  }
  return counts
}
