// Keeps a member's grid by itself: one writing at a time, each of the version that the last one made.
import {
  type CommitteeGrid,
  type CommitteeGridItem,
  evaluateCommitteeItem,
  getCommitteeGrid,
  isRefusal,
} from '@parvis/sdk/staff'
import { conflicts, merged } from '../../form/three-ways.ts'
import { connection } from '../../server/staff.ts'

/** Scores by criterion, and the comment, as one thing that is written. */
export type Written = { scores: Record<string, number>; comment: string }

export type Clash = { base: Written; theirs: Written; mine: Written; fields: readonly string[] }

type Told = {
  saved: (grid: CommitteeGrid) => void
  clashed: (clash: Clash) => void
  failed: (error: unknown) => void
}

type About = { committeeId: string; itemId: string; criteria: readonly string[] }

const pause = 500

export const writtenIn = ({ scores, comment }: CommitteeGridItem): Written => ({
  scores: scores ?? {},
  comment: comment ?? '',
})

export class Autosave {
  /** What the server holds, as far as this tab knows. */
  #base: Written
  #version: number
  #next?: Written
  #timer?: ReturnType<typeof setTimeout>
  #sending = Promise.resolve()
  #isStopped = false
  readonly #about: About
  readonly #told: Told

  constructor(about: About, item: CommitteeGridItem, told: Told) {
    this.#about = about
    this.#base = writtenIn(item)
    this.#version = item.version
    this.#told = told
  }

  write(mine: Written) {
    this.#next = mine
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.flush(), pause)
  }

  /** Now: another item is opened, or the field is left. */
  flush() {
    clearTimeout(this.#timer)
    this.#sending = this.#sending.then(() => this.#send())
    return this.#sending
  }

  /** What was chosen of a clash is written over what is there. */
  settle(chosen: Written, { theirs }: Clash) {
    this.#base = theirs
    this.#isStopped = false
    this.write(chosen)
    return this.flush()
  }

  async #send(): Promise<void> {
    const mine = this.#next
    if (!mine || this.#isStopped) return
    const { committeeId, itemId } = this.#about
    this.#next = undefined
    const body = { itemId, version: this.#version, scores: mine.scores, comment: commentOf(mine) }
    try {
      const grid = await evaluateCommitteeItem(connection, committeeId, body)
      this.#took(grid)
      this.#told.saved(grid)
    } catch (error) {
      this.#next ??= mine
      if (isRefusal(error) && error.code === 'changed_meanwhile') await this.#meet(this.#next)
      else this.#told.failed(error)
    }
  }

  #took({ items }: CommitteeGrid) {
    const item = items.find(({ id }) => id === this.#about.itemId)
    if (!item) return
    this.#version = item.version
    this.#base = writtenIn(item)
  }

  /** Another tab wrote: what only one of us changed is put together, the rest is asked. */
  async #meet(mine: Written) {
    const grid = await getCommitteeGrid(connection, this.#about.committeeId)
    const item = grid.items.find(({ id }) => id === this.#about.itemId)
    if (!item) return
    const { criteria } = this.#about
    const inRows = (written: Written) => flat(written, criteria)
    const [base, theirs, own] = [inRows(this.#base), inRows(writtenIn(item)), inRows(mine)]
    this.#version = item.version
    const asked = conflicts(base, theirs, own)
    if (asked.length > 0) {
      this.#isStopped = true
      const fields = asked.map(({ field }) => field)
      this.#told.clashed({ base: this.#base, theirs: writtenIn(item), mine, fields })
      return
    }
    this.#base = writtenIn(item)
    this.#next = unflat(merged(base, theirs, own))
    await this.#send()
  }
}

const commentOf = ({ comment }: Written) => (comment.trim().length >= 2 ? comment.trim() : null)

type Flat = Record<string, string | number | undefined>

/** One field each, of the same names on every side: what is not scored yet has one too. */
export function flat({ scores, comment }: Written, criteria: readonly string[]): Flat {
  const rows = criteria.map((id): [string, number | undefined] => [id, scores[id]])
  return { ...Object.fromEntries(rows), '': comment }
}

export function unflat(fields: Flat): Written {
  const { '': comment, ...scores } = fields
  return {
    scores: Object.fromEntries(
      Object.entries(scores).flatMap(([id, score]) =>
        typeof score === 'number' ? [[id, score]] : [],
      ),
    ),
    comment: String(comment ?? ''),
  }
}
