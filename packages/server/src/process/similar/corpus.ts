// What this process compares texts with: kept in memory, it follows the journal at every question.

import { setTimeout } from 'node:timers/promises'
import { inChunks } from '../../platform/db/chunks.ts'
import { fromJson, type Json } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { journalPosition } from '../../platform/events/journal.ts'
import { FairLine } from '../../platform/fair-line.ts'
import { loggedFault } from '../../platform/logged-fault.ts'
import { onOurBehalf } from '../../platform/party.ts'
import { repeat } from '../../platform/repeat.ts'
import { createPauses } from '../../platform/slices.ts'
import type { Rules } from '../consultations/contract.ts'
import { isPublic } from '../contributions/visibility.ts'
import { createRanking, type Ranking } from './ranking.ts'
import {
  changedAfter,
  contributionItems,
  type Item,
  newestContributions,
  proposalItems,
} from './store.ts'
import { stemsOf } from './words.ts'

type About = Pick<Item, 'kind' | 'id' | 'consultationId' | 'isPublic' | 'receivedAt'>
type Held = { ranking: Ranking; about: Map<string, About>; seq: number }

export type Question = {
  consultationId: string
  themeId: string | null
  text: string
  isPublicOnly: boolean
  /** Left out: what the question is about. */
  except?: string
  /** Of contributions, and of proposals. */
  most: number
}

export type Corpus = {
  /** The nearest first; what became of them since they were read is for the caller to check. */
  nearest(question: Question): Promise<(About & { likeness: number })[]>
  /** Begins to read, until a question is answered at once. */
  ready(): Promise<unknown>
  /** Reads all that it compares with. */
  prepare(): Promise<unknown>
}

/** All proposals that stand, and the newest contributions: some 40 MB when it is full. */
export const mostItems = 10_000
/** Once these are read, besides proposals, questions no longer wait for the others: a tenth of a second. */
const firstOnes = 1000
/** Read at once. */
const page = 100

type Comparing = Pick<Deps, 'corpus' | 'log'>

/** Before the server answers anyone: the first who asks would wait. Nobody else waits long for it. */
export async function readToCompare({ corpus, log }: Comparing, atMostMilliseconds = 1000) {
  const over = new AbortController()
  const ready = corpus.ready().catch((error: unknown) => {
    log.error({ error: loggedFault(error) }, 'texts to compare with could not be read')
  })
  await Promise.race([ready, setTimeout(atMostMilliseconds, undefined, { signal: over.signal })])
  over.abort()
}

/** What came since is read beside the requests: no question waits for an import. */
export function startComparing({ corpus, log }: Comparing, everyMilliseconds = 2000) {
  const work = () => corpus.prepare()
  return repeat(log, { name: 'comparing', everyMilliseconds, firstAfterMilliseconds: 0, work })
}

declare module '../../platform/deps.ts' {
  interface Deps {
    /** What texts are compared with. */
    corpus: Corpus
  }
}

type Reading = { db: Db; most?: number; first?: number }

export function createCorpus({ db, most = mostItems, first = firstOnes }: Reading): Corpus {
  // What is read so far, while all is read for the first time: proposals, and the newest contributions.
  const begun = Promise.withResolvers<Held>()
  let held: Held | undefined
  let reading: Promise<Held> | undefined
  let next: Promise<Held> | undefined
  // Each takes some ten milliseconds of the process: two hundred at once would be felt by everybody.
  const comparing = new FairLine({ places: 1, inOneTurn: 10 })

  /** Who asks after a commit is answered with it: by the next reading, one for all who wait for it. */
  function follow() {
    next ??= onOurBehalf(readNext)
    return next
  }

  async function readNext() {
    await reading?.catch(() => {})
    reading = next
    next = undefined
    return upToDate()
  }

  async function upToDate() {
    const seq = await journalPosition(db)
    if (held && held.seq === seq) return held
    const changed = held && held.seq < seq && (await changedAfter(db, held.seq, seq, most))
    if (held && changed) {
      await refresh(db, held, changed)
      held.seq = seq
    }
    if (!held || !changed) held = await readAll(db, { seq, most, first, begun: begun.resolve })
    else if (held.about.size > most * 1.1) letGoOldest(held, most)
    return held
  }

  const soon = () => (held ? follow() : Promise.race([follow(), begun.promise]))

  return {
    ready: soon,
    prepare: follow,

    async nearest({ consultationId, themeId, text, isPublicOnly, except, most: wanted }) {
      const { ranking, about } = await soon()
      const near = await alone(comparing, () =>
        ranking.nearest({ themeId, words: stemsOf(text) }, (key) => {
          const item = about.get(key)
          if (!item || key === except || item.consultationId !== consultationId) return false
          return item.isPublic || !isPublicOnly
        }),
      )
      const left = { contribution: wanted, proposal: wanted }
      return near.flatMap(({ key, likeness }) => {
        const item = about.get(key)
        if (!item || left[item.kind] === 0) return []
        left[item.kind] -= 1
        return { ...item, likeness }
      })
    },
  }
}

async function alone<Result>(line: FairLine, work: () => Result) {
  const giveBack = await line.take()
  try {
    return work()
  } finally {
    giveBack()
  }
}

type All = { seq: number; most: number; first: number; begun: (held: Held) => void }

async function readAll(db: Db, { seq, most, first, begun }: All): Promise<Held> {
  const held: Held = { ranking: createRanking(), about: new Map(), seq }
  const pause = createPauses()
  for (const item of await proposalItems(db, { limit: Math.ceil(most / 4) })) {
    put(held, item)
    await pause()
  }
  const proposals = held.about.size
  for await (const items of newestContributions(db, page, isShown)) {
    for (const item of items.slice(0, most - held.about.size)) {
      put(held, item)
      await pause()
    }
    if (held.about.size - proposals >= first) begun(held)
    if (held.about.size >= most) break
  }
  return held
}

async function refresh(db: Db, held: Held, changed: Set<string>) {
  const ids = (kind: Item['kind']) =>
    [...changed].flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []))
  const left = new Set(changed)
  const pause = createPauses()
  const take = async (items: Item[]) => {
    for (const item of items) {
      put(held, item)
      left.delete(item.key)
      await pause()
    }
  }
  for (const some of inChunks(ids('contribution'), page)) {
    await take(await contributionItems(db, some, isShown))
  }
  for (const some of inChunks(ids('proposal'), page)) {
    await take(await proposalItems(db, { ids: some, limit: page }))
  }
  for (const key of left) letGo(held, key)
}

/** As if all were read again: those that stay are the newest. */
function letGoOldest(held: Held, most: number) {
  const oldestFirst = [...held.about]
    .filter(([, { kind }]) => kind === 'contribution')
    .sort(([one, a], [other, b]) => compared(a.receivedAt, b.receivedAt) || compared(one, other))
  for (const [key] of oldestFirst.slice(0, held.about.size - most)) letGo(held, key)
}

const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function letGo({ ranking, about }: Held, key: string) {
  ranking.remove(key)
  about.delete(key)
}

function put({ ranking, about }: Held, { key, themeId, text, ...item }: Item) {
  ranking.put({ key, themeId, words: stemsOf(text) })
  about.set(key, item)
}

type Judged = { state: Parameters<typeof isPublic>[0]; rules: Json<Rules>; awaits_team: number }

/** By the rule that also decides on pages and in the API. */
function isShown({ state, rules, awaits_team }: Judged) {
  const { contributionsPublicOnReceipt } = fromJson(rules)
  return isPublic(state, contributionsPublicOnReceipt, { awaitsTeam: awaits_team === 1 })
}
