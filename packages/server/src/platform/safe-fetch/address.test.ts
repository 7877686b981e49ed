// Which addresses are let through, and that a name is resolved once.
import type { LookupAddress } from 'node:dns'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../addresses/public-host.ts'
import { faultOfUrl, pinnedLookup } from './address.ts'

const closed = [
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '224.0.0.1',
  '198.18.0.1',
  '192.0.2.1',
  '240.0.0.1',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '64:ff9b:1::7f00:1',
  'fec0::1',
  '2001::1',
  '3fff::1',
  '::ffff:0:127.0.0.1',
  'fe80::1%eth0',
  '192.88.99.1',
  '2130706433',
  '0x7f.1',
  '100::1',
  'ff02::1',
  '2001:db8::1',
  '::7f00:1',
  'pas-une-adresse',
]

describe('addresses', () => {
  test.each(closed)('%s is refused', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
  test.each(['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111'])(
    '%s is let through',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  test.each([
    ['https://hooks.example/parvis?cle=1', undefined],
    ['http://hooks.example/', 'not_https'],
    ['ftp://hooks.example/', 'not_https'],
    ['https://127.0.0.1/', 'private_address'],
    ['https://2130706433/', 'not_web_address'],
    ['https://0x7f.1/', 'not_web_address'],
    ['https://[::1]/', 'private_address'],
    ['https://[::ffff:10.0.0.1]/', 'private_address'],
    ['https://localhost/', 'private_address'],
    ['https://base.internal/', 'private_address'],
    ['https://user:secret@hooks.example/', 'not_web_address'],
    ['pas une adresse', 'not_web_address'],
  ])('%s: %s', (url, fault) => {
    expect(faultOfUrl(url, { mayBePrivate: false })).toBe(fault)
  })

  const found = (addresses: LookupAddress[], mayBePrivate = false) =>
    new Promise((resolve) => {
      pinnedLookup({ mayBePrivate }, async () => addresses)(
        'a.example',
        { all: true },
        (error, all) => resolve(error ? error.name : all),
      )
    })

  test('a name that leads inside is refused, even among public addresses', async () => {
    const outside = { address: '1.1.1.1', family: 4 }
    const inside = { address: '169.254.169.254', family: 4 }
    expect(await found([outside])).toEqual([outside])
    expect(await found([outside, inside])).toBe('AddressRefused')
    expect(await found([])).toBe('AddressRefused')
    expect(await found([inside], true)).toEqual([inside])
  })
})
