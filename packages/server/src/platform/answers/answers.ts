// Answers kept in memory by address: given again until what they show has changed, or a moment has passed.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database } from '../db/database.ts'
import { everything, type Written } from '../db/touched.ts'
import { Dependents } from './dependents.ts'
import { Kept } from './kept.ts'
import { type Sent, Shown } from './shown.ts'

/** Milliseconds: what is said of time ("for three days") is never older. */
const longest = 60_000
/** Milliseconds, while what other processes write is not heard. */
const longestUnheard = 900
const usualBytes = 32 * 1024 * 1024

export type Answers = ReturnType<typeof createAnswers>

declare module '../deps.ts' {
  interface Deps {
    /** What was answered to someone, for whoever asks the same. */
    answers: Answers
  }
}

const makings = new AsyncLocalStorage<Shown | undefined>()

/** Of the answer that is being made for now, if others may be given it. */
export const presentAnswer = () => makings.getStore()

type Needed = {
  database: Pick<Database, 'noticed' | 'onWritten' | 'others'>
  clock: () => Date
  bytes?: number
}

export function createAnswers({ database, clock, bytes = usualBytes }: Needed) {
  const dependents = new Dependents()
  const kept = new Kept(bytes)
  let isHearing = false
  const figures = { given: 0, made: 0, outdated: 0 }

  const changed = (written: Written) => {
    figures.outdated += dependents.tell(written)
  }
  database.onWritten(changed)

  return {
    /** Undefined where it has to be made. */
    find(address: string): Shown | undefined {
      const found = kept.find(address)
      if (!found) return undefined
      const now = clock().getTime()
      // A clock that was set back knows nothing of what was made later.
      if (now < found.madeAt || now >= found.until) return found.isOnesOwn('its time has passed')
      figures.given += 1
      for (const work of found.whenGiven) work()
      return found
    },
    /** What it is made of is noted meanwhile. */
    async make<Result>(address: string, work: (shown: Shown) => Promise<Result>) {
      const shown = new Shown({ address, madeAt: clock().getTime(), dependents })
      figures.made += 1
      try {
        return await makings.run(shown, () => database.noticed(shown, () => work(shown)))
      } finally {
        if (!shown.sent) shown.isOnesOwn('nobody kept it')
      }
    },
    /** What is read for all at once, and held: whoever shows it says what of (`Shown.reads`). */
    apart: <Result>(work: () => Result) =>
      makings.run(undefined, () => database.noticed(undefined, work)),
    /** For whoever asks next, unless it turned out to be for one visitor alone. */
    keep(shown: Shown, sent: Sent) {
      if (shown.reason !== undefined) return
      shown.sent = sent
      shown.until = Math.min(shown.until, shown.madeAt + (isHearing ? longest : longestUnheard))
      shown.leave = () => kept.drop(shown.address)
      kept.add(shown, sent.body.length)
    },
    /** It has been compressed. */
    grow: (shown: Shown, more: number) => kept.grow(shown, more),
    /** Of what is held in memory by a name of its own, besides tables. */
    changed,
    figures: () => ({ ...figures, ...kept.figures, isHearing }),
    /** Hears what other processes write, until the function that it answers is called. */
    hear: () =>
      database.others.hear({
        written: changed,
        hears(now) {
          if (now !== isHearing) changed(everything)
          isHearing = now
        },
      }),
  }
}
