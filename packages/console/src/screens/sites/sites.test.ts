// Thirty days as bars: each in its place, the busiest the tallest.
import { expect, test } from 'vitest'
import { barsOf } from './bars.ts'

test('a bar a day, none for a quiet one, and a single page is seen beside ten thousand', () => {
  const days = [
    { day: '2026-11-30', seen: 10_000 },
    { day: '2026-11-29', seen: 0 },
    { day: '2026-11-02', seen: 1 },
    { day: '2026-11-01', seen: 5000 },
  ]
  expect(barsOf('2026-11-01', days)).toEqual({
    most: 10_000,
    bars: [
      { at: 29, height: 60 },
      { at: 1, height: 2 },
      { at: 0, height: 30 },
    ],
  })
  expect(barsOf('2026-11-01', [])).toEqual({ most: 0, bars: [] })
})
