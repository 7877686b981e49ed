// Filters of members, and who is told that they are alone.
import type { StaffMember } from '@parvis/sdk/staff'
import { expect, test } from 'vitest'
import { conditionOf, isAlone, shownMembers } from './shown.ts'

const member = (name: string, given: Partial<StaffMember> = {}): StaffMember => ({
  id: name,
  name,
  roles: ['moderator'],
  state: 'active',
  version: 1,
  passkeys: 1,
  usesProConnect: false,
  invitedUntil: null,
  tokenUntil: null,
  lastSeenAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  suspendedAt: null,
  ...given,
})

const all = [
  member('Zoé Léger', { roles: ['administrator'] }),
  member('Camille Roux'),
  member('Noa Girard', { roles: ['moderator', 'auditor'], state: 'suspended' }),
]
const names = (filters: Record<string, string[]>) =>
  shownMembers(all, filters).map(({ name }) => name)

test('a name without its accents, any of several roles, and a state together', () => {
  expect(names({ q: ['leger zoe'] })).toEqual(['Zoé Léger'])
  expect(names({ role: ['administrator', 'auditor'] })).toEqual(['Zoé Léger', 'Noa Girard'])
  expect(names({ role: ['moderator'], state: ['active'] })).toEqual(['Camille Roux'])
})

test('alone: one who administers, whoever is suspended', () => {
  const suspended = member('Dominique', { roles: ['administrator'], state: 'suspended' })
  expect(isAlone([...all, suspended])).toBe(true)
  expect(isAlone([...all, { ...suspended, state: 'invited' }])).toBe(false)
})

test('an invitation lapses with its link', () => {
  const invited = member('Sacha', { state: 'invited', invitedUntil: '2026-03-02T10:00:00.000Z' })
  expect(conditionOf(invited, Date.parse('2026-03-02T09:00:00Z'))).toBe('invited')
  expect(conditionOf(invited, Date.parse('2026-03-02T11:00:00Z'))).toBe('lapsed')
  expect(conditionOf({ ...invited, invitedUntil: null })).toBe('keyless')
})
