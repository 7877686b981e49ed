// Calls to another server that someone waits for: so many at once, so many in line, never for long,
// and none while it does not answer, but one trial from time to time.

export type OutwardBounds = {
  /** Calls at the same time. */
  together: number
  /** Those who wait for one of them to end; whoever comes after is refused at once. */
  inLine: number
  /** Milliseconds that one may stand in line, and that a call may last after it. */
  waiting: number
  calling: number
  /** So many failures in a row, and the other is away: everybody is refused at once. */
  awayAfter: number
  /** Milliseconds that it is left alone; then one call tries, and opens or closes for all. */
  rest: number
}

/** Nothing was asked: too many wait, or the other does not answer. It may do in so many seconds. */
export class OutwardRefused extends Error {
  readonly seconds: number
  constructor(milliseconds: number) {
    super('The other server does not answer, or too many wait for it.')
    this.name = 'OutwardRefused'
    this.seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  }
}

/** Ends when its signal says so: a place is free again only when it has ended. */
export type OutwardWork<Result> = (signal: AbortSignal) => Promise<Result>

export type Outward = <Result>(work: OutwardWork<Result>) => Promise<Result>

type Waiting = { go: () => void; refuse: () => void }

/** `isAway` says of a failure whether the other was silent; another answer is an answer. */
export function createOutward(
  { together, inLine, waiting: longestWait, calling, awayAfter, rest }: OutwardBounds,
  {
    isAway,
    now = () => performance.now(),
  }: { isAway: (error: unknown) => boolean; now?: () => number },
): Outward {
  const line: Waiting[] = []
  let present = 0
  let failures = 0
  let restsUntil = 0
  let isTrying = false

  function place(): Promise<void> {
    if (present < together) {
      present += 1
      return Promise.resolve()
    }
    if (line.length >= inLine) throw new OutwardRefused(longestWait)
    return new Promise((resolve, reject) => {
      const refuse = () => {
        clearTimeout(timer)
        const at = line.indexOf(waiting)
        if (at >= 0) line.splice(at, 1)
        reject(new OutwardRefused(rest))
      }
      const go = () => {
        clearTimeout(timer)
        resolve()
      }
      const waiting = { go, refuse }
      const timer = setTimeout(refuse, longestWait)
      line.push(waiting)
    })
  }

  function leave() {
    const next = line.shift()
    // The place goes on to the next one, without ever being free.
    if (next) next.go()
    else present -= 1
  }

  function settle(isSilent: boolean) {
    failures = isSilent ? failures + 1 : 0
    if (failures < awayAfter) return
    restsUntil = now() + rest
    for (const waiting of [...line]) waiting.refuse()
  }

  async function run<Result>(work: OutwardWork<Result>) {
    const signal = AbortSignal.timeout(calling)
    try {
      const result = await work(signal)
      settle(false)
      return result
    } catch (error) {
      settle(signal.aborted || isAway(error))
      throw error
    } finally {
      leave()
    }
  }

  return async (work) => {
    const isResting = failures >= awayAfter
    if (isResting && (isTrying || now() < restsUntil)) throw new OutwardRefused(restsUntil - now())
    if (isResting) isTrying = true
    try {
      await place()
      return await run(work)
    } finally {
      if (isResting) isTrying = false
    }
  }
}
