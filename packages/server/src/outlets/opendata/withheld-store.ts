// How many supports of residents are kept apart, and so are in no file.
import type { Db } from '../../platform/db/tables.ts'
import type { TellWithheld } from './withheld.ts'

export async function countSupportsHeld(db: Db, tell: TellWithheld) {
  const rows = await db
    .selectFrom('held_supports')
    .select((row) => ['state', row.fn.countAll<number>().as('count')])
    .where('state', 'in', ['held', 'refused'])
    .groupBy('state')
    .execute()
  for (const { state, count } of rows)
    tell(state === 'held' ? 'support_held' : 'support_refused', Number(count))
}
