// Pauses, verdicts, addresses and what of an event may leave, without anything else.
import type { LookupAddress } from 'node:dns'
import { describe, expect, test } from 'vitest'
import type { RecordedEvent } from '../events/events.ts'
import { faultOfUrl, isPublicAddress, pinnedLookup } from './address.ts'
import { publicEvent, publicKinds } from './public-event.ts'
import { pauseBefore, usualPolicy, verdictOf } from './rules.ts'
import { send } from './send.ts'

const now = new Date('2026-02-15T10:00:00.000Z')

describe('pauses', () => {
  const pause = (attempt: number, retryAfter?: string, random = 0.5) =>
    pauseBefore(attempt, { retryAfter, now, random }, usualPolicy)

  test('grow four times, up to eight hours, give or take a fifth', () => {
    expect([1, 2, 3, 4].map((attempt) => pause(attempt))).toEqual([5000, 20_000, 80_000, 320_000])
    expect(pause(11)).toBe(8 * 3_600_000)
    expect([pause(1, undefined, 0), pause(1, undefined, 1)]).toEqual([4000, 6000])
  })

  test.each([
    ['120', 120_000],
    ['Sun, 15 Feb 2026 10:05:00 GMT', 300_000],
    ['Sun, 15 Feb 2026 09:00:00 GMT', 5000],
    ['1', 5000],
    ['jamais', 5000],
    ['999999999', 24 * 3_600_000],
  ])('Retry-After: %s', (retryAfter, expected) => {
    expect(pause(1, retryAfter)).toBe(expected)
  })
})

test.each([
  [{ status: 204 }, 'delivered'],
  [{ status: 302 }, 'retry'],
  [{ status: 500 }, 'retry'],
  [{ status: undefined }, 'retry'],
  [{ status: 410 }, 'gone'],
  [{ status: 500, attempt: 12 }, 'given_up'],
  [{ status: 500, failingSince: '2026-02-12T10:00:00.000Z' }, 'disabled'],
  [{ status: 200, attempt: 12, failingSince: '2026-02-01T10:00:00.000Z' }, 'delivered'],
] as const)('%o is %s', (tried, verdict) => {
  expect(verdictOf({ attempt: 1, failingSince: null, now, ...tried }, usualPolicy)).toBe(verdict)
})

const closed = [
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['0.0.0.0', '255.255.255.255', '224.0.0.1', '198.18.0.1', '192.0.2.1', '240.0.0.1'],
  ...['::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1'],
  ...['2002:7f00:1::', 'ff02::1', '2001:db8::1', 'pas-une-adresse'],
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
    ['https://2130706433/', 'private_address'],
    ['https://0x7f.1/', 'private_address'],
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

describe('what leaves', () => {
  const event = (kind: RecordedEvent['kind']): RecordedEvent => ({
    ...{ seq: 7, kind, subject: 'sujet', participantId: 'personne', staffId: 'agent' },
    data: {
      ...{ receipt: 'PV-1', site: 'pk_1', kind: 'resident', territoryId: null, territory: null },
      ...{ title: 'Titre', reply: 'Bonjour', reason: 'x', fields: 'a b', stage: 'operated' },
    },
    at: '2026-02-15T10:00:00.000Z',
  })

  test.each(publicKinds)('of %s nothing of a person, a site, a receipt or a reply', (kind) => {
    const told = publicEvent(event(kind), { isShown: true })
    expect(told).toMatchObject({ type: kind, data: { sequence: 7, subject: 'sujet' } })
    expect(JSON.stringify(told)).not.toMatch(/PV-1|pk_1|personne|agent|Bonjour|"x"|a b/)
    expect(publicEvent(event(kind), { isShown: false })).toBeUndefined()
  })

  test.each([
    ...(['service.requested', 'diagnosis.requested', 'contribution.noted'] as const),
    ...(['contribution.rejected', 'proposal.created', 'webhook.added', 'mail.bounced'] as const),
  ])('%s stays inside', (kind) => {
    expect(publicEvent(event(kind), { isShown: true })).toBeUndefined()
  })
})

test('a connection to a name that leads inside is never made', async () => {
  const lookup = pinnedLookup({ mayBePrivate: false }, async () => [
    { address: '127.0.0.1', family: 4 },
  ])
  const sent = { url: 'https://hooks.example/', headers: {}, body: '{}' }
  const { status, response } = await send(sent, { mayBePrivate: false, lookup })
  expect([status, response]).toEqual([
    ...[undefined, 'AddressRefused: 127.0.0.1 is not a public address'],
  ])
})
