// What makes supports suspicious, and what does not: pure decisions on what was given just before.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { maskedWithSigns, signsOf } from '../../intents/signs.ts'
import { isDisposable } from '../../platform/mail-domains/disposable.ts'
import { plainForm } from '../../platform/mail-domains/mailbox.ts'
import { readRules, type SuspicionRules, usualRules } from '../../platform/settings/suspicion.ts'
import { nextState } from '../supports/review-queue/states.ts'
import { recollect, suspicionOf, type Trace } from './rules.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 1, 15, 10, 0, seconds)).toISOString()
const digest = (_: string, text: string) => createHash('sha256').update(text).digest('base64url')

type Given = { email: string; address?: string; proposal?: string; seconds?: number }
let people = 0
function trace({ email, address, proposal = 'a', seconds = 0 }: Given): Trace {
  const blocks = address ? [{ by: 'ipv4' as const, value: address }] : []
  people += 1
  return {
    ...signsOf({ email, blocks, at: at(seconds) }, digest),
    proposal_id: proposal,
    participant_id: `p${people}`,
    at: at(seconds),
  }
}
const ruleOf = (one: Trace, before: Trace[], rules: SuspicionRules = usualRules) =>
  suspicionOf(one, recollect(before, one.at, rules), rules)?.rule

const many = (count: number, make: (at: number) => Given) =>
  Array.from({ length: count }, (_, position) => trace(make(position)))

test('one other may have a mailbox that reads alike, not two', () => {
  const before = [trace({ email: 'lea+1@ici.fr' })]
  expect(ruleOf(trace({ email: 'l.ea@ici.fr' }), before)).toBeUndefined()
  before.push(trace({ email: 'l.ea@ici.fr' }))
  expect(ruleOf(trace({ email: 'lea@ici.fr' }), before)).toBe('same_mailbox')
  expect(ruleOf(trace({ email: 'lea@ailleurs.fr' }), before)).toBeUndefined()
  expect(ruleOf(trace({ email: 'lea@ici.fr', proposal: 'b' }), before)).toBeUndefined()
})

test('the same person twice is one other, whatever they click', () => {
  const first = trace({ email: 'lea@ici.fr' })
  const again = [first, { ...first }, { ...first }, { ...first }]
  expect(ruleOf({ ...first }, again)).toBeUndefined()
})

test('numbers in a row, within the hour, on one proposal', () => {
  const five = many(5, (n) => ({ email: `lea${n}@ici.fr` }))
  expect(ruleOf(trace({ email: 'lea77@ici.fr' }), five)).toBeUndefined()
  const six = [...five, trace({ email: 'lea8@ici.fr' })]
  expect(ruleOf(trace({ email: 'lea77@ici.fr' }), six)).toBe('numbered_mailboxes')
  expect(ruleOf(trace({ email: 'lea77@ici.fr', seconds: 3600 }), six)).toBeUndefined()
  expect(ruleOf(trace({ email: 'paul77@ici.fr' }), six)).toBeUndefined()
})

test('more than 66 in a minute from one block, whatever they support', () => {
  const from = (n: number) => ({ email: `${'abcdefghij'[n % 10]}${'klmnopq'[n % 7]}@ici.fr` })
  const crowd = many(67, (n) => ({ ...from(n), address: '203.0.113.7', proposal: `p${n % 5}` }))
  const one = { email: 'zoe@ici.fr', address: '203.0.113.7' }
  expect(ruleOf(trace(one), crowd)).toBe('same_block')
  expect(ruleOf(trace(one), crowd.slice(1))).toBeUndefined()
  expect(ruleOf(trace({ ...one, address: '203.0.113.8' }), crowd)).toBeUndefined()
  expect(ruleOf(trace({ ...one, seconds: 61 }), crowd)).toBeUndefined()
})

test('a school of two thousand in an hour is never suspicious', () => {
  const school = many(2000, (n) => ({
    email: `${n.toString(36).replace(/\d/g, 'x')}.${n.toString(36).replace(/\d/g, 'y')}@ecole.fr`,
    address: '203.0.113.9',
    seconds: Math.floor(n * 1.8),
  }))
  const found = school.filter((one, n) => ruleOf(one, school.slice(Math.max(0, n - 100), n)))
  expect(found.filter((one) => ruleOf(one, school) === 'same_block')).toEqual([])
})

test.each([
  ['yopmail.com', true],
  ['boite.yopmail.com', true],
  ['notyopmail.com', false],
  ['ici.fr', false],
])('the domain %s', (domain, expected) => {
  expect(isDisposable(domain)).toBe(expected)
  expect(ruleOf(trace({ email: `lea@${domain}` }), [])).toBe(
    expected ? 'disposable_domain' : undefined,
  )
})

test('mailboxes are read as some providers do, and shown without whose they are', () => {
  expect(plainForm('l.e.a+promo@ici.fr')).toBe('lea@ici.fr')
  expect(maskedWithSigns('lea.durand+12@ici.fr')).toBe('l•••.•••+12@ici.fr')
})

test('the setting changes a figure by its name', () => {
  expect(readRules('same_block=100').rules.same_block).toEqual({ most: 100, seconds: 60 })
  expect(readRules('').rules).toEqual(usualRules)
  for (const wrong of ['same_block', 'block=1', 'same_block=no', 'disposable_domain=9']) {
    expect(readRules(wrong).faults).toHaveLength(1)
  }
})

test('what is held is decided, what is decided is reopened', () => {
  expect(nextState('held', 'release')).toBe('released')
  expect(nextState('held', 'refuse')).toBe('refused')
  expect(nextState('held', 'reopen')).toBeUndefined()
  for (const state of ['released', 'refused'] as const) {
    expect(nextState(state, 'reopen')).toBe('held')
    expect(nextState(state, 'release')).toBeUndefined()
  }
})
