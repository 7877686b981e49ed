// The fake server as an integrator uses it: through the SDK, with acts that have an outcome.
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Client, createClient } from '../client.ts'
import { isRefusal } from '../errors.ts'
import { newIntentId } from '../new-intent-id.ts'
import type { PreparedIntent } from '../types.ts'
import { verifyWebhook, type WebhookEvent } from '../webhooks.ts'
import { closedPhase, createFakeServer, type FakeServer, offline, signWebhook } from './index.ts'
import { clientOf, code, contribution, failure, support } from './test-client.ts'

let fake: FakeServer
let client: Client
beforeEach(() => {
  fake = createFakeServer()
  client = clientOf(fake)
})

describe('intents', () => {
  test('prepared, then confirmed: the tally counts it once', async () => {
    const intent = support()
    const { state, url, tally } = await client.intents.prepare(intent)
    expect([state, url]).toEqual(['prepared', `https://fake.example/demarches/${intent.id}`])
    fake.intents.confirm(intent.id)
    const after = await client.intents.get(intent.id)
    expect(after).toMatchObject({ state: 'confirmed', refusal: null })
    expect(after.tally?.territories).toBe((tally?.territories ?? 0) + 1)
    expect((await client.proposals.get('trouver-une-place')).tally).toEqual(after.tally)
  })

  test('the same territory again: already done; a resident is counted apart', async () => {
    const [first, second, third] = [support(), support(), support()]
    for (const one of [first, second, third]) await client.intents.prepare(one)
    fake.intents.confirm(first.id)
    expect(fake.intents.confirm(second.id).state).toBe('confirmed')
    const { tally } = fake.intents.confirm(third.id, { resident: 'email' })
    expect(tally).toMatchObject({ territories: 13, residentsByEmail: 31 })
  })

  test('a withdrawal takes the support back, and marks it', async () => {
    const intent = support()
    const { proposalId } = intent
    const withdrawal = { kind: 'support_withdrawal', id: newIntentId(), proposalId } as const
    await client.intents.prepare(intent)
    fake.intents.confirm(intent.id)
    await client.intents.prepare(withdrawal)
    expect(fake.intents.confirm(withdrawal.id).tally?.territories).toBe(12)
    expect((await client.intents.get(intent.id)).state).toBe('withdrawn')
  })

  test('several at once: each counted once, each taken back alone', async () => {
    const ids = ['trouver-une-place', 'signaler-un-probleme'] as const
    const before = support(ids[0])
    await client.intents.prepare(before)
    fake.intents.confirm(before.id)
    const several = { kind: 'supports' as const, id: newIntentId(), proposalIds: [...ids] }
    const prepared = await client.intents.prepare(several)
    expect(prepared).toMatchObject({ proposalId: null, tally: null })
    expect(prepared.parts?.map(({ state }) => state)).toEqual(['prepared', 'prepared'])
    expect(fake.intents.confirm(several.id)).toMatchObject({
      state: 'confirmed',
      parts: [
        { proposalId: ids[0], state: 'confirmed', tally: { territories: 13 } },
        { proposalId: ids[1], state: 'confirmed', tally: { territories: 8 } },
      ],
    })
    const back = { kind: 'support_withdrawal' as const, id: newIntentId(), proposalId: ids[1] }
    await client.intents.prepare(back)
    fake.intents.confirm(back.id)
    const { state, parts } = await client.intents.get(several.id)
    expect([state, parts?.map((one) => one.state)]).toEqual([
      'confirmed',
      ['confirmed', 'withdrawn'],
    ])
    const prepare = (proposalIds: string[]) =>
      code(client.intents.prepare({ ...several, id: newIntentId(), proposalIds }))
    expect(await prepare([ids[0]])).toBe('invalid_input')
    expect(await prepare([ids[0], ids[0]])).toBe('invalid_input')
    expect(await prepare([ids[0], 'absente'])).toBe('proposal_not_found')
  })

  test('refused, with a public code; then confirmed after all', async () => {
    const intent = support()
    await client.intents.prepare(intent)
    fake.intents.refuse(intent.id, 'support_not_open')
    const { items } = await client.intents.list([intent.id, newIntentId()])
    expect(items).toMatchObject([{ state: 'refused', refusal: { code: 'support_not_open' } }])
    expect(fake.intents.confirm(intent.id).state).toBe('confirmed')
  })

  test('expired by the test, or by the clock', async () => {
    let now = new Date('2026-04-01T10:00:00Z')
    const moving = createFakeServer({ clock: () => now })
    const [first, second] = [support(), support()]
    for (const one of [first, second]) await clientOf(moving).intents.prepare(one)
    moving.intents.expire(first.id)
    expect((await clientOf(moving).intents.get(first.id)).state).toBe('expired')
    expect(await code(clientOf(moving).intents.prepare(first))).toBe('intent_expired')
    expect((await clientOf(moving).intents.get(second.id)).state).toBe('prepared')
    now = new Date('2026-04-09T10:00:00Z')
    expect((await clientOf(moving).intents.get(second.id)).state).toBe('expired')
  })

  test('the same id again answers the same; for something else, it is refused', async () => {
    const intent = support()
    const first = await client.intents.prepare(intent)
    expect(await client.intents.prepare({ ...intent })).toEqual(first)
    const other = { ...intent, proposalId: 'signaler-un-probleme' }
    expect(await code(client.intents.prepare(other))).toBe('intent_conflict')
  })

  test('sign-ups and requests change the world they are about', async () => {
    const id = newIntentId()
    const proposalId = 'reserver-une-salle'
    const both = { coBuild: true, experiment: false }
    await client.intents.prepare({ kind: 'referent', id, proposalId, ...both })
    fake.intents.confirm(id)
    const { referents } = await client.proposals.get(proposalId)
    expect(referents.map(({ territory }) => territory.name)).toEqual(['Brest', 'Caen'])
    const member = newIntentId()
    await client.intents.prepare({ kind: 'working_group_membership', id: member, proposalId })
    fake.intents.confirm(member, { territory: 'epci-200065597' })
    expect((await client.workingGroups.get('salles')).members).toHaveLength(2)
  })

  test('what nobody prepared cannot be confirmed', async () => {
    expect(() => fake.intents.confirm(newIntentId())).toThrow('No intent')
    expect(await code(client.intents.get(newIntentId()))).toBe('intent_not_found')
  })
})

const id = newIntentId()
test.each<[string, PreparedIntent]>([
  ['proposal_not_found', { kind: 'support', id, proposalId: 'absente' }],
  ['proposal_merged', { kind: 'support', id, proposalId: 'payer-le-parking' }],
  [
    'proposal_not_kept',
    { kind: 'referent', id, proposalId: 'trouver-une-place', coBuild: true, experiment: true },
  ],
  [
    'invalid_input',
    { kind: 'referent', id, proposalId: 'reserver-une-salle', coBuild: false, experiment: false },
  ],
  ['service_stopped', { kind: 'service_request', id, serviceId: 'carnet-de-voirie' }],
  ['service_not_found', { kind: 'service_request', id, serviceId: 'absent' }],
  ['diagnosis_not_eligible', { kind: 'diagnosis_request', id, territoryId: 'commune-14118' }],
  ['diagnosis_kind_not_concerned', { kind: 'diagnosis_request', id, territoryId: 'department-14' }],
  ['territory_not_found', contribution({ territoryId: 'commune-99999' })],
  ['theme_not_found', contribution({ themeId: 'absent' })],
  ['invalid_input', contribution({ title: 'court'.slice(1) })],
  [
    'site_key_unknown',
    { kind: 'support', id, proposalId: 'trouver-une-place', site: 'pk_absente' },
  ],
  [
    'site_key_revoked',
    { kind: 'support', id, proposalId: 'trouver-une-place', site: 'pk_cleRevoqueeDuSite' },
  ],
])('an intent is refused with %s, as the server would', async (expected, intent) => {
  expect(await code(client.intents.prepare(intent))).toBe(expected)
})

test('each fault of an input is told, by its path', async () => {
  const error = await failure(client.intents.prepare(contribution({ title: 'non', profile: 'x' })))
  expect(isRefusal(error) && error.errors).toMatchObject([
    { path: 'contribution.profile', code: 'unknown_choice' },
    { path: 'contribution.title', code: 'too_short' },
  ])
  expect(await code(client.proposals.list({ limit: 1000 }))).toBe('invalid_input')
})

test('a function is asked of all but residents', async () => {
  const sent = (profile: string) =>
    client.intents.prepare(contribution({ profile, function: undefined }))
  const error = await failure(sent('partner'))
  expect(isRefusal(error) && error.errors).toMatchObject([
    { path: 'contribution.function', code: 'required' },
  ])
  expect((await sent('resident')).id).toBeDefined()
})

test('lists are filtered, sorted and in pages', async () => {
  const all: string[] = []
  for await (const { id } of client.proposals.list({ limit: 1, sort: 'support' })) all.push(id)
  expect(all).toEqual(['reserver-une-salle', 'trouver-une-place', 'signaler-un-probleme'])
  const { total } = await client.proposals.list({ q: 'probleme RUE' })
  expect(total).toBe(1)
  const { items } = await client.territories.search({ q: '14000' })
  expect(items.map(({ name }) => name)).toEqual(['Caen'])
})

test('the world is the test’s to change', async () => {
  fake.world.proposals.push(fake.make.proposal({ id: 'crier', title: 'Crier sur la place' }))
  expect((await client.proposals.get('crier')).title).toBe('Crier sur la place')
  expect((await client.proposals.list()).total).toBe(4)
})

test('a signed webhook is believed, of its very text only', async () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const data = { sequence: 7, subject: 'trouver-une-place', title: 'Trouver une place' }
  const timestamp = new Date().toISOString()
  const event: WebhookEvent = { type: 'proposal.published', timestamp, data }
  const { body, headers } = await signWebhook(event, secret)
  expect(await verifyWebhook(body, headers, secret)).toEqual(event)
  await expect(verifyWebhook(`${body} `, headers, secret)).rejects.toThrow('signature_wrong')
})

test('the example of the documentation runs', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const example = /```js test\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const names = {
    createClient,
    newIntentId,
    isRefusal,
    createFakeServer,
    closedPhase,
    offline,
    expect,
  }
  const body = example.replaceAll(/^import .*$/gm, '')
  expect(body.length).toBeGreaterThan(200)
  const run = new Function(...Object.keys(names), `return (async () => {${body}})()`)
  await run(...Object.values(names))
})
