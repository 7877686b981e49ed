// The catalogue of events is closed: each kind says whom it tells, and an unknown one leads nowhere.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { newsOf } from '../../testing/news.ts'
import type { EventKind, RecordedEvent } from '../platform/events/events.ts'
import { entryOf } from './catalogue.ts'
import { type Entries, silent } from './entry.ts'
import { fanOut } from './fan-out.ts'
import { proposal, workingGroup } from './places.ts'
import { placeOf } from './writing.ts'

type Toys = { 'toy.rang': { times: number }; 'toy.broke': { times: number } }
const said = { heading: '', paragraphs: [], link: { text: '', url: '' } }
const words = { fr: () => said, en: () => said }
const rang = { topic: 'receipt', place: proposal, ...words } as const

test('a kind of event gives each answer, and those that it can give', () => {
  const toys: Entries<Toys> = { 'toy.rang': { ...silent, mail: rang }, 'toy.broke': silent }
  // @ts-expect-error nothing says what the second one sets off
  const missing: Entries<Toys> = { 'toy.rang': silent }
  const astray: Entries<Toys> = {
    ...toys,
    // @ts-expect-error such an event names no working group to lead to
    'toy.broke': { ...silent, mail: { topic: 'receipt', place: workingGroup, ...words } },
  }
  // @ts-expect-error in one language only
  const foreign: Entries<Toys> = { ...toys, 'toy.rang': { ...silent, mail: { ...rang, en: null } } }
  // @ts-expect-error not a field that it has
  const leaky: Entries<Toys> = { ...toys, 'toy.rang': { ...silent, webhook: { fields: ['who'] } } }
  // @ts-expect-error in the name of no territory
  const nowhere: Entries<Toys> = { ...toys, 'toy.rang': { ...silent, townHall: 'Sonnerie' } }
  const halfSaid = { mail: rang, webhook: null, townHall: null }
  // @ts-expect-error whether the team is told is not said
  const unsaid: Entries<Toys> = { ...toys, 'toy.rang': halfSaid }
  const all = [toys, missing, astray, foreign, leaky, nowhere, unsaid]
  expect(all.map((one) => Object.keys(one).length)).toEqual([2, 1, 2, 2, 2, 2, 2])
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
