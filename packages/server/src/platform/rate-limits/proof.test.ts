// The proof asked beyond the free part: for this act, in time, once, whichever process is shown it.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type TestApp, useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { challengeOf, proofFor, solve, ticketOf } from '../../../testing/solve.ts'
import { useTwoProcesses } from '../../../testing/two-processes.ts'
import type { Page } from '../../../testing/visitor.ts'
import { Refusal } from '../refusal.ts'
import { patienceSeconds } from './patience.ts'

const env = {
  TRUSTED_PROXIES: '1',
  LIMITS: 'code_request.ipv4=0/100 patience.ipv4=2',
  PROOF_COST: '1',
}
const visitor = (app: TestApp) => app.visitor({ 'x-forwarded-for': '203.0.113.7' })

/** Asks for a code: the page that asks for a proof first, and what sends it again. */
async function asked(app: TestApp, email = 'lea@courriel.example') {
  const someone = visitor(app)
  const start = await someone.open(`/propositions/${proposals.open}/soutien?intent=${randomUUID()}`)
  const page = await someone.submit(start, /^\/demarches$/, { courriel: email })
  const again = (fields: Record<string, string>, on: Page = page) =>
    someone.submit(on, /\/code$/, { courriel: email, ...fields })
  return { page, again }
}
const isSent = ({ path }: Page) => path.includes('/code?demande=')

describe.each(engines)('proofs on %s', (engine) => {
  const app = useApp(engine, { env })
  const later = (seconds: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + seconds * 1000)
  }

  test('is asked with the form as it was filled, and opens the way', async () => {
    const { page, again } = await asked(app)
    expect(page.status).toBe(429)
    expect(page.headers.get('Retry-After')).toBe(String(patienceSeconds))
    expect(page.text).toContain('value="lea@courriel.example"')
    expect(page.text).toMatch(/<script src="\/assets\/[\w-]+\.js" defer/)
    expect(await app.mails.all()).toEqual([])
    expect(isSent(await again(proofFor(page)))).toBe(true)
    expect(await app.mails.to('lea@courriel.example')).toHaveLength(1)
  })

  test('serves once, also when it is shown twenty times at once', async () => {
    const { page, again } = await asked(app)
    const proof = proofFor(page)
    const pages = await Promise.all(Array.from({ length: 20 }, () => again(proof)))
    expect(pages.filter(isSent)).toHaveLength(1)
    expect(await app.mails.all()).toHaveLength(1)
  })

  test('is worth nothing for another act', async () => {
    const [one, other] = [await asked(app), await asked(app, 'paul@courriel.example')]
    expect(isSent(await other.again(proofFor(one.page)))).toBe(false)
    expect(isSent(await other.again({ attente: ticketOf(one.page) }))).toBe(false)
    expect(isSent(await other.again(proofFor(other.page)))).toBe(true)
  })

  test('is worth nothing later, made easier, or made up', async () => {
    const { page, again } = await asked(app)
    const proof = JSON.parse(proofFor(page).preuve ?? '')
    const easier = structuredClone(proof)
    easier.challenge.parameters.keyPrefix = '0'
    const longer = structuredClone(proof)
    longer.challenge.parameters.data.until = '2036-01-01T00:00:00.000Z'
    const unsolved = structuredClone(proof)
    unsolved.solution.counter += 1
    for (const given of [easier, longer, unsolved, 'nonsense', 5, { challenge: {} }]) {
      expect(isSent(await again({ preuve: JSON.stringify(given) }))).toBe(false)
    }
    later(16 * 60)
    expect(isSent(await again({ preuve: JSON.stringify(proof) }))).toBe(false)
    expect(await app.mails.all()).toEqual([])
  })

  test('without script: waiting does, once, and only so often', async () => {
    const { page, again } = await asked(app)
    const early = await again({})
    expect(isSent(early)).toBe(false)
    expect(ticketOf(early)).toBe(ticketOf(page))
    later(patienceSeconds)
    expect(isSent(await again({}, early))).toBe(true)
    expect(isSent(await again({}, early))).toBe(false)
    const more = [await asked(app, 'a@courriel.example'), await asked(app, 'b@courriel.example')]
    later(patienceSeconds)
    const pages = [await more[0]?.again({}), await more[1]?.again({})]
    expect(pages.map((one) => one && isSent(one))).toEqual([true, false])
    expect(pages[1]?.text).toContain('réessayez dans')
  })

  test.each(['/mon-espace', '/prevenir'])('is asked for on %s too', async (path) => {
    const someone = visitor(app)
    const to = /\/mon-espace\/code$|^\/prevenir$/
    const page = await someone.submit(await someone.open(path), to, { courriel: 'lea@ici.example' })
    expect(page.status).toBe(429)
    expect(page.text).toContain('value="lea@ici.example"')
    const sent = await someone.submit(page, to, {
      courriel: 'lea@ici.example',
      preuve: solve(challengeOf(page) ?? ''),
    })
    expect(sent.path).toMatch(/code\?demande=/)
  })
})

describe('two processes', () => {
  const both = useTwoProcesses()

  test('accept a proof once between them', async () => {
    const { askProof, takeProof } = await import('./proof.ts')
    const { here, there } = both
    const asked = await askProof(here.deps, new Refusal('proof_required'), { action: 'x' })
    const challenge = asked?.work?.challenge ?? ''
    const given = { preuve: solve(challenge) }
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        takeProof((at % 2 ? here : there).deps, { action: 'x', given }),
      ),
    )
    expect(taken.filter(Boolean)).toEqual(['work'])
  })
})
