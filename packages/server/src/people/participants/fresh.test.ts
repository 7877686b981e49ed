// How long ago, and by which clock, someone must have shown who they are.
import { describe, expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import { freshFor, isFresh, requireFresh } from './fresh.ts'

const now = new Date('2026-02-15T10:00:00.000Z')
const second = 1000
const minute = 60 * second
const provedAgo = (milliseconds: number) => ({
  provedAt: new Date(now.getTime() - milliseconds).toISOString(),
})

describe('a proof of now', () => {
  test.each([
    ['at this moment', 0, true],
    ['a moment less than ten minutes ago', 10 * minute - 1, true],
    ['ten minutes ago', 10 * minute, false],
    ['a year ago', 365 * 24 * 60 * minute, false],
    ['under a clock that is a minute ahead', -minute, true],
    ['under a clock that is further ahead', -minute - second, false],
    ['under a clock that is a year ahead', -365 * 24 * 60 * minute, false],
  ])('made %s', (_, ago, expected) => {
    expect(isFresh(provedAgo(ago), now)).toBe(expected)
    expect(refusedWith(() => requireFresh(provedAgo(ago), now))).toBe(
      expected ? undefined : 'sign_in_not_fresh',
    )
  })

  test('of which nobody said when', () => {
    expect(isFresh({ provedAt: null }, now)).toBe(false)
    expect(refusedWith(() => requireFresh({ provedAt: null }, now))).toBe('sign_in_not_fresh')
  })

  test('holds as long as the pages say', () => expect(freshFor).toBe(10 * minute))
})
