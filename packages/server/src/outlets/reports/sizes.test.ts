// Every population is of one class, and classes leave no gap.
import { expect, test } from 'vitest'
import { sizeOf, sizes } from './sizes.ts'
import { sizeWords } from './words.ts'

test.each([
  [0, 'under-500'],
  [499, 'under-500'],
  [500, 'from-500'],
  [3499, 'from-2000'],
  [3500, 'from-3500'],
  [100_000, 'from-100000'],
  [2_000_000, 'from-100000'],
  [null, 'unknown'],
])('%s inhabitants are of the class %s', (population, id) => {
  expect(sizeOf(population)).toBe(id)
})

test('each class begins where the one before ends', () => {
  const known = sizes.filter(({ from }) => from !== null)
  expect(known.slice(1).map(({ from }) => from)).toEqual(known.slice(0, -1).map((one) => one.below))
})

test('are worded by their bounds, both included', () => {
  const narrow = '\u202f'
  expect(sizeWords({ from: 0, below: 500 })).toBe('Moins de 500 habitants')
  expect(sizeWords({ from: 500, below: 2000 })).toBe(`De 500 à 1${narrow}999 habitants`)
  expect(sizeWords({ from: 100_000, below: null })).toBe(`100${narrow}000 habitants et plus`)
})
