// Tells the journal which cards have grown old, once for each delay that nobody has updated them.

import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import { repeat } from '../../platform/repeat.ts'
import { markReminded, untouchedServices } from './reminders.store.ts'
import { isReminderDue, lastStaleDay } from './rules.ts'

type Looking = Pick<Deps, 'database' | 'clock' | 'config'>

/** Cards that nobody has touched for as long as the delay. */
export function staleServices({ database, clock, config }: Looking) {
  return untouchedServices(database.db, lastStaleDay(clock(), config.staleAfterDays))
}

/** Answers the ids of the cards that a reminder was written for. */
export async function remindOfStale(deps: Looking) {
  const { database, clock, config } = deps
  const now = clock()
  const at = now.toISOString()
  const today = at.slice(0, 10)
  const untouched = await staleServices(deps)
  const due = untouched.filter((row) => isReminderDue(row, now, config.staleAfterDays))
  return retried(database.db, async (trx) => {
    const reminded = []
    for (const row of due) {
      // Another process, or an editor, may have been there first.
      if (await markReminded(trx, row, today)) reminded.push(row)
    }
    await append(
      trx,
      reminded.map((row) => ({
        kind: 'service.stale',
        subject: row.id,
        participantId: null,
        at,
        data: { name: row.name, updatedOn: row.updated_on },
      })),
    )
    return reminded.map(({ id }) => id)
  })
}

/** Looks once an hour: a card grows old by days. */
export function startReminders(deps: Deps, everyMilliseconds = 3_600_000) {
  const work = () => remindOfStale(deps)
  return repeat(deps.log, { name: 'reminders', everyMilliseconds, work })
}
