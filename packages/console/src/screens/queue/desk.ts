// What the queue knows: its rows and their counts, what was just decided, and which one is read.
import {
  countModerationQueue,
  listModerationQueue,
  type ModerationCounts,
  type QueueItem,
} from '@parvis/sdk/staff'
import { Rows } from '../../list/rows.ts'
import { connection } from '../../server/staff.ts'
import { type Asked, countedBy, listedBy, within } from './query.ts'

export type Decision = { says: string; undo?: () => void }

/** How long what was decided stays in its place, after the last decision. */
const breath = 6000
const pageSize = 100

export class Desk {
  counts?: ModerationCounts
  /** Of the whole consultation. */
  all: number | undefined
  readonly rows: Rows<QueueItem>
  /** What was decided here and is about to leave the list. */
  readonly decided = new Map<string, Decision>()

  /** Nothing moves under the pointer. */
  mayMove = () => true
  /** Rows stand elsewhere now. */
  moved = () => {}

  readonly #changed: () => void
  #asked: Asked = { filters: {}, sort: 'oldest', consultation: undefined }
  #timer?: ReturnType<typeof setTimeout>
  #counting?: AbortController
  #isAnew = false

  constructor(changed: () => void) {
    this.#changed = changed
    this.rows = new Rows<QueueItem>({
      changed,
      size: pageSize,
      load: async (offset, limit, signal) => {
        const gone = this.#gone()
        const before = gone.filter((id) => this.rows.indexOf(id) < offset).length
        const query = { ...listedBy(this.#asked), offset: offset - before, limit }
        const { items, total } = await listModerationQueue(connection, query, { signal })
        return { items, total: (total ?? 0) + gone.length }
      },
    })
  }

  /** Kept here for a breath, the server's list has them no more: its places are counted without them. */
  #gone() {
    return this.#isAnew ? [] : [...this.decided.keys()]
  }

  /** Of which consultation: what is asked by id is looked for there. */
  get within() {
    return within(this.#asked)
  }

  start(asked: Asked) {
    if (asked.consultation !== this.#asked.consultation) this.all = undefined
    this.#asked = asked
    this.decided.clear()
    this.rows.restart()
    void this.count()
  }

  stop() {
    clearTimeout(this.#timer)
    this.#counting?.abort()
    this.rows.stop()
  }

  /** Where a contribution stands under these filters; undefined when they do not find it. */
  async rankOf(id: string) {
    const query = { ...listedBy(this.#asked), around: id, limit: 1 }
    const { rank } = await listModerationQueue(connection, query)
    return rank ?? undefined
  }

  async count() {
    this.#counting?.abort()
    this.#counting = new AbortController()
    const { signal } = this.#counting
    try {
      this.counts = await countModerationQueue(connection, countedBy(this.#asked), { signal })
      this.all ??= (await countModerationQueue(connection, this.within, { signal })).total
    } catch {
      // The rows say what could not be read; counts of before stay.
    }
    this.#changed()
  }

  /** Whether a contribution of this state is still among those one asked for. */
  holds(state: QueueItem['state']) {
    const { etat } = this.#asked.filters
    return !etat || etat.includes(state)
  }

  /** As it is now; if it leaves the list, it does so after a breath, in which one may take it back. */
  put(now: Pick<QueueItem, 'id' | 'version' | 'state' | 'assignee'>, leaving?: Decision) {
    const row = this.rows.read().find(({ id }) => id === now.id)
    const { id, version, state, assignee } = now
    if (leaving && !this.holds(state)) this.decided.set(id, leaving)
    else this.decided.delete(id)
    if (row) this.rows.replace({ ...row, version, state, assignee })
    this.#changed()
    this.#leaveSoon()
  }

  #leaveSoon() {
    clearTimeout(this.#timer)
    if (this.decided.size > 0) this.#timer = setTimeout(() => this.#leave(), breath)
    void this.count()
  }

  #leave() {
    if (this.mayMove()) void this.readAnew()
    else this.#leaveSoon()
  }

  /** The list as it is now: what was decided has left it. */
  async readAnew() {
    clearTimeout(this.#timer)
    this.#isAnew = true
    await Promise.all([this.rows.refresh(), this.count()])
    this.#isAnew = false
    this.decided.clear()
    this.moved()
    this.#changed()
  }

  /** How many more there are than are shown: those that came since. */
  async countWaiting() {
    const { total } = await listModerationQueue(connection, {
      ...listedBy(this.#asked),
      offset: 0,
      limit: 1,
    })
    const shown = this.rows.total - this.decided.size
    const more = Math.max(0, (total ?? 0) - shown - this.rows.waiting)
    if (more > 0) this.rows.tellWaiting(more)
  }

  /** The nearest row that still waits: the one after, else the one before; one that has not come yet may. */
  nextAfter(index: number) {
    const mayWait = (at: number) => {
      const row = this.rows.at(at)
      return row === undefined || !this.decided.has(row.id)
    }
    const { total } = this.rows
    for (let at = index + 1; at < total; at++) if (mayWait(at)) return at
    // The list may have become shorter than where one was.
    for (let at = Math.min(index, total) - 1; at >= 0; at--) if (mayWait(at)) return at
    return undefined
  }
}
