// What a save of a service's form sends: what changed, and nothing that a colleague may have changed.
import type { StaffService } from '@parvis/sdk/staff'
import { expect, test } from 'vitest'
import { centsOf, changedFields, changesOf, valuesOf } from './fields.ts'

const service = {
  name: 'Agenda',
  tagline: 'Pour tous',
  description: null,
  address: 'https://agenda.example',
  code: { openness: 'open', repository: null, licence: 'MIT' },
  release: null,
  budget: { amountCents: 1_250_050, currency: 'EUR', label: '' },
  acceleration: null,
  investigation: null,
} as unknown as StaffService

test('only what changed is sent, an emptied field as nothing', () => {
  const before = valuesOf(service)
  const after = { ...before, tagline: 'Pour chacun ', address: '', accelerated: 'true' }
  expect(changedFields(before, { ...before })).toEqual([])
  expect(changesOf(before, after)).toEqual({
    tagline: 'Pour chacun',
    address: null,
    accelerated: true,
  })
})

test('euros are typed as one writes them', () => {
  expect(valuesOf(service).budgetCents).toBe('12500.5')
  expect(centsOf('12 500,50 €')).toBe(1_250_050)
  expect(centsOf('')).toBeNull()
  expect(centsOf('beaucoup')).toBeNaN()
})
