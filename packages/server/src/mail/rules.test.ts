// When mails leave, are tried again, given up; when a mailbox is left in peace; slots of a domain.
import { describe, expect, test } from 'vitest'
import { share } from './claim-due.ts'
import { nextTry } from './next-try.ts'
import { paceFor } from './pace.ts'
import { isMailboxDead, newsDueAt, nextSlot } from './rules.ts'
import { faultOf } from './smtp-fault.ts'

const now = new Date('2026-02-15T10:00:00.000Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
const minutesUntil = (at: string | undefined) => at && (Date.parse(at) - now.getTime()) / 60_000

test.each([
  ['at_once', null, 0],
  ['at_once', ago(5), 0],
  ['daily', null, 15],
  ['daily', ago(60), 23 * 60],
  ['daily', ago(24 * 60 - 5), 15],
  ['daily', ago(72 * 60), 15],
] as const)('news %s, last sent at %s, leave in %i minutes', (rhythm, last, minutes) => {
  expect(minutesUntil(newsDueAt(rhythm, now, last))).toBe(minutes)
})

test.each([
  ['later', 1, 0, 1],
  ['later', 2, 1, 2],
  ['later', 4, 7, 8],
  ['later', 9, 600, 120],
  ['later', 90, 4319, 120],
  ['later', 90, 4320, undefined],
  ['unreachable', 6, 60, 10],
  ['unreachable', 60, 4320, undefined],
  ['mailbox_refused', 1, 0, undefined],
  ['message_refused', 1, 0, undefined],
] as const)(
  '%s, tried %i times since %i minutes, is tried again in %s',
  (fault, attempts, since, wait) => {
    expect(minutesUntil(nextTry(fault, { attempts, triedAt: ago(since), now }))).toBe(wait)
  },
)

test('a mailbox is dead at its third hard bounce since it last worked', () => {
  const bounces = [ago(30), ago(20), ago(10)]
  expect(isMailboxDead(bounces, null)).toBe(true)
  expect(isMailboxDead(bounces.slice(1), null)).toBe(false)
  expect(isMailboxDead(bounces, ago(25))).toBe(false)
})

describe('slots', () => {
  test('twenty at once, then five a second', () => {
    let taken: number | undefined
    const waits = Array.from({ length: 26 }, () => {
      const slot = nextSlot(taken, now.getTime())
      taken = slot.taken
      return slot.at - now.getTime()
    })
    expect(waits.slice(0, 20)).toEqual(Array(20).fill(0))
    expect(waits.slice(20)).toEqual([200, 400, 600, 800, 1000, 1200])
  })

  test('a domain with a crowd lets the others through, and each waits once', () => {
    const mail = (id: number, domain: string, paced = 0) => ({
      id: String(id),
      rank: 1,
      paced,
      to: `a@${domain}`,
    })
    const crowd = Array.from({ length: 60 }, (_, at) => mail(at, 'foule.example'))
    const slots = new Map<string, number>()
    const all = [...crowd, mail(100, 'caen.example'), mail(101, 'foule.example', 1)]
    const { leaving, waiting } = share(all, slots, { now: now.getTime(), most: 50 })
    expect(leaving.map(({ id }) => id)).toEqual([
      ...crowd.slice(0, 20).map(({ id }) => id),
      '100',
      '101',
    ])
    expect(waiting).toHaveLength(40)
  })
})

test.each([
  ['RCPT TO', 550, '550 no such user', 'mailbox_refused', '550'],
  ['RCPT TO', 550, '550 5.1.1 no such user', 'mailbox_refused', '5.1.1'],
  ['RCPT TO', 550, '550 5.7.1 relaying denied', 'message_refused', '5.7.1'],
  ['RCPT TO', 451, '451 4.7.1 greylisted', 'later', '4.7.1'],
  ['DATA', 554, '554 spam', 'message_refused', '554'],
  ['DATA', 550, '550 5.1.1 unknown', 'mailbox_refused', '5.1.1'],
  ['DATA', 452, '452 full', 'later', '452'],
  ['MAIL FROM', 550, '550 who are you', 'unreachable', '550'],
  ['AUTH PLAIN', 535, '535 5.7.8 bad password', 'unreachable', '5.7.8'],
  ['CONN', 0, '', 'unreachable', 'none'],
])('%s answered by %i “%s” is %s', (command, responseCode, response, fault, status) => {
  const error = Object.assign(new Error('x'), { command, responseCode, response })
  expect(faultOf(error)).toEqual({ fault, status })
})

test('the busier the process, the slower the mails', () => {
  expect([0, 0.5, 0.9].map((one) => paceFor(one).most)).toEqual([50, 25, 10])
  expect(paceFor(0.9).rest).toBe(1000)
})
