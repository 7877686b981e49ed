// What someone does beside confirming: whoever erases or joins them meanwhile waits for it.

import type { Database } from '../db/database.ts'
import type { Trx } from '../db/tables.ts'
import { refuse } from '../refusal.ts'

/** In the order of ids, each held until commit; those that are gone are left out. */
export async function holdParticipants(trx: Trx, ids: string[], holdRows: Database['holdRows']) {
  const wanted = trx.selectFrom('participants').selectAll().where('id', 'in', ids).orderBy('id')
  const rows = await holdRows(wanted).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export type Keeping = Pick<Database, 'keepRows'>

/** Gone since they signed in, what they do would be nobody's, and lost without a word. */
export async function keepPerson(trx: Trx, database: Keeping, id: string) {
  if (!(await keepPeople(trx, database, [id])).has(id)) refuse('sign_in_interrupted')
}

/** Those of them who are still there, and stay until this transaction ends. */
export async function keepPeople(trx: Trx, { keepRows }: Keeping, ids: string[]) {
  if (ids.length === 0) return new Set<string>()
  const wanted = trx.selectFrom('participants').select('id').where('id', 'in', ids).orderBy('id')
  const rows = await keepRows(wanted).execute()
  return new Set(rows.map(({ id }) => id))
}
