// A suggestion that was set aside comes back with someone new, or with few of those it had.
import { expect, test } from 'vitest'
import { isHiddenBy } from './rules.ts'

test.each([
  { group: 'abcd', isHidden: true },
  { group: 'dcba', isHidden: true },
  { group: 'ab', isHidden: true },
  { group: 'a', isHidden: false },
  { group: 'abcde', isHidden: false },
  { group: 'abe', isHidden: false },
])('of abcd, $group stays aside: $isHidden', ({ group, isHidden }) => {
  expect(isHiddenBy([...'abcd'], [...group])).toBe(isHidden)
})
