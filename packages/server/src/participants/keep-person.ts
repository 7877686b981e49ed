// What someone does beside confirming: whoever erases or joins them meanwhile waits for it.
import type { Database, Trx } from '../db/database.ts'
import { refuse } from '../refusal.ts'

/** Gone since they signed in, what they do would be nobody's, and lost without a word. */
export async function keepPerson(trx: Trx, { keepRows }: Pick<Database, 'keepRows'>, id: string) {
  const wanted = trx.selectFrom('participants').select('id').where('id', '=', id)
  if (!(await keepRows(wanted).executeTakeFirst())) refuse('sign_in_interrupted')
}
