// Town halls are told of each act in their name, with a link that contests it: the first at once.

import { putMails } from '../../mail/outbox.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { eventsAfter } from '../../platform/events/journal.ts'
import { holdPlace, isJournalAhead, movePlace } from '../../platform/events/places.ts'
import { keepPeople } from '../../platform/personal-data/keep-person.ts'
import { repeat } from '../../platform/repeat.ts'
import { isActEvent } from './acts-words.ts'
import {
  addressesOf,
  insertActNotices,
  keepContestLinks,
  lastNotices,
  takeNotices,
  territoriesDue,
} from './notice-store.ts'
import { noticeDueAt } from './notice-timing.ts'
import { contestLink } from './notice-writing.ts'

const reader = 'town_halls'
const together = 100

export function startTownHallNotices(deps: Deps, everyMilliseconds = 5000) {
  const work = () => tellTownHalls(deps)
  return repeat(deps.log, { name: 'town hall notices', everyMilliseconds, work })
}

/** One round: the journal's next acts, then the mails that are due, into the outbox. */
export async function tellTownHalls(deps: Deps) {
  // All that is there before any mail: what one press confirmed is told in one.
  while ((await readActs(deps)) === together);
  await mailDue(deps)
}

async function readActs({ database, clock, secrets }: Deps) {
  if (!(await isJournalAhead(database.db, reader))) return 0
  return retried(database.db, async (trx) => {
    const place = await holdPlace(trx, reader)
    const events = await eventsAfter(trx, place, together)
    const acts = events.filter(isActEvent).flatMap(({ seq, participantId, staffId, data }) => {
      const { territoryId } = data
      return participantId && !staffId && territoryId ? [{ seq, territoryId, participantId }] : []
    })
    // The list of acts offers to contest each at once, and its mail may leave hours later.
    const authors = await keepPeople(trx, database, [
      ...new Set(acts.map(({ participantId }) => participantId)),
    ])
    await keepContestLinks(
      trx,
      acts.map(({ seq, territoryId, participantId: author }) => {
        const participantId = authors.has(author) ? author : null
        return contestLink(secrets, { territoryId, eventSeq: seq, participantId })
      }),
    )
    const last = await lastNotices(
      trx,
      acts.map((act) => act.territoryId),
    )
    await insertActNotices(
      trx,
      acts.map(({ seq, territoryId }) => ({
        territory_id: territoryId,
        event_seq: seq,
        due_at: noticeDueAt(clock(), last.get(territoryId) ?? null),
        mailed_at: null,
      })),
    )
    const passed = events.at(-1)?.seq
    if (passed) await movePlace(trx, reader, passed)
    return events.length
  })
}

/** Everything that waits for a town hall goes into one mail to each of its addresses of now. */
async function mailDue(deps: Deps) {
  const { database, clock } = deps
  const now = clock().toISOString()
  if ((await territoriesDue(database.db, now, 1)).length === 0) return
  await retried(database.db, async (trx) => {
    // One process at a time: what it found is not taken by another meanwhile.
    await holdPlace(trx, reader)
    for (const territoryId of await territoriesDue(trx, now, together)) {
      const acts = await takeNotices(trx, territoryId, now)
      const addresses = await addressesOf(trx, territoryId)
      await putMails(
        trx,
        deps,
        addresses.map((address) => ({
          kind: 'town_hall_notice',
          to: { address },
          subject: territoryId,
          facts: { acts },
        })),
      )
    }
  })
}
