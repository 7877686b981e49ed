// When a dangerous act is let through, and who must always be left.
import { expect, test } from 'vitest'
import { Refusal } from '../../platform/refusal.ts'
import { requireAdministratorLeft, requireFreshProof, requireKeyLeft, type Via } from './rules.ts'

const now = new Date('2026-02-15T10:00:00.000Z')
const codeOf = (work: () => void) => {
  try {
    work()
  } catch (error) {
    return error instanceof Refusal ? error.code : error
  }
  return 'done'
}
const ago = (milliseconds: number): Via => ({
  by: 'session',
  session: 's',
  provedAt: new Date(now.getTime() - milliseconds).toISOString(),
})

test.each<[string, Via, string]>([
  ['just proved', ago(0), 'done'],
  ['nearly ten minutes ago', ago(599_999), 'done'],
  ['ten minutes ago', ago(600_000), 'step_up_required'],
  ['by the clock of a process a little ahead', ago(-60_000), 'done'],
  ['later than now, by a clock set back since', ago(-60_001), 'step_up_required'],
  ['with a token made for it', { by: 'token', isDangerous: true }, 'done'],
  ['with another', { by: 'token', isDangerous: false }, 'token_not_for_dangerous_acts'],
])('a dangerous act, %s: %s', (_, via, expected) => {
  expect(codeOf(() => requireFreshProof(via, now))).toBe(expected)
})

const yes = { isAdministrator: true, isActive: true }
const no = { isAdministrator: false, isActive: true }
const suspended = { isAdministrator: true, isActive: false }

test.each([
  ['another one can sign in', yes, no, ['a', 'b'], 'done'],
  ['nobody else can', yes, no, ['a'], 'last_administrator'],
  ['the suspended one was the last', yes, suspended, ['a'], 'last_administrator'],
  ['roles that are kept change nothing', yes, yes, ['a'], 'done'],
  ['someone who never was one', no, suspended, [], 'done'],
])('an administrator goes: %s', (_, before, after, able, expected) => {
  expect(codeOf(() => requireAdministratorLeft({ id: 'a', before, after }, able))).toBe(expected)
})

test.each([
  [1, 0, 'last_passkey'],
  [2, 0, 'done'],
  [1, 1, 'done'],
])('%i keys and %i identities: removing a key is %s', (keys, identities, expected) => {
  expect(codeOf(() => requireKeyLeft(keys, identities))).toBe(expected)
})
