// Codes asked for by a crowd: one mailbox flooded, a school behind one address, mailboxes looked for.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../packages/server/testing/app.ts'
import { proposals } from '../../packages/server/testing/given.ts'
import { howMany } from '../../packages/server/testing/how-many.ts'
import { proofFor } from '../../packages/server/testing/solve.ts'
import type { Page } from '../../packages/server/testing/visitor.ts'
import { type Mailbox, startMailbox } from '../support/smtp.ts'
import { rankTest } from './rank.ts'

const school = '203.0.113.7'
const form = {
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
}

/** "aab", "aac", …: numbers in letters, since numbers in a row would look alike. */
const nameOf = (at: number) =>
  [...at.toString().padStart(4, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('')

/** Does it for every number below, some at a time. */
async function together(count: number, work: (at: number) => Promise<void>, some = 20) {
  let next = 0
  const one = async () => {
    while (next < count) {
      next += 1
      await work(next - 1)
    }
  }
  await Promise.all(Array.from({ length: some }, one))
}

// Beyond these numbers nothing new is met, but a whole school and ten thousand requests are what is promised: on
// one engine, when all is asked for; on the other each takes twice the time.
describe.each([
  {
    engine: 'sqlite',
    residents: howMany({ usual: 90, all: 2000 }),
    requests: howMany({ usual: 120, all: 10_000 }),
  },
  {
    engine: 'postgres',
    residents: howMany({ usual: 90, all: 400 }),
    requests: howMany({ usual: 120, all: 2000 }),
  },
] as const)('codes on $engine', ({ engine, residents, requests }) => {
  let mailbox: Mailbox
  let app: TestApp
  beforeAll(async () => {
    mailbox = await startMailbox()
    app = await startApp(engine, {
      env: { SMTP_URL: mailbox.url, TRUSTED_PROXIES: '1', PROOF_COST: '1', SUSPICION: '' },
    })
  })
  afterAll(async () => {
    await app?.close()
    await mailbox?.stop()
  })

  const askFor = (intent: string, courriel: string, headers: Record<string, string> = {}) =>
    app.request(`/demarches/${intent}/code`, {
      method: 'POST',
      headers: { ...form, ...headers },
      body: new URLSearchParams({ courriel }).toString(),
    })

  async function newIntent() {
    const id = randomUUID()
    await app.client.intents.prepare({ kind: 'support', id, proposalId: proposals.open })
    return id
  }

  test('a flood of requests for one mailbox sends three mails an hour', async () => {
    const intent = await newIntent()
    const begun = app.clock.now.getTime()
    const statuses = new Map<number, number>()
    // From a network of machines: neither their addresses nor the form of the mailbox helps.
    const spellings = ['lea@courriel.example', 'LEA@courriel.example', ' Lea@Courriel.Example ']
    const flood = (count: number) =>
      together(count, async (at) => {
        const headers = { 'x-forwarded-for': `198.${at % 90}.${at % 199}.${at % 251}` }
        const { status } = await askFor(intent, spellings[at % 3] ?? '', headers)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      })
    await flood(requests / 2)
    expect(mailbox.received.map(({ to }) => to)).toEqual(Array(3).fill('lea@courriel.example'))
    app.clock.now = new Date(begun + 3_600_001)
    await flood(requests / 2)
    expect(mailbox.received).toHaveLength(6)
    expect(Object.fromEntries(statuses)).toEqual({ 303: 6, 429: requests - 6 })
  }, 300_000)

  test('a school behind one IPv4 all gets through, and is counted', async () => {
    await app.reset()
    mailbox.received.length = 0
    const codes = new Map<string, string>()
    const { mailer } = app.deps
    // The mail itself is tested above: here each code is read as it leaves.
    app.deps.mailer = {
      ...mailer,
      send: async ({ to, text }) => void codes.set(to, /\b\d{6}\b/.exec(text)?.[0] ?? ''),
    }
    let proofs = 0
    const failures: string[] = []
    await together(residents, async (at) => {
      // One hour of a school: each begins 1.8 s after the one before.
      app.clock.now = new Date(app.clock.now.getTime() + 1800)
      const email = `${nameOf(at)}@ecole.example`
      const someone = app.visitor({ 'x-forwarded-for': school })
      const path = `/propositions/${proposals.open}/soutien?intent=${randomUUID()}`
      const start = await someone.open(path)
      let page: Page = await someone.submit(start, /^\/demarches$/, { courriel: email })
      if (page.status === 429) {
        proofs += 1
        page = await someone.submit(page, /\/code$/, { courriel: email, ...proofFor(page) })
      }
      const code = codes.get(email) ?? ''
      const signedIn = await someone.submit(page, /\/verification$/, { code })
      const done = await someone.confirm(signedIn)
      if (!done.text.includes('Votre soutien est enregistré')) failures.push(done.text)
    })
    app.deps.mailer = mailer
    expect(failures).toEqual([])
    expect(proofs).toBeGreaterThanOrEqual(residents - 60 - 20)
    const { items } = await app.client.proposals.tallies([proposals.open])
    expect(items[0]?.residentsByEmail).toBe(residents)
  }, 600_000)

  test('known and unknown mailboxes: the same bytes, in times that no rank test tells apart', async () => {
    await app.reset()
    app.deps.mailer = { ...app.deps.mailer, send: async () => {} }
    const samples = howMany({ usual: 100, all: 200 })
    const known = (at: number) => `connue${nameOf(at)}@courriel.example`
    for (let at = 0; at < samples; at += 1) {
      const { digest, seal } = app.deps.secrets
      await app.db
        .insertInto('participants')
        .values({
          id: randomUUID(),
          email_index: digest('mailbox', known(at)),
          email_sealed: seal(known(at)),
          created_at: app.clock.now.toISOString(),
        })
        .execute()
    }
    const intent = await newIntent()
    const answers = new Set<string>()
    const ask = async (email: string) => {
      const from = performance.now()
      const answer = await askFor(intent, email)
      const bytes = await answer.text()
      const took = performance.now() - from
      // The address that was asked for goes back to its browser, sealed.
      const headers = [...answer.headers]
        .filter(([name]) => name !== 'x-request-id')
        .map(([name, value]) => [
          name,
          name === 'set-cookie' ? value.replace(/=[^;]*/, '=') : value,
        ])
      answers.add(
        JSON.stringify([answer.status, headers, bytes]).replace(/demande=[\w-]{43}/, 'demande='),
      )
      return took
    }
    for (let at = 0; at < 20; at += 1) await ask(`tiede${nameOf(at)}@courriel.example`)
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] }
    for (let at = 0; at < samples; at += 1) {
      const isFirst = Math.random() < 0.5
      if (isFirst) times.known.push(await ask(known(at)))
      times.unknown.push(await ask(`absente${nameOf(at)}@courriel.example`))
      if (!isFirst) times.known.push(await ask(known(at)))
    }
    expect([...answers]).toHaveLength(1)
    const z = rankTest(times.known, times.unknown)
    console.log(`${engine}: z = ${z.toFixed(2)}`)
    expect(Math.abs(z)).toBeLessThan(4)
    // The same test on the same times tells 20 ms more on one side.
    const slower = times.known.map((one) => one + 20)
    expect(Math.abs(rankTest(slower, times.unknown))).toBeGreaterThan(4)
  }, 300_000)
})

test('the rank test itself', () => {
  const even = Array.from({ length: 200 }, (_, at) => at * 2)
  const odd = Array.from({ length: 200 }, (_, at) => at * 2 + 1)
  expect(Math.abs(rankTest(even, odd))).toBeLessThan(1)
  expect(rankTest(even, even)).toBe(0)
  expect(
    rankTest(
      even,
      odd.map((one) => one + 200),
    ),
  ).toBeLessThan(-4)
})
