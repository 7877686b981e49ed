// What someone does beside confirming: whoever erases or joins them meanwhile waits for it.
import type { Database, Trx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refusal.ts'

type Keeping = Pick<Database, 'keepRows'>

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
