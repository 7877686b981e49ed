// Sites that never answer, asked for by many at once: so many are read, the others are told at once.

import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import type { Page, Visitor } from '../../../testing/visitor.ts'
import { OutwardRefused } from '../outward.ts'
import { resolveByDns } from './address.ts'
import { fetchPage } from './fetch-page.ts'
import { createLooks, OwnLooksFull } from './looks.ts'

/** Takes every connection and never says a word. */
let silent: Server
let origin = ''
let connections = 0
beforeAll(async () => {
  silent = createServer((socket) => {
    connections += 1
    socket.on('error', () => {})
  })
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const address = silent.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => {
  silent.close()
})

const read = (milliseconds: number) => () =>
  fetchPage(`${origin}/`, { mayBePrivate: true, resolve: resolveByDns, milliseconds })

const refusedAs = (results: PromiseSettledResult<unknown>[], kind: typeof OutwardRefused) =>
  results.filter((one) => one.status === 'rejected' && one.reason instanceof kind).length

test('of fifty at once as many are read as there are places; a line waits, the rest are told now', async () => {
  const looks = createLooks({ together: 5, inLine: 10, waiting: 100, ofBlock: 100 })
  const before = connections
  const started = performance.now()
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, (_, at) => looks([`ipv4 ${at}`], read(500))),
  )
  expect(refusedAs(results, OutwardRefused)).toBe(45)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  expect(connections - before).toBe(5)
  expect(performance.now() - started).toBeLessThan(1500)
  // And silent sites close the door on nobody: the next is read.
  expect(await looks(['ipv4 next'], read(50))).toEqual({ fault: 'too_slow' })
})

test('one block has its share, by each of its widths; what has ended gives its place back', async () => {
  const looks = createLooks({ together: 50, inLine: 0, waiting: 100, ofBlock: 3 })
  const home = (at: number) => [`ipv6_64 ${at}`, 'ipv6_56 home']
  const results = await Promise.allSettled([
    ...Array.from({ length: 10 }, (_, at) => looks(home(at), read(300))),
    looks(['ipv4 other'], read(300)),
    looks([], read(300)),
  ])
  expect(refusedAs(results, OwnLooksFull)).toBe(7)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  const again = Array.from({ length: 3 }, (_, at) => looks(home(at), read(50)))
  expect(refusedAs(await Promise.allSettled(again), OwnLooksFull)).toBe(0)
})

test('one that fails by itself gives its place back too', async () => {
  const looks = createLooks({ together: 1, inLine: 0, waiting: 100, ofBlock: 1 })
  for (let at = 0; at < 3; at += 1) {
    await expect(looks(['ipv4 a'], () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    )
  }
})

describe.each(engines)('proofs looked for at once on %s', (engine) => {
  const bounds = { together: 3, inLine: 1, waiting: 200, ofBlock: 2 }
  const app = useApp(engine, {
    env: { TRUSTED_PROXIES: '1' },
    overrides: () => ({ looks: createLooks(bounds) }),
  })

  async function registered(email: string, address: string) {
    const visitor = app.visitor({ 'x-forwarded-for': address })
    const fields = { courriel: email }
    const asked = await visitor.submit(await visitor.open('/mes-sites'), /identification$/, fields)
    await visitor.submit(asked, /verification/, { code: await app.mails.codeFor(email) })
    const page = await visitor.post('/sites/inscription', {
      territoire: 'commune-14118',
      nom: 'Ville de Caen',
      preuve: 'meta',
      adresse: origin,
    })
    return { visitor, page }
  }

  const verify = ({ visitor, page }: { visitor: Visitor; page: Page }) =>
    visitor.post(`${page.path}/verification`, {})

  test('a block that has its share is told 429, a full house 503, each with when to come back', async () => {
    const people = []
    for (const [at, address] of ['11.0.0.1', '11.0.0.1', '11.0.0.1', '12.0.0.1'].entries()) {
      people.push(await registered(`web${at}@prestataire.example`, address))
    }
    for (const address of ['13.0.0.1', '14.0.0.1']) {
      people.push(await registered(`web${address}@prestataire.example`, address))
    }
    const before = connections
    const first = people.slice(0, 3).map(verify)
    await vi.waitFor(() => expect(connections - before).toBe(2))
    const started = performance.now()
    const third = people.slice(3, 4).map(verify)
    await vi.waitFor(() => expect(connections - before).toBe(3))
    const others = people.slice(4).map(verify)
    const early = [await Promise.race(first), ...(await Promise.all(others))]
    expect(performance.now() - started).toBeLessThan(3000)
    expect(early.map(({ status }) => status)).toEqual([429, 503, 503])
    for (const { headers, text } of early) {
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0)
      expect(text).toMatch(/(recommencez|réessayez) dans/i)
    }
    const all = await Promise.all([...first, ...third, ...others])
    expect(all.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 429, 503, 503])
    expect(connections - before).toBe(3)
    // A try that was not made is not counted.
    const looks = await app.db
      .selectFrom('site_registration_origins')
      .select('last_check')
      .execute()
    expect(looks.filter(({ last_check }) => last_check !== null)).toHaveLength(3)
  }, 30_000)
})
