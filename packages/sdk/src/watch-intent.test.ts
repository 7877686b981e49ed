// An intent is followed from before anything reached the server to its end, and each change is told once.
import { beforeEach, expect, test } from 'vitest'
import type { Client } from './client.ts'
import { newIntentId } from './new-intent-id.ts'
import { createFakeServer, type FakeServer, refused } from './testing/index.ts'
import { clientOf, code, support } from './testing/test-client.ts'

let fake: FakeServer
let client: Client
beforeEach(() => {
  fake = createFakeServer()
  client = clientOf(fake)
})

const every = 1

test('nothing is told while nothing is there, nor twice of the same state', async () => {
  const intent = support()
  const states: string[] = []
  const asked = () => fake.asked.length
  const followed = (async () => {
    for await (const { state } of client.intents.watch(intent.id, { every })) states.push(state)
  })()
  await expect.poll(asked).toBeGreaterThan(2)
  expect(states).toEqual([])
  await client.intents.prepare(intent)
  await expect.poll(() => states).toEqual(['prepared'])
  const before = asked()
  await expect.poll(asked).toBeGreaterThan(before + 2)
  expect(states).toEqual(['prepared'])
  fake.intents.confirm(intent.id)
  await followed
  expect(states).toEqual(['prepared', 'confirmed'])
})

test('the tally that others moved is no change of it', async () => {
  const [mine, theirs] = [support(), support()]
  for (const one of [mine, theirs]) await client.intents.prepare(one)
  const watched = client.intents.watch(mine.id, { every })
  expect((await watched.next()).value).toMatchObject({ state: 'prepared' })
  const next = watched.next()
  fake.intents.confirm(theirs.id, { resident: 'email' })
  const { length } = fake.asked
  await expect.poll(() => fake.asked.length).toBeGreaterThan(length + 2)
  fake.intents.confirm(mine.id)
  expect((await next).value).toMatchObject({ state: 'confirmed' })
  expect(await watched.next()).toEqual({ done: true, value: undefined })
})

test('of several, each part is told as it comes', async () => {
  const proposalIds = ['trouver-une-place', 'reserver-une-salle']
  const id = newIntentId()
  await client.intents.prepare({ kind: 'supports', id, proposalIds })
  const watched = client.intents.watch(id, { every })
  expect((await watched.next()).value).toMatchObject({ state: 'prepared' })
  fake.intents.confirm(id)
  const { value } = await watched.next()
  expect(value).toMatchObject({ state: 'confirmed', parts: [{}, {}] })
})

test('it ends by its signal, and by a refusal that is no waiting', async () => {
  const stop = new AbortController()
  const watched = client.intents.watch(newIntentId(), { every, signal: stop.signal })
  const next = watched.next()
  stop.abort(new Error('Long enough'))
  await expect(next).rejects.toThrow('Long enough')
  fake.play(refused('origin_not_allowed'))
  expect(await code(client.intents.watch('not-an-id', { every }).next())).not.toBe(
    'intent_not_found',
  )
})
