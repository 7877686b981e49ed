// When territories may engage themselves: a committee has kept the proposal, and its phase is open.
import { expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import { requireOpen } from './open.ts'

const open = { open: true, reason: null, opensAt: null, closesAt: null }

test.each([
  ['kept', true, undefined],
  ['kept', false, 'referent_not_open'],
  ['not_kept', true, 'proposal_not_kept'],
  [null, true, 'proposal_not_kept'],
  [null, false, 'proposal_not_kept'],
] as const)('decided %s, open: %s → %s', (decision, isOpen, code) => {
  const availability = { ...open, open: isOpen }
  expect(refusedWith(() => requireOpen({ decision, availability }))).toBe(code)
})
