// Long work in slices: other requests are answered between two of them.
import { setImmediate } from 'node:timers/promises'

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

type Order = (one: number, other: number) => number

/** The numbers below `count` as `sort` would order them: a sort of tens of thousands would hold everybody up. */
export function* orderOf(count: number, compare: Order): Sliced<Int32Array> {
  let from = new Int32Array(count)
  for (let at = 0; at < count; at += 1) from[at] = at
  for (let at = 0; at < count; at += run) {
    from.subarray(at, at + run).sort(compare)
    yield
  }
  let to = new Int32Array(count)
  for (let width = run; width < count; width *= 2) {
    for (let at = 0; at < count; at += width * 2) yield* merge({ from, to, at, width }, compare)
    const merged = to
    to = from
    from = merged
  }
  return from
}

type Merging = { from: Int32Array; to: Int32Array; at: number; width: number }

function* merge({ from, to, at, width }: Merging, compare: Order): Sliced<void> {
  const middle = Math.min(at + width, from.length)
  const end = Math.min(at + width * 2, from.length)
  let left = at
  let right = middle
  for (let next = at; next < end; next += 1) {
    const one = from[left] ?? 0
    const other = from[right] ?? 0
    const isLeft = right === end || (left < middle && compare(one, other) <= 0)
    to[next] = isLeft ? one : other
    if (isLeft) left += 1
    else right += 1
    if (next % run === 0) yield
  }
}
