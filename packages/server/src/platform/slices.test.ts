// Long work lets others have their turn, and no more often than it has to.
import { expect, test } from 'vitest'
import { createPauses, inSlices, orderOf } from './slices.ts'

function busyFor(milliseconds: number) {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

test('a loop that works for longer than a slice is left for one turn, and a short one is not', async () => {
  let turns = 0
  const count = () => {
    turns += 1
    counting = setImmediate(count)
  }
  let counting = setImmediate(count)
  const pause = createPauses()
  for (let piece = 0; piece < 100; piece += 1) await pause()
  const ofShortOnes = turns
  for (let piece = 0; piece < 4; piece += 1) {
    busyFor(3)
    await pause()
  }
  clearImmediate(counting)
  expect(ofShortOnes).toBe(0)
  expect(turns).toBeGreaterThanOrEqual(4)
})

test.each([0, 1, 499, 500, 501, 2750])(
  '%i numbers are ordered as a sort orders them',
  async (count) => {
    // Many are as great as others: those keep their order.
    const weight = (number: number) => (number * 7919) % 101
    const compare = (one: number, other: number) => weight(one) - weight(other)
    const expected = Array.from({ length: count }, (_, number) => number).sort(compare)
    expect([...(await inSlices(orderOf(count, compare)))]).toEqual(expected)
  },
)
