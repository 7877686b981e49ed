// The suggested groups of a queue, made again when its texts have changed, from what has changed of them.

import type { Db } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { journalPosition } from '../../platform/events/journal.ts'
import { loggedFault } from '../../platform/logged-fault.ts'
import { repeat } from '../../platform/repeat.ts'
import { currentConsultation } from '../consultations/current.ts'
import { asides, hiding } from './aside.ts'
import { isContribution, type Suggestion } from './grouping.ts'
import { type Grouper, startGrouper } from './grouping-apart.ts'
import { presentGroups } from './present-groups.ts'
import { keysCompared, textsOf } from './queue-texts.ts'
import { changedAfter, countWaiting, idOf, type Waiting } from './store.ts'

/** Beyond so many events, all of a queue is read again. */
const manyChanges = 1000

/** A shorter queue is compared sooner than anyone could ask, and keeps no thread for nothing. */
const manyWaiting = 50

export type Suggestions = ReturnType<typeof createSuggestions>

declare module '../../platform/deps.ts' {
  interface Deps {
    suggestions: Suggestions
  }
}

type Preparing = Pick<Deps, 'suggestions' | 'database' | 'clock' | 'log'>

/** While the server starts, on another core: its first reader does not wait for a thread and a whole queue. */
export async function readToSuggest({ suggestions, database, clock, log }: Preparing) {
  try {
    const main = await currentConsultation(database.db, clock().toISOString())
    if (main) suggestions.expect(main.id)
    await suggestions.prepare()
  } catch (error) {
    log.error({ error: loggedFault(error) }, 'groups could not be prepared')
  }
}

/** Beside the requests, once a queue is read of which no thread holds anything. */
export function startSuggesting({ suggestions, log }: Pick<Preparing, 'suggestions' | 'log'>) {
  const work = () => suggestions.prepare()
  return repeat(log, { name: 'suggesting', everyMilliseconds: 500, work })
}

/** `waiting`: how many there were, which a database put back from a backup shows too. */
type Made = { seq: number; waiting: number; known: Set<string>; groups: Suggestion[] }

export function createSuggestions(db: Db, start: typeof startGrouper = startGrouper) {
  let grouper: Grouper | undefined
  let last: Promise<unknown> = Promise.resolve()
  const made = new Map<string, Made>()
  const expected = new Set<string>()

  /** What the thread held is gone with it. */
  function ended() {
    grouper = undefined
    made.clear()
  }

  /** One at a time: what is given to the thread follows from what it was given before. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }

  /** As of now: nothing that the journal tells of is missed. */
  async function current(asked: Waiting, waiting: number): Promise<Made> {
    const queue = queueOf(asked)
    const before = made.get(queue)
    const seq = await journalPosition(db)
    const changed = before && (await changedSince(before.seq, seq))
    if (before && changed?.size === 0 && before.waiting === waiting) {
      before.seq = seq
      return before
    }
    const held = before?.known ?? new Set<string>()
    const isKept = (key: string) => changed !== undefined && held.has(key) && !changed.has(key)
    const keys = await keysCompared(db, asked)
    const put = await textsOf(
      db,
      keys.filter((key) => !isKept(key)),
    )
    const known = new Set([...keys.filter(isKept), ...put.map(({ key }) => key)])
    const removed = [...held].filter((key) => !known.has(key))
    grouper ??= start(ended)
    const groups = await grouper({ queue, put, removed })
    const next = { seq, waiting, known, groups }
    made.set(queue, next)
    return next
  }

  /** Most of what happens leaves the texts that wait as they were; undefined when all may have changed. */
  async function changedSince(before: number, now: number) {
    if (before > now) return undefined
    return before === now ? new Set<string>() : changedAfter(db, before, now, manyChanges)
  }

  async function suggested({ isAside = false, ...asked }: Waiting & { isAside?: boolean }) {
    const waiting = await countWaiting(db, asked)
    // Whatever a theme is called, nothing is kept of one that has none.
    if (waiting === 0) return { items: [], waiting, compared: 0, setAside: 0 }
    const { groups, known } = await inTurn(() => current(asked, waiting))
    const compared = [...known].filter(isContribution).length
    const kept = await asides(db, asked.consultationId)
    const judged = groups.map((group) => {
      const contributions = group.contributions.map(idOf)
      return { ...group, contributions, aside: hiding(kept, contributions)[0] }
    })
    const hidden = judged.filter(({ aside }) => aside)
    const shown = isAside ? hidden : judged.filter(({ aside }) => !aside)
    return { items: await presentGroups(db, shown), waiting, compared, setAside: hidden.length }
  }

  return {
    of: suggested,

    /** Whoever reads a queue may ask for its groups next. */
    expect(consultationId: string) {
      expected.add(consultationId)
    },

    /** Makes the groups that are expected, of queues of which the thread holds nothing. */
    async prepare() {
      const asked = [...expected].map((consultationId) => ({ consultationId }))
      expected.clear()
      for (const one of asked) {
        if (made.has(queueOf(one))) continue
        const waiting = await countWaiting(db, one)
        if (waiting >= manyWaiting) await inTurn(() => current(one, waiting))
      }
    },
  }
}

const queueOf = ({ consultationId, theme }: Waiting) => `${consultationId} ${theme ?? ''}`
