// The queue's pure parts: its address, what a form makes, and decisions sent in lots.
import type { ReplyList } from '@parvis/sdk/staff'
import { expect, test } from 'vitest'
import { lotsOf, sendInLots } from './deciding/lots.ts'
import { decisionFrom, faultsOf } from './decision.ts'
import { addressOfQueue, askedBy, filtersOf } from './query.ts'

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
  expect(askedBy({ etat: ['received', 'nonsense'], signalee: ['non'] })).toEqual({
    state: ['received'],
    suspicion: 'none',
  })
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
