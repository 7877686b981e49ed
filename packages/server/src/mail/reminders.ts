// Tells the journal what time itself brings: a meeting the day after, a referent without news for long.

import { retried } from '../platform/db/retry.ts'
import type { Deps } from '../platform/deps.ts'
import { append } from '../platform/events/journal.ts'
import { repeat } from '../platform/repeat.ts'
import {
  markMeeting,
  markReferent,
  meetingsBetween,
  referentsWithoutNews,
} from './reminders-store.ts'
import { meetingAhead, silenceOfReferents } from './rules.ts'

type Tools = Pick<Deps, 'database' | 'clock'>

/** Answers the ids of the meetings that a reminder was written for; any number of processes may look. */
export async function remindOfMeetings({ database, clock }: Tools) {
  const at = clock().toISOString()
  const until = new Date(clock().getTime() + meetingAhead).toISOString()
  const near = await meetingsBetween(database.db, at, until)
  if (near.length === 0) return []
  return retried(database.db, async (trx) => {
    const reminded = []
    for (const meeting of near) if (await markMeeting(trx, meeting, at)) reminded.push(meeting)
    await append(
      trx,
      reminded.map(({ id, title, place, startsAt, endsAt, proposalId, group, groupId }) => ({
        kind: 'meeting.near',
        subject: id,
        participantId: null,
        at,
        data: { title, place, startsAt, endsAt, proposalId, group, groupId },
      })),
    )
    return reminded.map(({ id }) => id)
  })
}

/** Answers how many referents a word was written for: they committed themselves, and nothing moved. */
export async function remindReferents({ database, clock }: Tools) {
  const now = clock()
  const at = now.toISOString()
  const since = new Date(now.getTime() - silenceOfReferents).toISOString()
  const silent = await referentsWithoutNews(database.db, since)
  if (silent.length === 0) return 0
  return retried(database.db, async (trx) => {
    const reminded = []
    for (const one of silent) if (await markReferent(trx, one, { at, since })) reminded.push(one)
    await append(
      trx,
      reminded.map(({ proposalId, territoryId, participantId }) => ({
        kind: 'referent.without_news',
        subject: proposalId,
        participantId,
        at,
        data: { territoryId, since },
      })),
    )
    return reminded.length
  })
}

export function startMailReminders(deps: Deps, everyMilliseconds = 600_000) {
  const work = async () => {
    await remindOfMeetings(deps)
    await remindReferents(deps)
  }
  return repeat(deps.log, { name: 'reminders by mail', everyMilliseconds, work })
}
