// Codes under attack: guessed at once, sprayed over mailboxes, asked for without end.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type TestApp, useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { howMany } from '../../../testing/how-many.ts'
import { useTwoProcesses } from '../../../testing/two-processes.ts'
import { formTo, type Page } from '../../../testing/visitor.ts'

const crowd = howMany({ usual: 100, all: 500 })
/** Wrong ones of a block, in an hour. */
const tries = 8
const verification = /\/verification$/
const from = (address: string) => ({ 'x-forwarded-for': address })
const isSignedIn = (page: Page) => page.text.includes('Confirmer mon soutien')

/** The page where a code for this mailbox is typed, asked for from an address. */
async function asked(app: TestApp, email: string, address = '203.0.113.7') {
  const visitor = app.visitor(from(address))
  const start = await visitor.open(`/propositions/${proposals.open}/soutien?intent=${randomUUID()}`)
  return visitor.submit(start, /^\/demarches$/, { courriel: email })
}

const guess = (app: TestApp, page: Page, code: string, address: string) =>
  app.visitor(from(address)).submit(page, verification, { code })

/** Six digits that are not these, a different one for each number. */
const wrong = (right: string, at: number) =>
  ((Number(right) + 1 + at) % 1_000_000).toString().padStart(6, '0')

async function guessTogether(apps: TestApp[]) {
  const [app] = apps as [TestApp]
  const page = await asked(app, 'lea@courriel.example')
  const right = await app.mails.codeFor('lea@courriel.example')
  const answers = await Promise.all(
    Array.from({ length: crowd }, (_, at) =>
      // As a network of machines would: no block of addresses stops it, the code itself does.
      guess(apps[at % apps.length] ?? app, page, wrong(right, at), `198.51.${at % 250}.${at % 99}`),
    ),
  )
  expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(5)
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(crowd - 5)
  const codes = await app.db.selectFrom('sign_in_codes').selectAll().execute()
  expect(codes).toMatchObject([{ attempts: 5, used_at: null }])
  expect(isSignedIn(await guess(app, page, right, '198.51.100.7'))).toBe(false)
  expect(await app.db.selectFrom('sessions').selectAll().execute()).toEqual([])
}

describe.each(engines)('on %s', (engine) => {
  const app = useApp(engine, { env: { TRUSTED_PROXIES: '1', LIMITS: `code_guess.ipv4=${tries}` } })

  test(`${crowd} guesses at once take five tries`, () => guessTogether([app]))

  test('one code sprayed over mailboxes stops at the limit of its block', async () => {
    const sprayer = '192.0.2.66'
    const pages: Page[] = []
    for (let at = 0; at < tries + 4; at += 1) {
      pages.push(await asked(app, `boite${at}@courriel.example`, sprayer))
    }
    const codes = await Promise.all(
      pages.map((_, at) => app.mails.codeFor(`boite${at}@courriel.example`)),
    )
    const sprayed = Array.from({ length: 50 }, (_, at) => String(at).padStart(6, '0')).find(
      (code) => !codes.includes(code),
    )
    const answers: Page[] = []
    for (const page of pages) answers.push(await guess(app, page, sprayed ?? '', sprayer))
    expect(answers.slice(0, tries).every(({ status }) => status === 422)).toBe(true)
    expect(answers.slice(tries).every(({ status }) => status === 429)).toBe(true)
    expect(answers.at(-1)?.text).toContain('Trop de demandes')
    expect(Number(answers.at(-1)?.headers.get('Retry-After'))).toBeGreaterThan(3000)
    // The last one stopped took no try of the code, and its owner, elsewhere, still gets in.
    const last = pages.at(-1) as Page
    expect(isSignedIn(await guess(app, last, codes.at(-1) ?? '', '192.0.2.1'))).toBe(true)
  })

  test('right codes are not counted: a school signs in behind one address', async () => {
    for (let at = 0; at < tries + 4; at += 1) {
      const email = `eleve${at}@courriel.example`
      const page = await asked(app, email, '192.0.2.77')
      expect(isSignedIn(await guess(app, page, await app.mails.codeFor(email), '192.0.2.77'))).toBe(
        true,
      )
    }
  })
})

describe.each(engines)('asked for without end, on %s', (engine) => {
  const app = useApp(engine, {
    env: { TRUSTED_PROXIES: '1', LIMITS: 'code_request.ipv4=9/9' },
  })

  test('a block is told when to come back, with what was typed', async () => {
    const pages: Page[] = []
    for (let at = 0; at < 10; at += 1) {
      pages.push(await asked(app, `boite${at}@courriel.example`, '192.0.2.5'))
    }
    expect(pages.map(({ status }) => status)).toEqual([...Array(9).fill(200), 429])
    const last = pages.at(-1) as Page
    expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(3000)
    expect(last.text).toContain('réessayez dans')
    expect(last.text).toContain('value="boite9@courriel.example"')
    expect(formTo(last, /\/code$/)).toBeDefined()
    expect((await asked(app, 'boite9@courriel.example', '192.0.2.6')).status).toBe(200)
  })

  test('whoever floods one mailbox spends nothing of their block', async () => {
    for (let at = 0; at < 12; at += 1) await asked(app, 'lea@courriel.example', '192.0.2.8')
    expect(await app.mails.to('lea@courriel.example')).toHaveLength(3)
    expect((await asked(app, 'paul@courriel.example', '192.0.2.8')).status).toBe(200)
  })
})

describe('two processes', () => {
  const both = useTwoProcesses()
  test(`${crowd} guesses at once take five tries`, () => guessTogether([both.here, both.there]))
})
