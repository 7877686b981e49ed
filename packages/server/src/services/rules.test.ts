// A card of the catalogue is old the day after its delay has run out.
import { expect, test } from 'vitest'
import { isStale } from './rules.ts'

test.each([
  ['2026-01-01T00:00:00Z', false],
  ['2026-01-31T23:59:59Z', false],
  ['2026-02-01T00:00:00Z', false],
  ['2026-02-01T00:00:01Z', true],
  ['2027-01-01T00:00:00Z', true],
])('updated on 1 January, thirty days allowed: on %s it is old: %s', (now, old) => {
  expect(isStale('2026-01-01', new Date(now), 30)).toBe(old)
})
