// A provider's own document: asked once, kept while it holds, asked anew after a failure.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { credentials, startProvider, type TestProvider } from '../../testing/provider.ts'
import { createDiscovery } from './discovery.ts'

let provider: TestProvider
const clock = { now: 0 }
const open = () =>
  createDiscovery(
    {
      ...{ issuer: provider.issuer, clientId: credentials.id, clientSecret: credentials.secret },
      ...{ algorithm: 'RS256', acr: ['eidas1'] },
    },
    () => clock.now,
  )

beforeAll(async () => {
  provider = await startProvider('proconnect', 'http://parvis.localhost')
})
afterAll(() => provider.stop())

test('those who come together ask once, and it is kept an hour', async () => {
  const discovery = open()
  const before = provider.state.discoveries
  const [first, second] = await Promise.all([discovery.get(), discovery.get()])
  expect(first).toBe(second)
  clock.now += 3_599_999
  expect(await discovery.get()).toBe(first)
  expect(provider.state.discoveries - before).toBe(1)
  clock.now += 1
  expect(await discovery.get()).not.toBe(first)
  expect(provider.state.discoveries - before).toBe(2)
})

test('while it does not answer, what it said before holds; nothing said yet is a failure', async () => {
  const discovery = open()
  const known = await discovery.get()
  clock.now += 3_600_000
  provider.state.isDown = true
  expect(await discovery.get()).toBe(known)
  await expect(open().get()).rejects.toThrow('fetch failed')
  provider.state.isDown = false
  expect(await discovery.get()).not.toBe(known)
})

test('a failure is not kept: the next one who comes asks again', async () => {
  const discovery = open()
  provider.state.isDown = true
  await expect(discovery.get()).rejects.toThrow()
  provider.state.isDown = false
  expect((await discovery.get()).serverMetadata().issuer).toBe(provider.issuer)
})

test('a document that names another issuer is refused', async () => {
  const { port } = new URL(provider.issuer)
  const settings = { clientId: credentials.id, clientSecret: credentials.secret }
  const other = { ...settings, issuer: `http://localhost:${port}`, algorithm: 'RS256' as const }
  await expect(createDiscovery({ ...other, acr: ['eidas1'] }).get()).rejects.toThrow(/issuer/)
})

test('what is forgotten is asked anew', async () => {
  const discovery = open()
  const first = await discovery.get()
  discovery.forget()
  expect(await discovery.get()).not.toBe(first)
})
