// So many at once. Whoever comes after waits in their own party's line, and lines are called in rotation:
// one party with a thousand requests makes another wait for one of them, not for a thousand.
import { presentParty } from './party.ts'

/** Gives the place back; a second call does nothing more. */
export type GiveBack = () => void

type Waiting = { go: () => void; hasGone: boolean }

type Options = {
  places: number
  /** Milliseconds that one may wait, and what is thrown then; as long as it takes when left out. */
  atMost?: { milliseconds: number; refuse: () => Error }
  /**
   * Milliseconds of work in one turn of the event loop: for work that never waits for anything, where
   * each would be done as it comes, before the loop has heard who else is there.
   */
  inOneTurn?: number
}

export class FairLine {
  readonly #options: Options
  /** In the order in which they are called; `undefined` is our own work, which serves everybody. */
  readonly #lines = new Map<string | undefined, Waiting[]>()
  #present = 0
  #taken = 0
  /** Of this turn of the event loop; undefined before anyone came in it. */
  #turnIsFullAt: number | undefined

  constructor(options: Options) {
    this.#options = options
  }

  /** How many have a place or wait for one. */
  get present() {
    return this.#present
  }

  async take(): Promise<GiveBack> {
    this.#present += 1
    if (this.#hasPlace()) this.#taken += 1
    else await this.#wait()
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.#present -= 1
      this.#taken -= 1
      this.#callNext()
    }
  }

  #hasPlace() {
    return this.#taken < this.#options.places && this.#lines.size === 0 && this.#hasTime()
  }

  #hasTime() {
    const { inOneTurn } = this.#options
    if (inOneTurn === undefined) return true
    if (this.#turnIsFullAt !== undefined) return performance.now() < this.#turnIsFullAt
    this.#turnIsFullAt = performance.now() + inOneTurn
    setImmediate(() => {
      this.#turnIsFullAt = undefined
      this.#callNext()
    })
    return true
  }

  #wait() {
    const party = presentParty()
    const line = this.#lines.get(party) ?? []
    this.#lines.set(party, line)
    return new Promise<void>((resolve, reject) => {
      const waiting: Waiting = { go: resolve, hasGone: false }
      line.push(waiting)
      const { atMost } = this.#options
      if (!atMost) return
      const timer = setTimeout(() => {
        waiting.hasGone = true
        this.#present -= 1
        reject(atMost.refuse())
      }, atMost.milliseconds)
      waiting.go = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  #callNext() {
    while (this.#lines.size > 0 && this.#taken < this.#options.places && this.#hasTime()) {
      const waiting = this.#next()
      if (waiting.hasGone) continue
      this.#taken += 1
      waiting.go()
    }
  }

  /** Our own first, then the party that was called longest ago; a line is there while someone waits. */
  #next() {
    const [oldest] = this.#lines.keys()
    const party = this.#lines.has(undefined) ? undefined : oldest
    const line = this.#lines.get(party) ?? []
    const waiting = line.shift()
    this.#lines.delete(party)
    if (line.length > 0) this.#lines.set(party, line)
    return waiting ?? gone
  }
}

const gone: Waiting = { go: () => {}, hasGone: true }
