// The catalogue of events is closed: each kind says whom it tells, and an unknown one leads nowhere.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { newsOf } from '../../testing/news.ts'
import type { EventKind, RecordedEvent } from '../platform/events/events.ts'
import { type Entries, entryOf, tellsNobody } from './catalogue.ts'
import { fanOut } from './fan-out.ts'
import { proposal, workingGroup } from './places.ts'
import { placeOf } from './writing.ts'

type Toys = { 'toy.rang': { times: number }; 'toy.broke': { times: number } }
const rang = { topic: 'receipt', place: proposal } as const

test('a kind of event says whom it tells, or that it tells nobody', () => {
  const toys: Entries<Toys> = { 'toy.rang': rang, 'toy.broke': tellsNobody }
  // @ts-expect-error nothing says whom the second one tells
  const silent: Entries<Toys> = { 'toy.rang': rang }
  // @ts-expect-error such an event names no working group to lead to
  const astray: Entries<Toys> = { ...toys, 'toy.broke': { topic: 'receipt', place: workingGroup } }
  expect([toys, silent, astray].map((one) => Object.keys(one).length)).toEqual([2, 1, 2])
})

const ofBefore = (kind: string): RecordedEvent =>
  ({
    seq: 1,
    kind,
    subject: 'menus',
    participantId: 'p',
    data: {},
    at: '2026-02-15T10:00:00.000Z',
  }) as RecordedEvent

describe.each(engines)('a kind that only a version before knew, on %s', (engine) => {
  const app = useApp(engine)
  const news = newsOf(app)

  test.each(['proposal.applauded', 'toy.rang', 'constructor'])('%s leads nowhere', (kind) => {
    expect(entryOf(ofBefore(kind))).toBeUndefined()
    expect(placeOf(app.deps, ofBefore(kind), 'lou@courriel.example')).toBeUndefined()
  })

  test('is left out of a mail that tells of another event too', async () => {
    const lou = await news.join('lou@courriel.example')
    const redirected = { ...news.rejected(lou), kind: 'contribution.redirected' as const }
    await news.happen(redirected, news.rejected(lou))
    await fanOut(app.deps)
    await app.db
      .updateTable('events')
      .set({ kind: 'contribution.applauded' as EventKind })
      .where('kind', '=', 'contribution.redirected')
      .execute()
    await news.deliver()
    const mails = await app.mails.to('lou@courriel.example')
    expect(mails.map(({ subject }) => subject)).toEqual(['Votre contribution n’a pas été retenue'])
  })
})
