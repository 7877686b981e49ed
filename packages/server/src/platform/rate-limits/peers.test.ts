// Which connections are charged to a block: all but those of our own proxies.
import { expect, test } from 'vitest'
import { blocksOfPeers } from './peers.ts'

test('without a proxy, an address is counted alone and with its neighbours', () => {
  const [address, wider, ...none] = blocksOfPeers(0)('198.51.100.7')
  expect(none).toEqual([])
  const [ofNeighbour, wide] = blocksOfPeers(0)('198.51.100.8')
  expect(ofNeighbour).not.toBe(address)
  expect(wide).toBe(wider)
})

test('addresses of one /64 count as one', () => {
  expect(blocksOfPeers(0)('2001:db8:1:2::1')).toEqual(blocksOfPeers(0)('2001:db8:1:2::ffff'))
})

test.each([
  ['behind proxies that are counted', 1, '198.51.100.7'],
  ['behind proxies that are named', ['10.0.0.0/8'], '10.1.2.3'],
  ['of this machine', 0, '127.0.0.1'],
  ['of this machine, in IPv6', 0, '::1'],
  ['of nobody, once the socket is gone', 0, undefined],
])('%s, no block is charged', (_, trusted, address) => {
  expect(blocksOfPeers(trusted)(address)).toEqual([])
})

test('who comes round the proxies that are named is charged', () => {
  expect(blocksOfPeers(['10.0.0.0/8'])('198.51.100.7')).toHaveLength(2)
  expect(blocksOfPeers(['10.0.0.0/8'])(undefined)).toEqual([])
})
