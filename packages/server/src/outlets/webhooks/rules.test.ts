// Pauses, verdicts and what of an event may leave, without anything else.
import { describe, expect, test } from 'vitest'
import type { RecordedEvent } from '../../platform/events/events.ts'
import { pinnedLookup } from '../../platform/safe-fetch/address.ts'
import { WebhookEvent } from './event-contract.ts'
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

describe('what leaves', () => {
  const event = (kind: RecordedEvent['kind']) =>
    ({
      seq: 7,
      kind,
      subject: 'sujet',
      participantId: 'personne',
      staffId: 'agent',
      data: {
        receipt: 'PV-1',
        site: 'pk_1',
        kind: kind.startsWith('consultation.') ? 'support' : 'resident',
        territoryId: 'commune-14118',
        territory: 'Caen',
        coBuild: true,
        experiment: false,
        position: 1,
        opensAt: '2026-02-15T10:00:00.000Z',
        closesAt: null,
        into: 'p-autre',
        since: null,
        title: 'Titre',
        reply: 'Bonjour',
        reason: 'x',
        fields: 'a b',
        stage: 'operated',
      },
      at: '2026-02-15T10:00:00.000Z',
    }) as RecordedEvent

  test.each(publicKinds)('of %s nothing of a person, a site, a receipt or a reply', (kind) => {
    const told = publicEvent(event(kind), { isShown: true })
    expect(told).toMatchObject({ type: kind, data: { sequence: 7, subject: 'sujet' } })
    expect(Object.keys(WebhookEvent.parse(told).data)).toEqual(Object.keys(told?.data ?? {}))
    expect(JSON.stringify(told)).not.toMatch(/PV-1|pk_1|personne|agent|Bonjour|"x"|a b/)
    expect(publicEvent(event(kind), { isShown: false })).toBeUndefined()
  })

  test.each([
    'service.requested',
    'diagnosis.requested',
    'contribution.noted',
    'proposal.created',
    'webhook.added',
    'mail.bounced',
  ] as const)('%s stays inside', (kind) => {
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
    undefined,
    'AddressRefused: 127.0.0.1 is not a public address',
  ])
})
