// Tells the journal, once, that a phase has opened or closed, as the clock passes its dates.

import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import { repeat } from '../../platform/repeat.ts'
import { holdPhase, markTold, type Turn, untoldTurns } from './announcements-store.ts'

/** Answers what it told of, in the order of dates. Any number of processes may run it. */
export async function announcePhases({ database, clock }: Pick<Deps, 'database' | 'clock'>) {
  const at = clock().toISOString()
  const due = await untoldTurns(database.db, at)
  if (due.length === 0) return []
  return retried(database.db, async (trx) => {
    const told: Turn[] = []
    for (const turn of due) {
      // Moved meanwhile, or told of by another process: not ours to tell.
      if (!(await holdPhase(trx, turn)) || !(await markTold(trx, turn, at))) continue
      if (isNews(turn, at)) told.push(turn)
    }
    await append(
      trx,
      told.map(({ consultationId, what, position, kind, title, opensAt, closesAt }) => ({
        kind: what === 'opened' ? 'consultation.phase_opened' : 'consultation.phase_closed',
        subject: consultationId,
        participantId: null,
        at,
        data: { position, kind, title, opensAt, closesAt },
      })),
    )
    return told
  })
}

/** What was over before the consultation was published is no news; what is open since is. */
function isNews({ what, moment, publishedAt, closesAt }: Turn, now: string) {
  if (moment >= publishedAt) return true
  return what === 'opened' && (closesAt === null || closesAt > now)
}

/** Looks often: people wait for an opening. */
export function startAnnouncing(deps: Deps, everyMilliseconds = 15_000) {
  const work = () => announcePhases(deps)
  return repeat(deps.log, { name: 'announcing phases', everyMilliseconds, work })
}
