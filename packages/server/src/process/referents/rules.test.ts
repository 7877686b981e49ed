// Who may be a referent: any collectivité.
import { expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import { requireReferentTerritory } from './rules.ts'

const kinds = ['commune', 'department', 'region'] as const

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
