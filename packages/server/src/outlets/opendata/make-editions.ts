// Makes the day's edition of open data, on the first look of each day, and those that the team asks for.
import { claimDue } from '../../platform/db/lease.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import { loggedFault } from '../../platform/logged-fault.ts'
import { repeat } from '../../platform/repeat.ts'
import { dueAsked, endAsked, forgetAskedBefore } from './asked-store.ts'
import { makeAnotherEdition, makeEdition } from './edition.ts'

/** Of a million supports it takes minutes; a process that died is given up after. */
const longestMaking = 3_600_000
const askedKept = 30 * 86_400_000

/** Makes today's, if there is none. */
export async function makeDailyEdition(deps: Deps, signal?: AbortSignal) {
  const name = await makeEdition(deps, signal)
  if (!name) return
  deps.log.info('an edition of open data was made')
  await retried(deps.database.db, (trx) => append(trx, [happened(deps, name)]))
}

/** Makes the one that was asked for, if any; it is asked for again when it could not be made. */
export async function makeAskedEdition(deps: Deps, signal?: AbortSignal) {
  const { database, clock } = deps
  const { lease, rows } = await claimDue(deps, {
    table: 'asked_editions',
    milliseconds: longestMaking,
    due: dueAsked(database),
  })
  const [asked] = rows
  if (!asked) return
  const edition = await makeAnotherEdition(deps, signal).catch((error: unknown) => {
    if (!signal?.aborted)
      deps.log.error({ error: loggedFault(error) }, 'an edition that was asked for failed')
    return null
  })
  await retried(database.db, async (trx) => {
    const at = clock().toISOString()
    if (await endAsked(trx, { id: asked.id, lease, at, edition }))
      await append(trx, [happened(deps, edition)])
  })
  const before = new Date(clock().getTime() - askedKept).toISOString()
  await forgetAskedBefore(database.db, before)
}

function happened({ clock }: Deps, name: string | null) {
  const event = { participantId: null, at: clock().toISOString() }
  return name === null
    ? ({ ...event, kind: 'edition.failed', subject: 'open-data', data: { name: '' } } as const)
    : ({ ...event, kind: 'edition.made', subject: name, data: { name } } as const)
}

const pace = { askedEvery: 1000, dayEvery: 900_000, first: 10_000 }

/** Both in one turn: a process makes one edition at a time. */
export function startEditions(deps: Deps, { askedEvery, dayEvery, first } = pace) {
  const stopping = new AbortController()
  let dueAt = Date.now() + first
  const work = async () => {
    try {
      await makeAskedEdition(deps, stopping.signal)
      if (Date.now() < dueAt) return
      dueAt = Date.now() + dayEvery
      await makeDailyEdition(deps, stopping.signal)
    } catch (error) {
      if (!stopping.signal.aborted) throw error
    }
  }
  const stop = repeat(deps.log, {
    name: 'edition of open data',
    everyMilliseconds: askedEvery,
    work,
  })
  return () => {
    // Half an edition is worth nothing: the next start makes it whole.
    stopping.abort()
    return stop()
  }
}
