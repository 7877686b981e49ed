// The queue's pure parts: its address, what a form makes, and decisions sent in lots.
import type { ReplyList } from '@parvis/sdk/staff'
import { expect, test } from 'vitest'
import { givenBack, lotsOf, sendInLots } from './deciding/lots.ts'
import { decisionFrom, faultsOf } from './decision.ts'
import { addressOfQueue, askedIn, countedBy, filtersOf, listedBy } from './query.ts'

const replies: ReplyList = {
  items: [
    {
      id: 't1',
      outcome: 'rejected',
      title: 'Hors sujet',
      body: 'Bonjour {titre}.',
      version: 1,
      retired: false,
    },
  ],
  builtIn: [],
  variables: [{ outcome: 'rejected', names: ['titre', 'motif'] }],
  reasons: [{ reason: 'other', words: 'autre' }],
}
const words = {
  chooseReason: 'reason',
  tellReason: 'which',
  chooseProgramme: 'programme',
  chooseProposal: 'proposal',
  shortReply: 'short',
  unknownVariables: (names: string) => names,
}

test('without a filter the queue is what waits; all of it is asked for by name', () => {
  expect(filtersOf(new URLSearchParams())).toEqual({ etat: ['received'] })
  const all = addressOfQueue('/console/moderation', new URLSearchParams('tri=recentes'), {})
  expect(all).toBe('/console/moderation?tri=recentes&etat=tous')
  expect(filtersOf(new URL(all, 'https://parvis.example').searchParams)).toEqual({})
})

test('what the address says is asked of the server: its filters, its order, its consultation', () => {
  const asked = askedIn(
    new URLSearchParams('etat=received&etat=nonsense&signalee=non&tri=recentes&consultation=c2'),
  )
  const counted = { consultation: 'c2', state: ['received'], suspicion: 'none' }
  expect(countedBy(asked)).toEqual(counted)
  expect(listedBy(asked)).toEqual({ ...counted, sort: 'newest' })
  const all = addressOfQueue('/console/moderation', new URLSearchParams('consultation=c2'), {})
  expect(all).toBe('/console/moderation?consultation=c2&etat=tous')
})

test('a template sent as it is keeps its name; an unknown variable is a fault before anything is sent', () => {
  const values = { reason: 'other', reasonText: 'hors sujet', replyText: 'Bonjour {titre}.' }
  expect(decisionFrom('reject', values, replies)).toMatchObject({ templateId: 't1' })
  expect(decisionFrom('reject', { reason: 'other' }, replies)).toBeUndefined()
  const wrong = { ...values, replyText: 'Bonjour {nom}, merci.' }
  expect(faultsOf('reject', wrong, replies, words)).toMatchObject([
    { path: 'replyText', detail: '{nom}' },
  ])
})

test('lots are sent in order; a refused one stops, and says what is left', async () => {
  const items = Array.from({ length: 450 }, (_, at) => ({ id: `c${at}`, version: 1 }))
  expect(lotsOf(items).map(({ length }) => length)).toEqual([200, 200, 50])
  const progress: number[] = []
  let sent = 0
  const stopped = await sendInLots(
    items,
    async () => {
      sent += 1
      if (sent === 2) throw new Error('bulk_refused')
    },
    { told: (done) => progress.push(done), isOver: () => false },
  )
  expect(stopped).toMatchObject({ done: 200, why: new Error('bulk_refused') })
  expect([stopped?.left.length, stopped?.left[0]?.id, progress]).toEqual([250, 'c200', [200]])
})

test('what was assigned together goes back to whoever had each', () => {
  const items = ['a', null, 'a', 'b'].map((to, at) => ({ id: `c${at}`, version: at, to }))
  expect(givenBack(items)).toEqual([
    {
      assigneeId: 'a',
      items: [items[0], items[2]].map((one) => ({ id: one?.id, version: one?.version })),
    },
    { assigneeId: null, items: [{ id: 'c1', version: 1 }] },
    { assigneeId: 'b', items: [{ id: 'c3', version: 3 }] },
  ])
})
