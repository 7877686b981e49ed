// Who may support: the rules of 2021 by default, each a setting of the consultation.
import { expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import { requireSupportAllowed } from './rules.ts'

type Facts = Parameters<typeof requireSupportAllowed>[0]

const open = { open: true, reason: null, opensAt: null, closesAt: null } as const
const closed = { open: false, reason: 'closed', opensAt: null, closesAt: null } as const
const place = (
  kind: 'commune' | 'epci' | 'department' | 'region',
  endedOn: string | null = null,
) => ({
  kind,
  label: 'Caen (Calvados)',
  endedOn,
})

const decide = (facts: Partial<Facts>) =>
  refusedWith(() =>
    requireSupportAllowed({
      availability: open,
      supportingKinds: ['commune', 'department', 'region'],
      residentsSupport: true,
      territory: undefined,
      proof: 'email',
      ...facts,
    }),
  )

test.each(['commune', 'department', 'region'] as const)('a %s counts', (kind) => {
  expect(decide({ territory: place(kind) })).toBeUndefined()
})

test('a grouping does not, unless the consultation says so', () => {
  const territory = place('epci')
  expect(decide({ territory })).toBe('grouping_cannot_support')
  expect(decide({ territory, supportingKinds: ['epci'] })).toBeUndefined()
})

test('residents do, unless the consultation says not', () => {
  expect(decide({})).toBeUndefined()
  expect(decide({ residentsSupport: false })).toBe('residents_cannot_support')
  expect(decide({ residentsSupport: false, territory: place('commune') })).toBeUndefined()
})

test('a work account proves no resident; it may prove a territory', () => {
  expect(decide({ proof: 'pro_connect' })).toBe('resident_proof_missing')
  expect(decide({ proof: 'france_connect' })).toBeUndefined()
  expect(decide({ proof: 'pro_connect', territory: place('commune') })).toBeUndefined()
})

test('a territory that has ended does not', () => {
  expect(decide({ territory: place('commune', '2017-01-01') })).toBe('territory_ended')
})

test('nobody does out of the phase, whatever else is wrong', () => {
  const facts = { availability: closed, residentsSupport: false }
  expect(decide(facts)).toBe('support_not_open')
  expect(decide({ ...facts, territory: place('epci', '2017-01-01') })).toBe('support_not_open')
})
