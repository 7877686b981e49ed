// Rows of a long list, read in pages by where they stand, kept while they are wanted.
import type { Identified } from './columns.ts'

export type Page<Row> = { items: readonly Row[]; total: number }

export type RowsOptions<Row> = {
  load: (offset: number, limit: number, signal: AbortSignal) => Promise<Page<Row>>
  /** Told whenever what is shown may be other. */
  changed: () => void
  /** Rows a page. */
  size?: number
}

/** Pages kept beyond those on the screen: what one scrolls back to is there at once. */
const kept = 30

export class Rows<Row extends Identified> {
  total = 0
  /** Why a page did not come, until it is asked for again. */
  fault: unknown
  /** How many came since on the server: shown when one asks, so that nothing moves under the pointer. */
  waiting = 0
  isRead = false

  readonly #options: Required<RowsOptions<Row>>
  #pages = new Map<number, readonly Row[]>()
  #coming = new Map<number, AbortController>()
  /** Drawn again, a list wants its rows again: a server that fails is not asked without end. */
  #failed = new Set<number>()
  #wanted: readonly number[] = []
  /** An answer of before the list was read anew belongs to another order of rows. */
  #version = 0

  constructor(options: RowsOptions<Row>) {
    this.#options = { size: 100, ...options }
  }

  at(index: number): Row | undefined {
    const { size } = this.#options
    return this.#pages.get(Math.floor(index / size))?.[index % size]
  }

  /** Where a row stands, among those that have been read; -1 elsewhere. */
  indexOf(id: string) {
    for (const [page, rows] of this.#pages) {
      const found = rows.findIndex((row) => row.id === id)
      if (found >= 0) return page * this.#options.size + found
    }
    return -1
  }

  /** Those that have been read, in order. */
  read(): readonly Row[] {
    return [...this.#pages].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows)
  }

  /** These rows are seen, or about to be: their pages come, those on their way for others are given up. */
  want(first: number, last: number) {
    const { size } = this.#options
    const [from, to] = [Math.floor(Math.max(0, first) / size), Math.floor(last / size)]
    this.#wanted = Array.from({ length: Math.max(1, to - from + 1) }, (_, at) => from + at)
    for (const [page, controller] of this.#coming) {
      if (this.#wanted.includes(page)) continue
      controller.abort()
      this.#coming.delete(page)
    }
    for (const page of this.#wanted)
      if (!this.#pages.has(page) && !this.#failed.has(page)) void this.#load(page)
  }

  /** Other filters, another order: nothing of before is shown. */
  restart() {
    this.#forget()
    this.#pages.clear()
    this.total = 0
    this.isRead = false
    this.want(0, 0)
    this.#options.changed()
  }

  /** The same list read anew: rows stay until all that are seen have come, and are changed at once. */
  async refresh() {
    this.#forget()
    for (const page of this.#pages.keys())
      if (!this.#wanted.includes(page)) this.#pages.delete(page)
    this.#options.changed()
    const version = this.#version
    const come: (() => void)[] = []
    await Promise.all(this.#wanted.map((page) => this.#load(page, (put) => come.push(put))))
    if (version !== this.#version) return
    for (const put of come) put()
    this.#options.changed()
  }

  /** Someone else's act, or the stream, says that so many more are there. */
  tellWaiting(more: number) {
    this.waiting += more
    this.#options.changed()
  }

  /** A row as an act or the stream gives it, in its place. */
  replace(row: Row) {
    for (const [page, rows] of this.#pages) {
      if (!rows.some(({ id }) => id === row.id)) continue
      this.#pages.set(
        page,
        rows.map((one) => (one.id === row.id ? row : one)),
      )
    }
    this.#options.changed()
  }

  /** Nobody looks any more. */
  stop() {
    this.#forget()
  }

  #forget() {
    this.#version++
    this.waiting = 0
    this.fault = undefined
    this.#failed.clear()
    for (const controller of this.#coming.values()) controller.abort()
    this.#coming.clear()
  }

  /** `keep`: puts the rows in their place, now unless said otherwise. */
  async #load(page: number, keep = (put: () => void) => put()) {
    if (this.#coming.has(page)) return
    const { size, load, changed } = this.#options
    const controller = new AbortController()
    const version = this.#version
    this.#coming.set(page, controller)
    try {
      const { items, total } = await load(page * size, size, controller.signal)
      if (version !== this.#version || controller.signal.aborted) return
      keep(() => {
        this.#pages.set(page, items)
        this.total = total
        this.isRead = true
        if (this.#failed.size === 0) this.fault = undefined
        this.#letGo()
      })
    } catch (error) {
      if (version !== this.#version || controller.signal.aborted) return
      this.fault = error
      this.#failed.add(page)
    } finally {
      if (this.#coming.get(page) === controller) this.#coming.delete(page)
    }
    changed()
  }

  /** The oldest pages that nobody looks at. */
  #letGo() {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= kept) return
      if (!this.#wanted.includes(page)) this.#pages.delete(page)
    }
  }
}
