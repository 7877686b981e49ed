// What is believed of X-Forwarded-For: only what our own proxies added.
import { expect, test } from 'vitest'
import { addressBehind, readProxies } from './forwarded.ts'

const socket = '10.0.0.9'

test.each([
  ['nobody is believed without a proxy of ours', '203.0.113.7', 0, socket],
  ['one proxy: the last entry', '6.6.6.6, 203.0.113.7', 1, '203.0.113.7'],
  ['two proxies: the one before', '6.6.6.6, 203.0.113.7, 10.0.0.8', 2, '203.0.113.7'],
  ['fewer entries than proxies: the socket', '203.0.113.7', 2, socket],
  ['no header: the socket', undefined, 1, socket],
  ['a port is left out', '203.0.113.7:4711', 1, '203.0.113.7'],
  ['brackets and a port are left out', '[2001:db8::7]:4711', 1, '2001:db8::7'],
  [
    'a list: the first that is none of ours',
    '6.6.6.6, 203.0.113.7, 10.1.1.1',
    ['10.0.0.0/8'],
    '203.0.113.7',
  ],
  ['a list: a socket that is none of ours', '203.0.113.7', ['192.0.2.0/24'], socket],
  [
    'a list: an IPv4 written as IPv6',
    '203.0.113.7, ::ffff:10.2.3.4',
    ['10.0.0.0/8'],
    '203.0.113.7',
  ],
  ['a list: only proxies of ours', '10.0.0.1', ['10.0.0.0/8'], '10.0.0.1'],
] as const)('%s', (_, forwarded, trusted, expected) => {
  expect(addressBehind({ socket, forwarded }, trusted)).toBe(expected)
})

test.each([
  ['0', 0],
  ['2', 2],
  ['10.0.0.0/8, 2001:db8::/32', ['10.0.0.0/8', '2001:db8::/32']],
  ['10.0.0.1', undefined],
  ['everyone', undefined],
  ['-1', undefined],
])('the setting "%s"', (text, expected) => {
  expect(readProxies(text)).toEqual(expected)
})
