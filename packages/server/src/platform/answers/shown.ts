// One answer that others may be given: what it shows, and once it is made, its bytes.
import type { Reader } from '../db/noticing.ts'
import { shownTables } from '../db/shown-tables.ts'
import type { Touched } from '../db/touched.ts'
import type { Dependent, Dependents } from './dependents.ts'
import { nextMoment } from './moments.ts'

/** As it is sent, but for what differs each time. */
export type Sent = {
  headers: readonly (readonly [name: string, value: string])[]
  body: Buffer
  /** Made beside the requests, for those who take them. */
  compressed: { br?: Buffer; gzip?: Buffer }
  compressing: Set<string>
  /** Its headers, by the form in which it is sent. */
  forms: Map<string, readonly string[]>
  etag: string
  /** The route's pattern, for the log. */
  route: string
}

type Options = {
  address: string
  /** Milliseconds of the server's clock. */
  madeAt: number
  dependents: Dependents
}

export class Shown implements Reader, Dependent {
  readonly address: string
  readonly madeAt: number
  readonly #dependents: Dependents
  /** Milliseconds of the server's clock: from then on it is made anew. */
  until = Number.POSITIVE_INFINITY
  /** Why it is given to nobody else. */
  reason: string | undefined
  /** What it takes to give it, each time. */
  readonly whenGiven: (() => void)[] = []
  sent: Sent | undefined
  /** Takes it out of where it is kept. */
  leave = () => {}

  constructor({ address, madeAt, dependents }: Options) {
    this.address = address
    this.madeAt = madeAt
    this.#dependents = dependents
  }

  reads(touched: Touched[]) {
    for (const { table } of touched) {
      if (!shownTables.has(table)) this.isOnesOwn(`it reads ${table}`)
    }
    if (!this.reason) this.#dependents.add(this, touched)
  }

  finds(rows: readonly unknown[]) {
    // A million rows that are streamed would be looked through for nobody.
    if (this.reason !== undefined) return
    this.until = Math.min(this.until, nextMoment(rows, this.madeAt))
  }

  /** What it is made of is looked at again after so many milliseconds, since nothing tells of its changes. */
  lasts(milliseconds: number) {
    this.until = Math.min(this.until, this.madeAt + milliseconds)
  }

  /** Of this visitor, or of this very moment. */
  isOnesOwn(reason: string): undefined {
    this.reason ??= reason
    this.#dependents.remove(this)
    this.leave()
  }

  outdated() {
    this.isOnesOwn('what it shows has changed')
  }
}
