// Who may call what opens a screen has it in the menu; an administrator has all of them.
import { listModerationQueue, listStaffLog, rejectContribution } from '@parvis/sdk/staff/operations'
import { expect, test } from 'vitest'
import { may } from './member.ts'
import { paramsAt } from './place.ts'
import { screens } from './screens.ts'

test('roles as the contract gives them', () => {
  expect(may({ roles: ['moderator'] }, listModerationQueue)).toBe(true)
  expect(may({ roles: ['moderator'] }, listStaffLog)).toBe(false)
  expect(may({ roles: ['auditor'] }, listStaffLog)).toBe(true)
  expect(may({ roles: ['auditor'] }, rejectContribution)).toBe(false)
  expect(may({ roles: ['administrator'] }, rejectContribution)).toBe(true)
})

test('an address gives its values, one part at a time', () => {
  const pattern = '/console/propositions/:id'
  expect(paramsAt(pattern, '/console/propositions/a%20b/')).toEqual({ id: 'a b' })
  expect(paramsAt(pattern, '/console/propositions/%E0')).toEqual({ id: '%E0' })
  for (const other of ['/console/propositions', '/console/propositions/', '/console/sites/a'])
    expect(paramsAt(pattern, other)).toBeUndefined()
})

test('after g, a letter leads to one screen, and to an address without values', () => {
  const lettered = screens.filter(({ letter }) => letter)
  expect(new Set(lettered.map(({ letter }) => letter)).size).toBe(lettered.length)
  expect(lettered.filter(({ path }) => path.includes(':'))).toEqual([])
})
