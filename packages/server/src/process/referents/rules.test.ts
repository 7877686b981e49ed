// Who may be a referent: any collectivité, for a proposal that a committee has kept.
import { expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import { requireReferentsOpen, requireReferentTerritory } from './rules.ts'

const open = { open: true, reason: null, opensAt: null, closesAt: null }
const kinds = ['commune', 'department', 'region'] as const

test.each([
  ['kept', true, undefined],
  ['kept', false, 'referent_not_open'],
  ['not_kept', true, 'proposal_not_kept'],
  [null, true, 'proposal_not_kept'],
  [null, false, 'proposal_not_kept'],
] as const)('decided %s, open: %s → %s', (decision, isOpen, code) => {
  const availability = { ...open, open: isOpen }
  expect(refusedWith(() => requireReferentsOpen({ decision, availability }))).toBe(code)
})

test.each([
  ['commune', null, undefined],
  ['department', null, undefined],
  ['region', null, undefined],
  ['epci', null, 'grouping_cannot_be_referent'],
  ['commune', '2017-01-01', 'territory_ended'],
] as const)('a %s that ended on %s → %s', (kind, endedOn, code) => {
  const territory = { kind, label: 'Ici', endedOn }
  expect(refusedWith(() => requireReferentTerritory(territory, [...kinds]))).toBe(code)
})

test('nobody is a referent for oneself', () => {
  expect(refusedWith(() => requireReferentTerritory(undefined, [...kinds]))).toBe('mandate_missing')
})
