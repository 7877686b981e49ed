// A mailbox whose codes strangers have spent: its owner still gets in, and it is not flooded.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import type { Page } from '../../../testing/visitor.ts'
import { createLimiter } from '../../platform/rate-limits/limiter.ts'
import { createSecrets } from '../../platform/secrets.ts'
import { isPass, passFor } from './pass.ts'

const owner = 'lea@courriel.example'
const passIn = (text = '') => /laissez-passer : ([A-Z2-9]{4}-[A-Z2-9]{4})/.exec(text)?.[1] ?? ''
const minute = 60_000

async function askBy(app: TestApp, path: string, to: RegExp, email = owner, from = {}) {
  const visitor = app.visitor(from)
  const propositions = `${proposals.open} ${proposals.forTerritories}`
  const fields = { courriel: email, ...(path.startsWith('/soutiens') && { propositions }) }
  const first = await visitor.open(path)
  // Several acts are chosen on a page before.
  const address = path.startsWith('/soutiens') ? await visitor.submit(first, to, fields) : first
  return { visitor, page: await visitor.submit(address, to, fields) }
}

/** Each of the pages where a code is asked for by whoever knows an address. */
const asking: [name: string, path: () => string, to: RegExp][] = [
  [
    'an act',
    () => `/propositions/${proposals.open}/soutien?intent=${randomUUID()}`,
    /^\/demarches/,
  ],
  [
    'several acts',
    () => `/soutiens?propositions=${proposals.open},${proposals.forTerritories}`,
    /^\/soutiens$|\/code$/,
  ],
  ['one’s own page', () => '/mon-espace', /^\/mon-espace\/code$/],
  ['the news', () => '/prevenir', /^\/prevenir$/],
  ['sites', () => '/mes-sites', /identification$/],
]

describe.each(engines)('on %s', (engine) => {
  const app = useApp(engine)
  const later = (time: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + time)
  }
  const mails = () => app.mails.to(owner)
  const isSent = ({ path }: Page) => /demande=/.test(path)

  /** Three now, three an hour later, and so on: what anyone may do who knows the address. */
  async function spend(count: number) {
    for (let at = 0; at < count; at += 1) {
      if (at > 0 && at % 3 === 0) later(61 * minute)
      expect(isSent((await askBy(app, '/mon-espace', /\/code$/)).page)).toBe(true)
    }
  }

  test.each(asking)(
    'asked for by strangers all day, its owner gets in by %s',
    async (_, path, to) => {
      await spend(10)
      later(5 * minute)
      const { visitor, page } = await askBy(app, path(), to)
      expect(page.status).toBe(429)
      expect(page.text).toContain('name="passe"')
      expect(page.text).toContain(`value="${owner}"`)
      expect(await mails()).toHaveLength(10)
      const passe = passIn((await mails()).at(-1)?.text)
      const sent = await visitor.submit(page, to, { courriel: owner, passe: passe.toLowerCase() })
      expect(isSent(sent)).toBe(true)
      const code = await app.mails.codeFor(owner)
      await visitor.submit(sent, /verification/, { code })
      expect(visitor.cookies.has('parvis')).toBe(true)
    },
  )

  test('whenever no more is sent, the last message holds the word: after an hour’s three too', async () => {
    await spend(3)
    expect((await mails()).map(({ text }) => passIn(text) !== '')).toEqual([false, false, true])
    later(61 * minute)
    await spend(3)
    expect((await mails()).map(({ text }) => passIn(text) !== '')).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
    ])
  })

  test('without the word, with another’s or an older one, nothing is sent; and each try is counted', async () => {
    await spend(10)
    const { visitor, page } = await askBy(app, '/mon-espace', /\/code$/)
    const now = app.clock.now
    const words = [
      passFor(app.deps.secrets, 'paul@courriel.example', now),
      passFor(app.deps.secrets, owner, new Date(now.getTime() - 3 * 86_400_000)),
      'ABCD-EFGH',
    ]
    for (const passe of words) {
      const again = await visitor.submit(page, /\/code$/, { courriel: owner, passe })
      expect(again.status).toBe(422)
      expect(again.text).toContain('Ce laissez-passer n’est pas celui')
      expect(again.text).toContain('name="passe"')
    }
    expect(await mails()).toHaveLength(10)
  })

  test('whoever reads the mailbox is held to a number too', async () => {
    await spend(3)
    const { visitor, page } = await askBy(app, '/mon-espace', /\/code$/)
    const passe = passIn((await mails()).at(-1)?.text)
    const statuses: number[] = []
    for (let at = 0; at < 30; at += 1) {
      statuses.push((await visitor.submit(page, /\/code$/, { courriel: owner, passe })).status)
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(18)
    // The last leads to the code that was sent, and mails none.
    expect(await mails()).toHaveLength(20)
    later(61 * minute)
    expect(isSent(await visitor.submit(page, /\/code$/, { courriel: owner, passe }))).toBe(true)
    expect((await askBy(app, '/mon-espace', /\/code$/)).page.text).toContain('name="passe"')
  })

  test('signed in by it, one confirms that one is there whatever strangers ask', async () => {
    const visitor = await signInToSpace(app, owner)
    await spend(2)
    later(11 * minute)
    const page = await visitor.open('/mon-espace/effacer')
    const sent = await visitor.submit(page, /\/identification$/)
    expect(isSent(sent)).toBe(true)
    const typed = await visitor.submit(sent, /verification/, {
      code: await app.mails.codeFor(owner),
    })
    expect(typed.path).toBe('/mon-espace/effacer')
  })

  test('an address that one moves to is asked for with the word as well', async () => {
    await spend(10)
    const visitor = await signInToSpace(app, 'ancienne@courriel.example')
    const page = await visitor.submit(await visitor.open('/mon-espace/corriger'), /adresse$/, {
      courriel: owner,
    })
    expect(page.status).toBe(429)
    const passe = passIn((await mails()).at(-1)?.text)
    const sent = await visitor.submit(page, /adresse$/, { courriel: owner, passe })
    expect(isSent(sent)).toBe(true)
  })

  test('a town hall’s mailbox that strangers asked for: whoever reads it gives code and word', async () => {
    const town = mailboxes.freeMail
    const ways = '/mon-espace/habilitation/commune-05135'
    for (let at = 0; at < 3; at += 1) await askBy(app, '/mon-espace', /\/code$/, town)
    const visitor = await signInToSpace(app, owner)
    const page = await visitor.submit(await visitor.open(ways), /\/code$/)
    expect(page.status).toBe(429)
    const passe = passIn((await app.mails.to(town)).at(-1)?.text)
    const sent = await visitor.submit(page, /\/code$/, { passe })
    expect(isSent(sent)).toBe(true)
    const last = (await app.mails.to(town)).at(-1)?.text ?? ''
    expect(last).toContain('donnez-lui ce code')
    expect(passIn(last)).toBe(passe)
  })
})

describe.each(engines)('guesses of the word on %s', (engine) => {
  const app = useApp(engine, { env: { TRUSTED_PROXIES: '1', LIMITS: 'code_guess.ipv4=4' } })
  // In memory they outlive a test.
  beforeEach(() => {
    app.deps.limiter = createLimiter(app.deps)
  })
  const from = (address: string) => ({ 'x-forwarded-for': address })
  const code = /\/code$/
  const ask = (address: string) => askBy(app, '/mon-espace', code, owner, from(address))

  /** What each of these words is answered, typed one after another by whoever is at this address. */
  async function type(address: string, words: string[]) {
    const { visitor, page } = await ask(address)
    const statuses: number[] = []
    for (const passe of words) {
      const fields = { courriel: owner, passe }
      statuses.push((await visitor.submit(page, code, fields)).status)
    }
    return statuses
  }

  test('each wrong one is a wrong guess of its own block; right ones are none', async () => {
    for (let at = 0; at < 3; at += 1) await ask('198.51.100.7')
    const word = passIn((await app.mails.to(owner)).at(-1)?.text)
    const wrong = Array.from({ length: 6 }, () => 'ABCD-EFGH')
    expect(await type('203.0.113.7', wrong)).toEqual([422, 422, 422, 422, 429, 429])
    expect(await type('203.0.113.7', [word])).toEqual([429])
    const right = Array.from({ length: 6 }, () => word)
    expect(await type('203.0.113.8', right)).toEqual([200, 200, 200, 200, 200, 200])
    expect(await app.mails.to(owner)).toHaveLength(9)
  })
})

test('the word is the mailbox’s own, holds until the next day ends, and is read as people type', () => {
  const secrets = createSecrets('a secret of these tests, long enough to be one')
  const now = new Date('2026-02-15T23:59:00Z')
  const word = passFor(secrets, owner, now)
  expect(word).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
  const typed = ` ${word.toLowerCase().replace('-', ' ')} `
  expect(isPass(secrets, { email: owner, typed, now: new Date('2026-02-16T23:59:00Z') })).toBe(true)
  expect(isPass(secrets, { email: owner, typed, now: new Date('2026-02-17T00:00:00Z') })).toBe(
    false,
  )
})
