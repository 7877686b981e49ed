// Signing in by a mailed code: few tries, a short life, one use, one intent, few mails.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { formTo, type Page } from '../../testing/visitor.ts'

const email = mailboxes.resident

describe.each(engines)('codes on %s', (engine) => {
  const app = useApp(engine)
  const codes = () => app.db.selectFrom('sign_in_codes').selectAll().execute()
  const verification = /\/verification$/

  /** Asks for a code: the page where it is typed, the right code, and five wrong ones. */
  async function asked(address = email) {
    const visitor = app.visitor()
    const start = await visitor.open(app.client.links.support(proposals.open))
    const page = await visitor.submit(start, /^\/demarches$/, { courriel: address })
    const right = await app.mails.codeFor(address)
    const wrong = (at: number) => ((Number(right) + 1 + at) % 1_000_000).toString().padStart(6, '0')
    const type = (code: string) => visitor.submit(page, verification, { code })
    return { visitor, page, right, wrong, type }
  }
  const isSignedIn = (page: Page) => page.text.includes('Confirmer mon soutien')

  test('the right code, typed with spaces, signs in', async () => {
    const { visitor, right, type } = await asked()
    const page = await type(` ${right.slice(0, 3)} ${right.slice(3)} `)
    expect(isSignedIn(page)).toBe(true)
    expect(page.text).toContain('l•••@courriel.example')
    expect([...visitor.cookies.keys()]).toEqual(['parvis'])
  })

  test('the mail holds the code and nothing that a visitor typed', async () => {
    await asked()
    const [mail] = await app.mails.to(email)
    expect(mail?.text).not.toMatch(/https?:/)
    expect(mail?.text).not.toContain('stationnement')
  })

  test('after five wrong tries even the right code is refused', async () => {
    const { visitor, type, right, wrong } = await asked()
    for (let at = 0; at < 4; at += 1) {
      const page = await type(wrong(at))
      expect(page.status).toBe(422)
      expect(page.text).toContain(`il vous reste ${4 - at} essai`)
    }
    expect((await type(wrong(4))).status).toBe(429)
    const last = await type(right)
    expect(last.status).toBe(429)
    expect(last.text).toContain('Trop d’essais')
    expect(visitor.cookies.has('parvis')).toBe(false)
  })

  test('fifty guesses at once take five tries at most', async () => {
    const { page, right, wrong } = await asked()
    const guesses = Array.from({ length: 50 }, (_, at) => wrong(at))
    const answers = await Promise.all(
      guesses.map((code) => app.visitor().submit(page, verification, { code })),
    )
    expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(5)
    expect(await codes()).toMatchObject([{ attempts: 5, used_at: null }])
    expect(isSignedIn(await app.visitor().submit(page, verification, { code: right }))).toBe(false)
  })

  test('a code that twenty windows type at once opens one session', async () => {
    const { page, right } = await asked()
    const pages = await Promise.all(
      Array.from({ length: 20 }, () => app.visitor().submit(page, verification, { code: right })),
    )
    expect(pages.filter(isSignedIn)).toHaveLength(1)
    expect(await app.db.selectFrom('sessions').selectAll().execute()).toHaveLength(1)
  })

  test('a code lives ten minutes', async () => {
    const { type, right } = await asked()
    app.clock.now = new Date(app.clock.now.getTime() + 10 * 60_000)
    const page = await type(right)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Ce code a expiré')
  })

  test('a code serves once', async () => {
    const { page, right, type } = await asked()
    expect(isSignedIn(await type(right))).toBe(true)
    const again = await app.visitor().submit(page, verification, { code: right })
    expect(again.status).toBe(422)
    expect(again.text).toContain('a déjà servi')
  })

  test('a code asked for one intent is worth nothing for another', async () => {
    const first = await asked()
    const second = await asked('paul@courriel.example')
    const challenge = formTo(first.page, verification).hidden.demande ?? ''
    const page = await second.visitor.submit(second.page, verification, {
      demande: challenge,
      code: first.right,
    })
    expect(page.status).toBe(422)
    expect(second.visitor.cookies.has('parvis')).toBe(false)
  })

  test('what is no code takes no try', async () => {
    const { type } = await asked()
    const page = await type('12345')
    expect(page.status).toBe(422)
    expect(page.text).toContain('Le code compte six chiffres')
    expect(await codes()).toMatchObject([{ attempts: 0 }])
  })

  test('a mailbox gets three codes an hour, ten a day, and is told when to ask again', async () => {
    for (let count = 0; count < 3; count += 1) await asked()
    app.clock.now = new Date(app.clock.now.getTime() + 20 * 60_000)
    const visitor = app.visitor()
    const start = await visitor.open(app.client.links.support(proposals.open))
    const refused = await visitor.submit(start, /^\/demarches$/, { courriel: email.toUpperCase() })
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('un autre dans 40 minutes')
    expect(refused.text).toContain(`value="${email.toUpperCase()}"`)
    expect(await app.mails.to(email)).toHaveLength(3)
    app.clock.now = new Date(app.clock.now.getTime() + 41 * 60_000)
    await asked()
    expect(await app.mails.to(email)).toHaveLength(4)
    for (let count = 4; count < 10; count += 1) {
      app.clock.now = new Date(app.clock.now.getTime() + 30 * 60_000)
      await asked()
    }
    app.clock.now = new Date(app.clock.now.getTime() + 2 * 3_600_000)
    const again = await visitor.open(app.client.links.support(proposals.open))
    const full = await visitor.submit(again, /^\/demarches$/, { courriel: email })
    expect(full.status).toBe(429)
    expect(await app.mails.to(email)).toHaveLength(10)
  })

  test('asking ten times at once still sends three mails', async () => {
    const visitor = app.visitor()
    const intent = randomUUID()
    await app.client.intents.prepare({ kind: 'support', id: intent, proposalId: proposals.open })
    const pages = await Promise.all(
      Array.from({ length: 10 }, () =>
        visitor.post(`/demarches/${intent}/code`, { courriel: email }),
      ),
    )
    expect(pages.filter(({ status }) => status === 429)).toHaveLength(7)
    expect(await app.mails.to(email)).toHaveLength(3)
  })

  test('known and unknown mailboxes are answered alike', async () => {
    await app.visitor().support(proposals.open, email)
    const alike = (page: Page) =>
      page.text
        .replace(/<bdi>.*?<\/bdi>/, '')
        .replace(/[\w-]{43}/g, '')
        .replace(/[\da-f-]{36}/g, '')
    const known = await asked(email)
    const unknown = await asked('jamais.vue@courriel.example')
    expect(alike(known.page)).toBe(alike(unknown.page))
    expect(known.page.status).toBe(unknown.page.status)
  })

  test.each(['', 'lea', 'lea@', 'lea@localhost', 'a b@courriel.example', 'lea@courriel..example'])(
    'the address "%s" is refused and shown again',
    async (typed) => {
      const visitor = app.visitor()
      const start = await visitor.open(app.client.links.support(proposals.open))
      const page = await visitor.submit(start, /^\/demarches$/, { courriel: typed })
      expect(page.status).toBe(422)
      expect(page.text).toContain(`value="${typed}"`)
      expect(page.text).toContain('aria-invalid="true"')
      expect(await codes()).toEqual([])
    },
  )

  test('the address is stored sealed, and two spellings are one person', async () => {
    await app.visitor().support(proposals.open, email)
    await app.visitor().support(proposals.kept, email)
    const people = await app.db.selectFrom('participants').selectAll().execute()
    expect(people).toHaveLength(1)
    expect(JSON.stringify([people, await codes()])).not.toContain('lea@')
  })

  test('a session ends by itself after an hour, and at once when asked', async () => {
    const { visitor, page, right, type } = await asked()
    const confirm = await type(right)
    app.clock.now = new Date(app.clock.now.getTime() + 60 * 60_000)
    const late = await visitor.confirm(confirm)
    expect(late.text).toContain('Votre session est terminée')
    expect(await app.db.selectFrom('supports').selectAll().execute()).toEqual([])
    expect(page.path).toContain('/code?demande=')
    const other = await asked('paul@courriel.example')
    const signedIn = await other.type(other.right)
    const left = await other.visitor.submit(signedIn, /^\/deconnexion$/)
    expect(left.text).toContain('name="courriel"')
    expect(other.visitor.cookies.has('parvis')).toBe(false)
  })

  test('signing out leads only to an address of ours', async () => {
    const answer = async (suite: string) =>
      (
        await app.request('/deconnexion', {
          method: 'POST',
          headers: {
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: new URLSearchParams({ suite }).toString(),
        })
      ).headers.get('Location')
    expect(await answer('//evil.example')).toBe('/')
    expect(await answer('https://evil.example/demarches/a')).toBe('/')
    expect(await answer('/demarches/abc')).toBe('/demarches/abc')
  })
})
