// Who may ask for a diagnosis: each side of the threshold, each reading of it, and the real counts.
import { describe, expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import { readEdition } from '../../platform/territories/edition.ts'
import { countAmong } from './load.ts'
import { eligibility, type Populated, requireEligible, requireSameTerritory } from './rules.ts'
import { firstThresholds, type Thresholds } from './settings.ts'

const town = (more: Partial<Populated> = {}): Populated => ({
  kind: 'commune',
  municipal: 3000,
  total: 3600,
  endedOn: null,
  ...more,
})
const read = (
  comparison: '<' | '<=',
  population: 'municipal' | 'total',
  { commune, epci }: Thresholds = firstThresholds,
): Thresholds => ({
  commune: { ...commune, comparison, population },
  epci: { ...epci, comparison, population },
})

describe('eligibility', () => {
  test.each([
    [3499, '<', true],
    [3500, '<', false],
    [3500, '<=', true],
    [3501, '<=', false],
  ] as const)('a commune of %i with "%s"', (municipal, comparison, eligible) => {
    const answer = eligibility(town({ municipal }), read(comparison, 'municipal'))
    expect(answer).toMatchObject({ eligible, population: municipal, threshold: 3500, comparison })
  })

  test('the population that is set is the one compared', () => {
    expect(eligibility(town(), read('<', 'municipal'))).toMatchObject({ eligible: true })
    expect(eligibility(town(), read('<', 'total'))).toMatchObject({
      eligible: false,
      reason: 'over_threshold',
      population: 3600,
      populationKind: 'total',
    })
  })

  test('the other one stands in, and is named, where the source lacks it', () => {
    expect(eligibility(town({ total: null }), read('<', 'total'))).toMatchObject({
      eligible: true,
      population: 3000,
      populationKind: 'municipal',
    })
  })

  test('without a figure, of another kind, or ended: not eligible, and why', () => {
    const none = town({ municipal: null, total: null })
    expect(eligibility(none, firstThresholds)).toMatchObject({
      eligible: false,
      reason: 'population_unknown',
      population: null,
      threshold: 3500,
    })
    expect(eligibility(town({ kind: 'region' }), firstThresholds)).toMatchObject({
      eligible: false,
      reason: 'kind_not_concerned',
      threshold: null,
    })
    expect(eligibility(town({ endedOn: '2017-01-01' }), firstThresholds)).toMatchObject({
      eligible: false,
      reason: 'territory_ended',
    })
  })

  test.each([
    [town(), undefined],
    [town({ municipal: 3500 }), 'diagnosis_not_eligible'],
    [town({ kind: 'department' }), 'diagnosis_kind_not_concerned'],
    [town({ municipal: null, total: null }), 'diagnosis_population_unknown'],
    [town({ endedOn: '2017-01-01' }), 'territory_ended'],
  ])('%o is refused with %s', (territory, code) => {
    const answer = eligibility(territory, firstThresholds)
    expect(refusedWith(() => requireEligible(answer, 'Verson'))).toBe(code)
  })

  test('one acts for the territory that asks, and for no other', () => {
    const capacity = { territory: { id: 'commune-14118', label: 'Caen' } }
    expect(refusedWith(() => requireSameTerritory(capacity, 'commune-14118'))).toBeUndefined()
    expect(refusedWith(() => requireSameTerritory(capacity, 'commune-14327'))).toBe(
      'mandate_elsewhere',
    )
    expect(refusedWith(() => requireSameTerritory(undefined, 'x'))).toBe('mandate_missing')
  })
})

test('with the figures of 2026: 31,673 communes; 351 EPCI by total population, 360 by municipal', () => {
  const territories = readEdition('2026-01-01').territories.map((row) => ({
    kind: row.kind,
    municipal: row.population_municipal,
    total: row.population_total,
    endedOn: row.ended_on,
  }))
  const byDefault = countAmong(territories, firstThresholds)
  const byMunicipal = countAmong(territories, read('<', 'municipal'))
  console.log('under the thresholds', { byDefault, byMunicipal })
  expect(byDefault.commune).toEqual({ eligible: 31_673, total: 34_961, unknown: 0 })
  expect(byDefault.epci).toEqual({ eligible: 351, total: 1266, unknown: 0 })
  expect(byMunicipal.epci.eligible).toBe(360)
})
