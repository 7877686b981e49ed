// Outcomes × what a host page learns of them: each is told only if anyone at all would get it.

import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type TestApp, useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { toJson } from '../platform/db/json.ts'
import { type RefusalCode, refusalStatus } from '../platform/refusal.ts'
import { aboutTheThing } from './about-the-thing.ts'
import type { RecordedWhole } from './kind.ts'
import { presentIntent } from './status.ts'
import type { IntentRow } from './store.ts'

const { open, kept, notKept, forTerritories } = proposals
const contact = { 'contact-nom': 'Zoé Contactée', 'contact-telephone': '02 31 00 00 99' }
const forCaen = { 'au-nom-de': 'commune-14118', ...contact }
const newcomer = 'nouvelle@ici.example'

type Visitor = ReturnType<TestApp['visitor']>
type Act = {
  email: string
  fields?: Record<string, string>
  reach: (visitor: Visitor, email: string, intent: string) => ReturnType<Visitor['open']>
}

type Way = Omit<Act, 'email'>

const aSupport: Way = {
  reach: (visitor, email, intent) => visitor.toSupport(open, email, { intent }),
}
const aSignUp: Way = {
  fields: forCaen,
  reach: (visitor, email, intent) => visitor.toReferent(kept, email, { co: '1', intent }),
}
const aRequest: Way = {
  fields: forCaen,
  reach: (visitor, email, intent) =>
    visitor.reach(`/services/velo-plan/demande?intent=${intent}`, email),
}
const several = (ids: string[]) => ({
  reach: (visitor: Visitor, email: string, intent: string) =>
    visitor.toSupportSeveral(ids, email, { intent }),
})

type Row = { name: string; act: Act; before: Act; other?: Act }

/** The same press by someone of whom nothing is known, and by someone who did `before`. */
const rows: Row[] = [
  {
    name: 'a support by a resident who had given it',
    act: { ...aSupport, email: mailboxes.resident },
    before: { ...aSupport, email: mailboxes.resident },
    other: { ...aSupport, email: newcomer },
  },
  {
    name: 'a support of a territory that had given it',
    act: { ...aSupport, email: mailboxes.caen, fields: forCaen },
    before: { ...aSupport, email: mailboxes.caen, fields: forCaen },
    other: { ...aSupport, email: newcomer },
  },
  {
    name: 'a sign-up that was there already',
    act: { ...aSignUp, email: mailboxes.caen },
    before: { ...aSignUp, email: mailboxes.caen },
  },
  {
    name: 'a request that was there already',
    act: { ...aRequest, email: mailboxes.caen },
    before: { ...aRequest, email: mailboxes.caen },
  },
  {
    name: 'several supports, one of which a resident had given',
    act: { ...several([open, kept]), email: mailboxes.resident },
    before: { ...aSupport, email: mailboxes.resident },
    other: { ...several([open, kept]), email: newcomer },
  },
  {
    name: 'several supports, one of which a colleague had given',
    act: { ...several([open, kept]), email: mailboxes.caenByDomain, fields: forCaen },
    before: { ...aSupport, email: mailboxes.caen, fields: forCaen },
    other: { ...several([open, kept]), email: newcomer },
  },
  {
    name: 'several supports, one of which residents may not give',
    act: { ...several([open, forTerritories]), email: mailboxes.resident },
    before: { ...aSupport, email: newcomer },
    other: {
      ...several([open, forTerritories]),
      email: mailboxes.caen,
      fields: forCaen,
    },
  },
]

describe.each(engines)('what a host page learns on %s', (engine) => {
  const app = useApp(engine)

  /** All of an answer but its own name and the tallies, which anyone reads elsewhere. */
  const learnt = async (intent: string) => {
    const answer = await app.request(`/v1/intents/${intent}`)
    const text = (await answer.text()).replaceAll(intent, 'this')
    return JSON.parse(text, (name, value) =>
      ['tally', 'expiresAt'].includes(name) ? undefined : value,
    )
  }
  async function press({ email, fields, reach }: Act) {
    const visitor = app.visitor()
    const intent = randomUUID()
    const page = await visitor.confirm(await reach(visitor, email, intent), fields)
    expect(page.status).toBe(200)
    return learnt(intent)
  }

  test.each(rows)('of $name: what anyone would be told', async ({ act, before, other = act }) => {
    const fresh = await press(other)
    expect(fresh.state).toBe('confirmed')
    await press(before)
    expect(await press(act)).toEqual(fresh)
  })

  test('several supports taken back: each is, also one that was never recorded', async () => {
    await press({ ...aSupport, email: mailboxes.caen, fields: forCaen })
    const visitor = app.visitor()
    const intent = randomUUID()
    const page = await visitor.toSupportSeveral([open, kept], mailboxes.caenByDomain, { intent })
    await visitor.confirm(page, forCaen)
    await visitor.confirm(await visitor.toWithdraw(kept, mailboxes.caenByDomain), forCaen)
    const { state, parts } = await app.client.intents.get(intent)
    expect([state, ...(parts ?? []).map((part) => part.state)]).toEqual(Array(3).fill('withdrawn'))
  })

  test('none recorded, one for a reason of the person: as if nobody had tried', async () => {
    const visitor = app.visitor()
    const intent = randomUUID()
    const ids = [notKept, forTerritories]
    const page = await visitor.toSupportSeveral(ids, mailboxes.resident, { intent })
    const untouched = await learnt(intent)
    await app.db
      .updateTable('proposals')
      .set({ state: 'merged', merged_into: open })
      .where('id', '=', notKept)
      .execute()
    await visitor.confirm(page)
    expect(await learnt(intent)).toEqual(untouched)
  })
})

describe('every outcome of every kind', () => {
  const app = useApp('sqlite')
  const at = '2026-02-15T10:00:00.000Z'
  const done = { receipt: 'PV-1', recordedAt: '2026-01-02T00:00:00.000Z', territory: 'Caen' }
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
  const shown = (kind: IntentRow['kind'], outcome: RecordedWhole) => {
    const row: IntentRow = {
      id,
      kind,
      payload: toJson({ kind, id, site: null, proposalIds: [open, kept] }),
      proposal_id: null,
      site_key: null,
      state: 'confirmed',
      refusal: null,
      outcome: toJson(outcome),
      participant_id: 'someone',
      prepared_at: at,
      confirmed_at: at,
      expires_at: '2026-02-22T10:00:00.000Z',
    }
    const view = { now: at, baseUrl: 'http://parvis.localhost', language: 'fr' } as const
    return presentIntent(app.db, row, view)
  }

  test.each<IntentRow['kind']>([
    'support',
    'referent',
    'contribution',
    'paper_contribution',
    'working_group_membership',
    'service_request',
    'diagnosis_request',
  ])('%s: recorded now or before is one answer', async (kind) => {
    expect(await shown(kind, { state: 'already_done', ...done })).toEqual(
      await shown(kind, { state: 'confirmed', ...done, receipt: 'PV-2', territory: null }),
    )
  })

  test('a part says a refusal only when anyone would get it', async () => {
    const part = (code: RefusalCode) => [
      { proposalId: open, state: 'confirmed' as const, ...done },
      { proposalId: kept, state: 'refused' as const, code, facts: { territory: 'Caen' } },
    ]
    for (const code of Object.keys(refusalStatus) as RefusalCode[]) {
      const { parts } = await shown('supports', {
        state: 'confirmed',
        ...done,
        parts: part(code),
      })
      expect(parts?.[1]?.state, code).toBe(aboutTheThing.has(code) ? 'refused' : 'confirmed')
    }
  })
})
