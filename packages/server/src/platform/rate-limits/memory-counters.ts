// Counting in memory, per key and window; bounded, so that nobody fills it with ever new keys.

/** `msBeforeNext`: until the window ends that the first count of the key began. */
export type Taken = { consumedPoints: number; msBeforeNext: number }

/** Of one limit, some 5 MB. Whoever rents a /32 has a new block for each request of an hour. */
export const mostCounters = 20_000

/** Whole milliseconds: V8 keeps them in the object itself. */
type Counted = { points: number; endsAt: number }

/** What has expired is looked for so often, in milliseconds. */
const sweep = 1000

/**
 * Without a timer for each key, which doubled what collecting garbage cost of a confirmation: what has
 * expired goes as others are counted. Elapsed time, which no clock that is set can turn back.
 */
export class MemoryCounters {
  readonly #counted = new Map<string, Counted>()
  readonly #window: number
  #sweptAt = 0

  constructor({ seconds }: { seconds: number }) {
    this.#window = seconds * 1000
  }

  consume(key: string, points = 1): Taken {
    const now = Math.floor(performance.now())
    const counted = this.#current(key, now) ?? { points: 0, endsAt: now + this.#window }
    counted.points += points
    // The last of the map is the one that was counted last.
    this.#counted.delete(key)
    this.#counted.set(key, counted)
    if (this.#counted.size > mostCounters || now >= this.#sweptAt + sweep) this.#forgetSome(now)
    return takenOf(counted, now)
  }

  reward(key: string, points = 1): Taken {
    return this.consume(key, -points)
  }

  get(key: string): Taken | undefined {
    const now = Math.floor(performance.now())
    const counted = this.#current(key, now)
    return counted && takenOf(counted, now)
  }

  #current(key: string, now: number) {
    const counted = this.#counted.get(key)
    return counted && counted.endsAt > now ? counted : undefined
  }

  /** From the one counted longest ago: all that have expired, and one when there are too many. */
  #forgetSome(now: number) {
    this.#sweptAt = now
    for (const [key, { endsAt }] of this.#counted) {
      if (endsAt > now && this.#counted.size <= mostCounters) return
      this.#counted.delete(key)
    }
  }
}

function takenOf({ points, endsAt }: Counted, now: number): Taken {
  return { consumedPoints: points, msBeforeNext: endsAt - now }
}
