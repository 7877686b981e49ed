// What strangers do closes no door: what names nothing costs their own block, what is shared asks for work.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, site } from '../../../testing/given.ts'
import { proofFor } from '../../../testing/solve.ts'
import { proveAnew, signInWith } from '../../../testing/through-provider.ts'
import { formTo, type Page, type Visitor } from '../../../testing/visitor.ts'
import { useProviders } from '../../../testing/with-providers.ts'
import { createLimiter } from './limiter.ts'

const from = (address: string) => ({ 'x-forwarded-for': address })
const isSignedIn = (page: Page) => page.text.includes('Confirmer mon soutien')
const verification = /\/verification$/
/** As a network of machines would: no two from one block. */
const elsewhere = (at: number) => `${11 + Math.floor(at / 200)}.${at % 200}.7.7`

/** In memory they outlive a test. */
const forgetCounts = ({ deps }: TestApp) => {
  deps.limiter = createLimiter(deps)
}

async function asked(app: TestApp, email: string, address = '203.0.113.7') {
  const visitor = app.visitor(from(address))
  const start = await visitor.open(`/propositions/${proposals.open}/soutien?intent=${randomUUID()}`)
  const page = await visitor.submit(start, /^\/demarches$/, { courriel: email })
  return { visitor, page, right: await app.mails.codeFor(email) }
}

const wrong = (right: string, at: number) =>
  ((Number(right) + 1 + at) % 1_000_000).toString().padStart(6, '0')

describe.each(engines)('typing codes on %s', (engine) => {
  const app = useApp(engine, {
    env: { TRUSTED_PROXIES: '1', LIMITS: 'code_guess.everyone=5', PROOF_COST: '1' },
  })
  beforeEach(() => forgetCounts(app))

  async function sprayed(fields: (at: number) => Record<string, string>, action: string) {
    for (let at = 0; at < 30; at += 1) {
      const page = await app.visitor(from(elsewhere(at))).post(action, fields(at))
      expect(page.status).toBe(422)
      expect(page.text).not.toContain('name="preuve"')
    }
  }

  test('codes of challenges that do not exist cost nobody else a step', async () => {
    const { visitor, page, right } = await asked(app, 'lea@courriel.example')
    const { action } = formTo(page, verification)
    await sprayed((at) => ({ demande: `rien-${at}`, code: '123456' }), action)
    await sprayed((at) => ({ demande: `rien-${at}`, code: '123456' }), '/mon-espace/verification')
    expect(isSignedIn(await visitor.submit(page, verification, { code: right }))).toBe(true)
  })

  test('nor those of challenges that are over, used, or bound to something else', async () => {
    const over = await asked(app, 'over@courriel.example')
    app.clock.now = new Date(app.clock.now.getTime() + 11 * 60_000)
    const used = await asked(app, 'used@courriel.example')
    await used.visitor.submit(used.page, verification, { code: used.right })
    const lea = await asked(app, 'lea@courriel.example')
    for (const one of [over, used]) {
      const { action, hidden } = formTo(one.page, verification)
      await sprayed((at) => ({ ...hidden, code: wrong(one.right, at) }), action)
    }
    const { hidden } = formTo(lea.page, verification)
    await sprayed((at) => ({ ...hidden, code: wrong(lea.right, at) }), '/mon-espace/verification')
    const page = await lea.visitor.submit(lea.page, verification, { code: lea.right })
    expect(isSignedIn(page)).toBe(true)
  })

  test('wrong codes from everywhere ask the next one for work, which opens the way', async () => {
    for (let at = 0; at < 6; at += 1) {
      const { page, right } = await asked(app, `boite${at}@courriel.example`, elsewhere(at))
      await app.visitor(from(elsewhere(at))).submit(page, verification, { code: wrong(right, at) })
    }
    const { visitor, page, right } = await asked(app, 'lea@courriel.example')
    const stopped = await visitor.submit(page, verification, { code: right })
    expect(stopped.status).toBe(429)
    expect(stopped.text).toContain(`value="${right}"`)
    expect(stopped.text).toMatch(/<script src="\/assets\/[\w-]+\.js" defer/)
    const proof = proofFor(stopped)
    expect(proof).not.toEqual({})
    const again = await visitor.submit(stopped, verification, { code: right, ...proof })
    expect(isSignedIn(again)).toBe(true)
    const spent = await asked(app, 'paul@courriel.example')
    const twice = await spent.visitor.submit(spent.page, verification, {
      code: spent.right,
      ...proof,
    })
    expect(isSignedIn(twice)).toBe(false)
  })

  test('asking for work took no try of the code', async () => {
    for (let at = 0; at < 6; at += 1) {
      const { page, right } = await asked(app, `boite${at}@courriel.example`, elsewhere(at))
      await app.visitor(from(elsewhere(at))).submit(page, verification, { code: wrong(right, at) })
    }
    const { visitor, page, right } = await asked(app, 'lea@courriel.example')
    let last = page
    for (let at = 0; at < 9; at += 1) {
      last = await visitor.submit(page, verification, { code: wrong(right, at) })
    }
    const again = await visitor.submit(last, verification, { code: right, ...proofFor(last) })
    expect(isSignedIn(again)).toBe(true)
  })
})

const providers = useProviders()
Object.assign(providers.env, { LIMITS: 'code_guess.everyone=0', PROOF_COST: '1' })

describe.each(engines)('typing a code while each guess is worked for, on %s', (engine) => {
  const app = useApp(engine, { env: providers.env })
  const email = 'lea@courriel.example'

  async function typed(page: Page, visitor: Visitor) {
    const code = await app.mails.codeFor(email)
    const stopped = await visitor.submit(page, /verification/, { code })
    expect([stopped.status, proofFor(stopped)]).toEqual([429, { preuve: expect.any(String) }])
    expect(stopped.text).toContain(`value="${code}"`)
    return visitor.submit(stopped, /verification/, { code, ...proofFor(stopped) })
  }

  test.each([
    ['/mon-espace', /^\/mon-espace\/code$/],
    ['/prevenir', /^\/prevenir$/],
    ['/mes-sites', /identification$/],
  ])('the code of %s', async (path, to) => {
    const visitor = app.visitor()
    const page = await visitor.submit(await visitor.open(path), to, { courriel: email })
    expect((await typed(page, visitor)).status).toBe(200)
    expect(visitor.cookies.has('parvis')).toBe(true)
  })

  test('the code of a mailbox that is added, asked for with a word and typed with work', async () => {
    const visitor = app.visitor()
    providers.franceConnect.welcome({
      sub: 'habitante-9',
      acr: 'eidas2',
      email: 'contact@courriel.example',
    })
    const start = await visitor.open('/mon-espace')
    await signInWith(visitor, start, 'france_connect')
    const page = await proveAnew(visitor)
    for (let at = 0; at < 3; at += 1) {
      await app.visitor().post('/mon-espace/code', { courriel: email })
    }
    const stopped = await visitor.submit(page, /\/mon-espace\/code$/, { courriel: email })
    const last = (await app.mails.to(email)).at(-1)?.text ?? ''
    const passe = /laissez-passer : (\S+)/.exec(last)?.[1] ?? ''
    const sent = await visitor.submit(stopped, /\/mon-espace\/code$/, { courriel: email, passe })
    expect([stopped.status, stopped.text.includes('name="passe"')]).toEqual([429, true])
    expect((await typed(sent, visitor)).text).toContain('boîte aux lettres prouvée par un code')
  })
})

describe.each(engines)('preparing intents on %s', (engine) => {
  const app = useApp(engine, {
    env: {
      TRUSTED_PROXIES: '1',
      LIMITS: 'intent.ipv4=9 intent.ipv4_24=5 intent.site=5 intent.everyone=12',
    },
  })
  beforeEach(() => forgetCounts(app))
  const prepare = (address: string, more: Record<string, unknown> = {}, origin = site.origin) =>
    app.request('/v1/intents', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...from(address) },
      body: JSON.stringify({
        kind: 'support',
        id: randomUUID(),
        proposalId: proposals.open,
        site: site.key,
        ...more,
      }),
    })
  const lifetime = async (answer: Response) => {
    const { expiresAt } = Object(await answer.json())
    return (Date.parse(expiresAt) - app.clock.now.getTime()) / 3_600_000
  }

  test('what is refused spends nothing of the site’s, nor of everyone’s', async () => {
    for (let at = 0; at < 30; at += 1) {
      const answers = [
        await prepare(elsewhere(at), { proposalId: 'inconnue' }),
        await prepare(elsewhere(at), {}, 'https://ailleurs.example'),
        await prepare(elsewhere(at), { site: 'pk_inconnue' }),
      ]
      expect(answers.map(({ status }) => status)).not.toContain(201)
    }
    expect(await lifetime(await prepare('203.0.113.7'))).toBe(7 * 24)
  })

  test('a site that everyone comes to goes on: what is prepared there waits an hour', async () => {
    for (let at = 0; at < 20; at += 1) {
      const answer = await prepare(elsewhere(at))
      expect(answer.status).toBe(201)
      expect(await lifetime(answer)).toBe(at < 5 ? 7 * 24 : 1)
    }
    const visitor = app.visitor(from('203.0.113.7'))
    const page = await visitor.toSupport(proposals.open, 'lea@courriel.example', { site: site.key })
    expect(isSignedIn(page)).toBe(true)
  })

  test('what one block sends that is refused is its own: it is told to wait, others are not', async () => {
    for (let at = 0; at < 9; at += 1) {
      expect((await prepare('203.0.113.9', { proposalId: 'inconnue' })).status).toBe(404)
    }
    const refused = await prepare('203.0.113.9')
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ code: 'limit_reached' })
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3000)
    expect((await prepare('203.0.113.10')).status).toBe(201)
  })

  test('the same one sent again is counted once', async () => {
    const id = randomUUID()
    for (let at = 0; at < 8; at += 1) {
      expect(await lifetime(await prepare(elsewhere(at), { id }))).toBe(7 * 24)
    }
    expect(await lifetime(await prepare('203.0.113.7'))).toBe(7 * 24)
  })
})
