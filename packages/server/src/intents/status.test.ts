// What a host page may learn of an intent: nothing that depends on who confirms it.

import { expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { proposals } from '../../testing/given.ts'
import { toJson } from '../platform/db/json.ts'
import { type RefusalCode, refusalStatus } from '../platform/refusal.ts'
import { presentIntent, presentIntents } from './status.ts'
import type { IntentRow } from './store.ts'

const app = useApp('sqlite')

const prepared: IntentRow = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  kind: 'support',
  payload: toJson({ kind: 'support', id: '', site: null }),
  proposal_id: null,
  site_key: null,
  state: 'prepared',
  refusal: null,
  outcome: null,
  participant_id: null,
  prepared_at: '2026-02-15T10:00:00.000Z',
  confirmed_at: null,
  expires_at: '2026-02-16T10:00:00.000Z',
}
const view = { now: '2026-02-15T11:00:00.000Z', baseUrl: 'http://parvis.localhost' } as const
const statusAfter = (code: RefusalCode) => {
  const refusal = toJson({ code, facts: { territory: 'Caen', proof: 'pro_connect' } })
  return presentIntent(app.db, { ...prepared, refusal }, { ...view, language: 'fr' })
}
const untouched = () => presentIntent(app.db, prepared, { ...view, language: 'fr' })

test.each<RefusalCode>([
  'resident_proof_missing',
  'residents_cannot_support',
  'mandate_missing',
  'mandate_elsewhere',
  'grouping_cannot_support',
  'grouping_cannot_be_referent',
  'territory_already_supports',
  'territory_already_referent',
  'support_not_found',
])('after %s it is as if nobody had tried', async (code) => {
  expect(await statusAfter(code)).toEqual(await untouched())
})

test('what is refused to anyone is told', async () => {
  const { state, refusal } = await statusAfter('support_not_open')
  expect([state, refusal?.code]).toEqual(['refused', 'support_not_open'])
})

test('of all refusals, few are told, and none names a territory or a proof', async () => {
  const told: string[] = []
  for (const code of Object.keys(refusalStatus) as RefusalCode[]) {
    const { refusal } = await statusAfter(code)
    if (refusal) told.push(`${code} ${refusal.message}`)
  }
  expect(told).toHaveLength(12)
  expect(told.join(' ')).not.toMatch(/Caen|ProConnect|FranceConnect|collectivit/)
})

test('the tallies of any number of intents are read at once', async () => {
  let queries = 0
  const counted = app.db.withPlugin({
    transformQuery({ node }) {
      queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const rows = ['open', 'kept', 'absent'].map((name) => ({ ...prepared, proposal_id: name }))
  const known = { ...prepared, proposal_id: proposals.open }
  const statuses = await presentIntents(counted, [...rows, known], { ...view, language: 'fr' })
  expect(statuses.map(({ tally }) => tally?.proposalId ?? null)).toEqual([
    null,
    null,
    null,
    proposals.open,
  ])
  expect(queries).toBe(1)
})
