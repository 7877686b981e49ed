// A provider's own document: asked once, kept while it holds, asked anew after a failure.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { credentials, startProvider, type TestProvider } from '../../../testing/provider.ts'
import { createDiscovery } from './discovery.ts'

let provider: TestProvider
const clock = { now: 0 }
const open = () =>
  createDiscovery(
    {
      issuer: provider.issuer,
      clientId: credentials.id,
      clientSecret: credentials.secret,
      algorithm: 'RS256',
      acr: ['eidas1'],
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
  clock.now += 5000
  expect(await discovery.get()).not.toBe(known)
})

test('a failure is kept five seconds: a crowd that comes meanwhile asks nothing', async () => {
  const discovery = open()
  const { port } = new URL(provider.issuer)
  await provider.stop()
  const waiting = await startSilence(Number(port))
  try {
    await expect(discovery.get()).rejects.toThrow()
    const crowd = Array.from({ length: 50 }, () => discovery.get())
    expect((await Promise.allSettled(crowd)).every(({ status }) => status === 'rejected')).toBe(
      true,
    )
    expect(waiting.asked()).toBe(1)
  } finally {
    await waiting.stop()
    provider = await startProvider('proconnect', 'http://parvis.localhost', Number(port))
  }
  clock.now += 5000
  expect((await discovery.get()).serverMetadata().issuer).toBe(provider.issuer)
})

/** Hangs up on whoever asks, and counts them. */
async function startSilence(port: number) {
  let asked = 0
  const server = createServer((socket) => {
    asked += 1
    socket.destroy()
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    asked: () => asked,
    async stop() {
      server.close()
      await once(server, 'close')
    },
  }
}

test('a document that names another issuer is refused', async () => {
  const { port } = new URL(provider.issuer)
  const settings = { clientId: credentials.id, clientSecret: credentials.secret }
  const other = { ...settings, issuer: `http://localhost:${port}`, algorithm: 'RS256' as const }
  await expect(createDiscovery({ ...other, acr: ['eidas1'] }).get()).rejects.toThrow(/issuer/)
})

test('doubted, it is asked anew, once a minute at most however often it is doubted', async () => {
  const discovery = open()
  const first = await discovery.get()
  const before = provider.state.discoveries
  discovery.doubt()
  const second = await discovery.get()
  expect(second).not.toBe(first)
  for (let at = 0; at < 200; at += 1) {
    discovery.doubt()
    clock.now += 299
    await discovery.get()
  }
  expect(provider.state.discoveries - before).toBe(1)
  clock.now += 60_000
  discovery.doubt()
  expect(await discovery.get()).not.toBe(second)
  expect(provider.state.discoveries - before).toBe(2)
})

test('doubted while it is away, what it said before holds', async () => {
  const discovery = open()
  const known = await discovery.get()
  provider.state.isDown = true
  discovery.doubt()
  expect(await discovery.get()).toBe(known)
  provider.state.isDown = false
})
