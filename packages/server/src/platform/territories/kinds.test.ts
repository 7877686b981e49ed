// The Métropole de Lyon acts where départements do; another grouping does not.
import { expect, test } from 'vitest'
import { kindsWith } from './kinds.ts'

test('where départements may act, so may the Métropole de Lyon, and no other grouping', () => {
  const lyon = { id: 'epci-200046977', kind: 'epci' as const }
  expect(kindsWith(['commune', 'department'], lyon)).toContain('epci')
  expect(kindsWith(['commune'], lyon)).not.toContain('epci')
  for (const id of ['epci-200065597', 'epci-200054807']) {
    expect(kindsWith(['department'], { id, kind: 'epci' })).not.toContain('epci')
  }
  expect(kindsWith(['department'], undefined)).toEqual(['department'])
})
