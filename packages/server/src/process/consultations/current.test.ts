// Which consultation the home page is about: what is open, whatever was published after it.
import { expect, test } from 'vitest'
import { underWay } from './current.ts'

const one = (id: string, ...phases: [string, string | null][]) => ({
  id,
  phases: phases.map(([opensAt, closesAt]) => ({ opensAt, closesAt })),
})
const open = one('open', ['2026-09-01', '2026-12-31'])
const march = one('march', ['2027-03-01', '2027-05-01'])
const june = one('june', ['2027-06-01', null])
const over = one('over', ['2025-01-01', '2025-06-01'])
const between = one('between', ['2026-01-01', '2026-02-01'], ['2027-01-01', '2027-02-01'])
const undated = one('undated')

test.each([
  ['what is open, published before', [march, open, over], 'open'],
  ['the newest of two that are open', [one('newer', ['2026-11-01', null]), open], 'newer'],
  ['with nothing open, the one that began last', [march, over, between], 'between'],
  ['with nothing begun, the one that begins first', [june, march], 'march'],
  ['the only one, dated or not', [undated], 'undated'],
] as const)('%s', (_, all, expected) => {
  expect(underWay([...all], '2026-11-30')?.id).toBe(expected)
})
