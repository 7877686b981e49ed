// Which blocks an address counts in, and how the setting of limits is read.
import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'
import { usualLimits } from './limits.ts'
import { readLimits } from './read-limits.ts'

test.each([
  ['203.0.113.7', { ipv4: 'cb007107', ipv4_24: 'cb0071' }],
  ['::ffff:203.0.113.7', { ipv4: 'cb007107', ipv4_24: 'cb0071' }],
  [
    '2001:db8:aa:bbcc:1:2:3:4',
    { ipv6_64: '20010db800aabbcc', ipv6_56: '20010db800aabb', ipv6_48: '20010db800aa' },
  ],
  ['127.0.0.1', {}],
  ['::1', {}],
  ['nonsense', {}],
  [undefined, {}],
])('%s', (address, expected) => {
  expect(Object.fromEntries(blocksOf(address).map(({ by, block }) => [by, block]))).toEqual(
    expected,
  )
})

test('a school of two thousand behind one address is within every limit of its block', () => {
  const school = { residents: 2000, codesEach: 3, mistypedOneIn: 10 }
  expect(usualLimits['code_request.ipv4']?.most).toBeGreaterThanOrEqual(
    school.residents * school.codesEach,
  )
  expect(usualLimits['code_guess.ipv4']?.most).toBeGreaterThan(
    school.residents / school.mistypedOneIn,
  )
  expect(usualLimits['intent.ipv4']?.most).toBeGreaterThan(school.residents)
})

test('limits are changed by name', () => {
  const { limits, faults } = readLimits('code_request.ipv4=100/9000, intent.site=5')
  expect(faults).toEqual([])
  expect(limits['code_request.ipv4']).toEqual({ seconds: 3600, free: 100, most: 9000 })
  expect(limits['intent.site']).toEqual({ seconds: 3600, free: 5 })
  expect(limits['code_guess.ipv4']).toEqual(usualLimits['code_guess.ipv4'])
})

test.each(['nothing=5', 'intent.site', 'intent.site=many', 'intent.site=-1'])(
  'the limit "%s" is a fault',
  (text) => expect(readLimits(text).faults).toHaveLength(1),
)
