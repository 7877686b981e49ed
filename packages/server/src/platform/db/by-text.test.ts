// Statements that come again are made once; those that differ by their number of rows are let go, the oldest first.
import { expect, test } from 'vitest'
import { keptByText } from './by-text.ts'

test('sixty thousand statements of all lengths are held to so many letters; those in use are made once', () => {
  const kept = keptByText<number>(100_000)
  let made = 0
  const ask = (text: string) => kept.of(text, () => (made += 1))
  let most = 0
  for (let turn = 0; turn < 60_000; turn += 1) {
    ask('select 1')
    ask(`insert ${turn} ${'(?),'.repeat(turn % 500)}`)
    most = Math.max(most, kept.letters)
  }
  expect(most).toBeLessThanOrEqual(100_000)
  expect(most).toBeGreaterThan(90_000)
  const before = made
  expect(ask('select 1')).toBe(1)
  expect(made).toBe(before)
})

test('one that is longer than all that is kept is made and let go', () => {
  const kept = keptByText<string>(10)
  expect(kept.of('a statement', () => 'made')).toBe('made')
  expect(kept.letters).toBe(0)
})
