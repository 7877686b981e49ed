// Removes what has expired: sessions, codes, intents that nobody confirmed.

import { deleteExpiredImports } from './catalogue/importers/kept.store.ts'
import { deleteExpiredIntents } from './intents/store.ts'
import { deletePastPresence } from './outlets/changes/presence-store.ts'
import { deleteEndedSessions } from './people/participants/session-store.ts'
import { deleteExpiredCodes } from './people/participants/store.ts'
import { deleteExpiredDepartures } from './people/providers/store.ts'
import { deletePastAnswers } from './people/staff/answers-store.ts'
import { deleteEndedChallenges } from './people/staff/challenge-store.ts'
import { deleteEndedInvitations } from './people/staff/invitation-store.ts'
import { deleteEndedStaffSessions } from './people/staff/session-store.ts'
import type { Deps } from './platform/deps.ts'
import { deleteExpiredCounters } from './platform/rate-limits/counters-store.ts'
import { deleteSpentProofs } from './platform/rate-limits/spent-store.ts'
import { repeat } from './platform/repeat.ts'
import { deleteTraces } from './process/look-alikes/traces-store.ts'

const day = 86_400_000

/** Codes are kept a day longer than they live: mail limits count them. */
export async function sweep({ database, clock }: Deps) {
  const now = clock()
  const dayAgo = new Date(now.getTime() - day).toISOString()
  await deleteEndedSessions(database.db, now.toISOString())
  await deleteEndedStaffSessions(database.db, now.toISOString())
  await deleteEndedChallenges(database.db, now.toISOString())
  await deleteEndedInvitations(database.db, now.toISOString())
  await deletePastAnswers(database.db, now.toISOString())
  await deletePastPresence(database.db, now.toISOString())
  await deleteExpiredCodes(database.db, dayAgo)
  // By the clock of the machine, as the library that writes them.
  await deleteExpiredCounters(database.db, Date.now())
  // The longest that a trace is looked at.
  await deleteTraces(database.db, dayAgo)
  await deleteSpentProofs(database.db, now.toISOString())
  await deleteExpiredDepartures(database.db, now.toISOString())
  await deleteExpiredImports(database.db, now.toISOString())
  await deleteExpiredIntents(database.db, now)
  // After an erasure too, when an export still read what was there before.
  await database.scrub()
}

export function startSweeper(deps: Deps, everyMilliseconds = 600_000) {
  const work = () => sweep(deps)
  return repeat(deps.log, { name: 'sweep', everyMilliseconds, work })
}
