// Sessions: a new one at each sign-in, an end by itself, closed by their owner and by nobody else.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { formTo, type Visitor } from '../../../testing/visitor.ts'

const minute = 60_000
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

describe.each(engines)('sessions on %s', (engine) => {
  const app = useApp(engine)
  const wait = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * minute)
  }
  const stored = () => app.db.selectFrom('sessions').selectAll().execute()

  async function signedIn(email = mailboxes.resident, agent = firefox) {
    const visitor = app.visitor({ 'user-agent': agent })
    const asked = await visitor.submit(await visitor.open('/mon-espace'), /\/code$/, {
      courriel: email,
    })
    const code = await app.mails.codeFor(email)
    const page = await visitor.submit(asked, /\/verification$/, { code })
    expect(page.text).toContain('Mes façons de m’identifier')
    return visitor
  }
  const isOpen = async (visitor: Visitor) =>
    (await visitor.open('/mon-espace')).text.includes('Mes façons de m’identifier')
  const tokenOf = (visitor: Visitor) => visitor.cookies.get('parvis') ?? ''
  /** The same cookie in another browser. */
  const copyOf = (visitor: Visitor) => {
    const copy = app.visitor()
    copy.cookies.set('parvis', tokenOf(visitor))
    return copy
  }

  test('thirty minutes without doing anything end it; using it does not', async () => {
    const visitor = await signedIn()
    for (let count = 0; count < 3; count += 1) {
      wait(29)
      expect(await isOpen(visitor)).toBe(true)
    }
    wait(30)
    expect(await isOpen(visitor)).toBe(false)
  })

  test('four hours end it, however much it is used', async () => {
    const visitor = await signedIn()
    for (let count = 0; count < 11; count += 1) {
      wait(20)
      expect(await isOpen(visitor)).toBe(true)
    }
    wait(20)
    expect(await isOpen(visitor)).toBe(false)
  })

  test('one that was left alone confirms nothing', async () => {
    const visitor = app.visitor()
    const page = await visitor.toSupport(proposals.open, mailboxes.resident)
    wait(30)
    const late = await visitor.confirm(page)
    expect(late.text).toContain('Votre session est terminée')
    expect(await app.db.selectFrom('supports').selectAll().execute()).toEqual([])
  })

  test('being used is written once a minute at most', async () => {
    const visitor = await signedIn()
    const [before] = await stored()
    wait(0.5)
    await visitor.open('/mon-espace')
    expect(await stored()).toEqual([before])
    wait(0.5)
    await visitor.open('/mon-espace')
    expect((await stored())[0]?.seen_at).not.toBe(before?.seen_at)
  })

  test('signing in anew ends the session that the browser held', async () => {
    const visitor = await signedIn()
    const copy = copyOf(visitor)
    const intent = await app.client.intents.prepare({
      kind: 'support',
      proposalId: proposals.open,
      id: crypto.randomUUID(),
    })
    const { cookies } = visitor
    const before = tokenOf(visitor)
    // Another window of the same browser still shows the form of signing in.
    const other = app.visitor()
    const page = await other.open(`/demarches/${intent.id}`)
    const asked = await other.submit(page, /\/code$/, { courriel: mailboxes.resident })
    const code = await app.mails.codeFor(mailboxes.resident)
    const { action, hidden } = formTo(asked, /\/verification$/)
    await visitor.post(action, { ...hidden, code })
    expect(cookies.get('parvis')).not.toBe(before)
    expect(await isOpen(copy)).toBe(false)
    expect(await isOpen(visitor)).toBe(true)
    expect(await stored()).toHaveLength(1)
  })

  test('a token copied elsewhere is dead at once after signing out', async () => {
    const visitor = await signedIn()
    const copy = copyOf(visitor)
    expect(await isOpen(copy)).toBe(true)
    await visitor.submit(await visitor.open('/mon-espace'), /^\/deconnexion$/)
    expect(await isOpen(copy)).toBe(false)
    expect(await stored()).toEqual([])
  })

  test('one sees one’s own sessions, by words one knows, and closes any of them', async () => {
    const [mine, phone, other] = [
      await signedIn(),
      await signedIn(mailboxes.resident, safari),
      await signedIn('paul@courriel.example'),
    ]
    const page = await mine.open('/mon-espace/sessions')
    expect(page.text).toContain('Firefox, Linux')
    expect(page.text).toContain('Safari, iPhone')
    expect(page.text.match(/C’est celle-ci/g)).toHaveLength(1)
    expect(page.text).not.toContain(tokenOf(phone))
    await mine.submit(page, /\/fermer$/)
    expect([await isOpen(mine), await isOpen(phone), await isOpen(other)]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('all the others are closed at once', async () => {
    const [mine, phone, other] = [
      await signedIn(),
      await signedIn(mailboxes.resident, safari),
      await signedIn('paul@courriel.example'),
    ]
    await mine.submit(await mine.open('/mon-espace/sessions'), /\/fermer-les-autres$/)
    expect([await isOpen(mine), await isOpen(phone), await isOpen(other)]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('nobody closes the session of someone else, nor without being signed in', async () => {
    const lea = await signedIn()
    const [{ id = '' } = {}] = await stored()
    const paul = await signedIn('paul@courriel.example')
    const refused = await paul.post('/mon-espace/sessions/fermer', { session: id })
    expect(refused.status).toBe(404)
    for (const path of ['fermer', 'fermer-les-autres']) {
      const nobody = await app.visitor().post(`/mon-espace/sessions/${path}`, { session: id })
      expect(nobody.status).toBe(403)
    }
    expect(await isOpen(lea)).toBe(true)
    expect((await app.visitor().open('/mon-espace/sessions')).path).toBe('/mon-espace')
  })
})
