// Long work in slices: other requests are answered between two of them.
import { setImmediate } from 'node:timers/promises'
import { inChunks } from './db/chunks.ts'

/** What is done in one turn of the event loop. */
const sliceMilliseconds = 2

/** Work that stops where it yields, and may go on later. */
export type Sliced<Result> = Generator<undefined, Result, undefined>

export async function inSlices<Result>(work: Sliced<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + sliceMilliseconds
    for (;;) {
      const step = work.next()
      if (step.done) return step.value
      if (performance.now() > end) break
    }
    await setImmediate()
  }
}

/**
 * For a loop that asks the database, which on SQLite answers within the turn that asks: awaited after each piece of
 * work, it lets others have their turn once a slice is over.
 */
export function createPauses() {
  let end = performance.now() + sliceMilliseconds
  return async () => {
    if (performance.now() < end) return
    await setImmediate()
    end = performance.now() + sliceMilliseconds
  }
}

const run = 500

/** The same order as `sort` gives; a sort of tens of thousands would hold everybody up. */
export function* sorted<Item>(
  items: Item[],
  compare: (a: Item, b: Item) => number,
): Sliced<Item[]> {
  let from: Item[] = []
  for (const some of inChunks(items, run)) {
    for (const item of some.sort(compare)) from.push(item)
    yield
  }
  for (let width = run; width < from.length; width *= 2) {
    const to: Item[] = []
    for (let at = 0; at < from.length; at += width * 2) {
      yield* merge({ from, to, at, width }, compare)
    }
    from = to
  }
  return from
}

type Merging<Item> = { from: Item[]; to: Item[]; at: number; width: number }

function* merge<Item>(
  { from, to, at, width }: Merging<Item>,
  compare: (a: Item, b: Item) => number,
): Sliced<void> {
  const middle = Math.min(at + width, from.length)
  const end = Math.min(at + width * 2, from.length)
  let left = at
  let right = middle
  while (left < middle || right < end) {
    const one = left < middle ? from[left] : undefined
    const other = right < end ? from[right] : undefined
    if (one !== undefined && (other === undefined || compare(one, other) <= 0)) {
      to.push(one)
      left += 1
    } else if (other !== undefined) {
      to.push(other)
      right += 1
    } else break
    if (to.length % run === 0) yield
  }
}
