// What a save of a service's form sends: what changed, and nothing that a colleague may have changed.
import type { StaffService } from '@parvis/sdk/staff'
import { expect, test } from 'vitest'
import { changedFields, changesOf, faultsOf, valuesOf } from './fields.ts'

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
  const before = valuesOf(service)
  expect(before.budgetCents).toBe('12500,50')
  const written = (budgetCents: string) => changesOf(before, { ...before, budgetCents })
  expect(written('9 000 €')).toEqual({ budgetCents: 900_000 })
  expect(written('')).toEqual({ budgetCents: null })
})

test.each(['beaucoup', '12,345', '1e5'])(
  'a budget of “%s” is told before it is sent as none',
  (text) => {
    expect(faultsOf({ budgetCents: text })).toMatchObject([{ path: 'budgetCents' }])
    expect([
      faultsOf({ budgetCents: ' ' }),
      faultsOf({ budgetCents: '12 500' }),
      faultsOf({}),
    ]).toEqual([[], [], []])
  },
)
