// Town halls are told of each act in their name, with a link that contests it: the first at once.

import { MailError } from '../../mail/mailer.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { eventsAfter } from '../../platform/events/journal.ts'
import { keepPeople } from '../../platform/personal-data/keep-person.ts'
import { repeat } from '../../platform/repeat.ts'
import { isActEvent } from './acts-words.ts'
import {
  holdTownHallPlace,
  insertActNotices,
  isActAhead,
  keepContestLinks,
  lastNotices,
  leaseNotices,
  moveTownHallPlace,
  settleNotices,
  territoriesDue,
} from './notice-store.ts'
import { noticeDueAt, noticeTries, retryAt } from './notice-timing.ts'
import { contestLink, writeNotice } from './notice-writing.ts'

const together = 100
const lease = 120_000

export function startTownHallNotices(deps: Deps, everyMilliseconds = 5000) {
  const work = () => tellTownHalls(deps)
  return repeat(deps.log, { name: 'town hall notices', everyMilliseconds, work })
}

/** One round: the journal's next acts, then the mails that are due. */
export async function tellTownHalls(deps: Deps) {
  // All that is there before any mail: what one press confirmed is told in one.
  while ((await readActs(deps)) === together);
  const now = deps.clock().toISOString()
  for (const territoryId of await territoriesDue(deps.database.db, now, together)) {
    await tellOne(deps, territoryId)
  }
}

async function readActs({ database, clock, secrets }: Deps) {
  if (!(await isActAhead(database.db))) return 0
  return retried(database.db, async (trx) => {
    const place = await holdTownHallPlace(trx)
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
        attempts: 0,
        state: 'waiting' as const,
        due_at: noticeDueAt(clock(), last.get(territoryId) ?? null),
        leased_until: null,
        settled_at: null,
      })),
    )
    const passed = events.at(-1)?.seq
    if (passed) await moveTownHallPlace(trx, passed)
    return events.length
  })
}

async function tellOne(deps: Deps, territoryId: string) {
  const { db } = deps.database
  const now = deps.clock()
  const until = new Date(now.getTime() + lease).toISOString()
  const rows = await leaseNotices(db, territoryId, { now: now.toISOString(), until })
  if (rows.length === 0) return
  const seqs = rows.map((row) => row.event_seq)
  const settled_at = now.toISOString()
  try {
    const mails = await writeNotice(deps, territoryId, seqs)
    for (const mail of mails) await deps.mailer.send(mail)
    const state = mails.length > 0 ? 'sent' : 'dropped'
    await settleNotices(db, territoryId, seqs, { state, settled_at })
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    const isOver = Math.max(...rows.map(({ attempts }) => attempts)) >= noticeTries
    const change = isOver ? { state: 'given_up' as const, settled_at } : { due_at: retryAt(now) }
    await settleNotices(db, territoryId, seqs, change)
    deps.log.warn({ territory: territoryId, fault: error.fault, isOver }, 'town hall not told')
  }
}
