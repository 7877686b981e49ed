// One's own page: joining another way of signing in, only on request, and never what counted twice.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import type { Person } from '../../../testing/provider.ts'
import { leadOf, proveAnew, signInWith, wayBack } from '../../../testing/through-provider.ts'
import type { Visitor } from '../../../testing/visitor.ts'
import { useProviders } from '../../../testing/with-providers.ts'

const both = useProviders()
const email = mailboxes.resident
const resident: Person = {
  sub: 'habitante-2',
  acr: 'eidas2',
  email: 'lea.contact@courriel.example',
}

describe.each(engines)('one’s own page on %s', (engine) => {
  const app = useApp(engine, { env: both.env })
  const people = () => app.db.selectFrom('participants').selectAll().execute()
  const tally = async () => (await app.client.proposals.get(proposals.open)).tally

  const byMail = async (visitor = app.visitor(), address = email) => {
    const asked = await visitor.submit(await visitor.open('/mon-espace'), /\/code$/, {
      courriel: address,
    })
    const code = await app.mails.codeFor(address)
    return { visitor, page: await visitor.submit(asked, /\/verification$/, { code }) }
  }
  const byFranceConnect = async (visitor = app.visitor(), person = resident) => {
    both.franceConnect.welcome(person)
    const start = await visitor.open('/mon-espace')
    return { visitor, page: await signInWith(visitor, start, 'france_connect') }
  }
  const add = async (visitor: Visitor, person = resident) => {
    both.franceConnect.welcome(person)
    const leaving = await visitor.submit(await visitor.open('/mon-espace'), /\/ajouter$/, {
      avec: 'france_connect',
    })
    return visitor.open(await wayBack(leaving))
  }

  test('FranceConnect is added to a mailbox, and both are one person from then on', async () => {
    const { visitor } = await byMail()
    const page = await add(visitor)
    expect(page.path).toBe('/mon-espace')
    expect(page.text).toContain('<li>FranceConnect</li>')
    expect(await people()).toHaveLength(1)
    await app.visitor().support(proposals.open, email)
    const other = await byFranceConnect()
    expect(other.page.text).toContain('l•••@courriel.example')
    const start = await other.visitor.open(app.client.links.support(proposals.open))
    const again = await other.visitor.confirm(await other.visitor.submit(start, /^\/demarches$/))
    expect(again.text).toContain('Ce soutien était déjà enregistré')
    expect(await tally()).toMatchObject({ residentsByEmail: 1, residentsByFranceConnect: 0 })
  })

  test('a mailbox is added to FranceConnect, and receives the receipts', async () => {
    const { visitor, page } = await byFranceConnect()
    expect(page.text).toContain('transmis à votre identification')
    await proveAnew(visitor)
    const added = await byMail(visitor)
    expect(added.page.text).toContain('boîte aux lettres prouvée')
    expect(await people()).toMatchObject([{ email_index: expect.any(String) }])
    expect((await byMail()).page.text).toContain('<li>FranceConnect</li>')
    await byFranceConnect()
    const [person] = await people()
    expect(app.deps.secrets.unseal(person?.email_sealed ?? '')).toBe(email)
  })

  test('one that came here alone but did nothing is joined', async () => {
    const stranger = await byFranceConnect()
    const { visitor } = await byMail()
    expect(await people()).toHaveLength(2)
    expect((await add(visitor)).text).toContain('<li>FranceConnect</li>')
    expect(await people()).toHaveLength(1)
    expect((await stranger.visitor.open('/mon-espace')).text).toContain('identifiez-vous')
  })

  test('one that has acted on its own stays apart: nothing counted is rewritten', async () => {
    const other = await byFranceConnect()
    const start = await other.visitor.open(app.client.links.support(proposals.open))
    await other.visitor.confirm(await other.visitor.submit(start, /^\/demarches$/))
    const { visitor } = await byMail()
    const page = await add(visitor)
    expect(page.status).toBe(409)
    expect(page.text).toContain('Elles restent séparées')
    expect(await people()).toHaveLength(2)
    await proveAnew(other.visitor)
    const mailbox = await byMail(other.visitor)
    expect(mailbox.page.text).toContain('boîte aux lettres prouvée')
  })

  test('a mailbox that has acted on its own stays apart too', async () => {
    await app.visitor().support(proposals.open, email)
    const { visitor } = await byFranceConnect()
    await proveAnew(visitor)
    const { page } = await byMail(visitor)
    expect(page.status).toBe(409)
    expect(await people()).toHaveLength(2)
  })

  test('a second mailbox takes no one’s first: one moves to another on the page for that', async () => {
    const { visitor } = await byMail()
    const before = await people()
    const asked = await visitor.post('/mon-espace/code', { courriel: 'autre@ici.example' })
    const code = await app.mails.codeFor('autre@ici.example')
    const refused = await visitor.submit(asked, /\/verification$/, { code })
    expect(refused.status).toBe(409)
    expect(await people()).toEqual(before)
  })

  test('of two who have a mailbox each, none loses it to the other', async () => {
    const other = await byFranceConnect()
    await proveAnew(other.visitor)
    await byMail(other.visitor, 'autre@ici.example')
    const { visitor } = await byMail()
    const before = await people()
    expect(before).toHaveLength(2)
    expect((await add(visitor)).status).toBe(409)
    expect(await people()).toEqual(before)
  })

  test('whoever signed out, or is someone else by then, has asked for nothing', async () => {
    both.franceConnect.welcome(resident)
    const { visitor } = await byMail()
    const leaving = await visitor.submit(await visitor.open('/mon-espace'), /\/ajouter$/, {
      avec: 'france_connect',
    })
    visitor.cookies.delete('parvis')
    await byMail(visitor, 'paul@courriel.example')
    expect((await visitor.open(await wayBack(leaving))).status).toBe(410)
    expect(await app.db.selectFrom('identities').selectAll().execute()).toEqual([])
  })

  test('adding asks for a sign-in of less than ten minutes', async () => {
    const { visitor } = await byMail()
    app.clock.now = new Date(app.clock.now.getTime() + 10 * 60_000)
    both.franceConnect.welcome(resident)
    const late = await visitor.post('/mon-espace/ajouter', { avec: 'france_connect' })
    expect(late.status).toBe(403)
    expect(late.text).toContain('identifiez-vous de nouveau')
    const other = await byFranceConnect()
    app.clock.now = new Date(app.clock.now.getTime() + 10 * 60_000)
    const asked = await other.visitor.post('/mon-espace/code', { courriel: 'autre@ici.example' })
    expect(asked.status).toBe(403)
    expect(await app.mails.to('autre@ici.example')).toEqual([])
    const identities = await app.db.selectFrom('identities').selectAll().execute()
    expect(identities).toHaveLength(1)
  })

  test('nobody adds anything without being signed in', async () => {
    const page = await app.visitor().post('/mon-espace/ajouter', { avec: 'france_connect' })
    expect(page.status).toBe(403)
  })

  test.each([['autre'], ['']])('the provider "%s" is none', async (avec) => {
    const page = await app.visitor().post('/mon-espace/code', { avec, courriel: 'lea@ici.example' })
    expect(page.status).toBe(404)
    expect(page.text).toContain('n’est pas proposé ici')
    expect(page.text).toContain('value="lea@ici.example"')
  })

  test('signing out leads to the provider, and back to where one was', async () => {
    const jar = new Map<string, string>()
    both.franceConnect.welcome(resident)
    const visitor = app.visitor()
    const start = await visitor.open(app.client.links.support(proposals.open))
    const confirm = await signInWith(visitor, start, 'france_connect', jar)
    const copy = visitor.cookies.get('parvis') ?? ''
    const leaving = await visitor.submit(confirm, /^\/deconnexion$/)
    const lead = new URL(leadOf(leaving))
    expect(`${lead.origin}${lead.pathname}`).toBe(`${both.franceConnect.issuer}/session/end`)
    expect([...lead.searchParams.keys()].sort()).toEqual([
      'id_token_hint',
      'post_logout_redirect_uri',
      'state',
    ])
    expect(visitor.cookies.has('parvis')).toBe(false)
    const other = app.visitor()
    other.cookies.set('parvis', copy)
    expect((await other.open('/mon-espace')).text).toContain('identifiez-vous')
    const back = await visitor.open(await wayBack(leaving, jar))
    expect(back.path).toBe(confirm.path)
    expect(back.text).toContain('name="courriel"')
    expect([...jar.keys()].some((name) => name === '_session')).toBe(false)
  })

  test('coming back with another state leads home, never elsewhere', async () => {
    const visitor = app.visitor()
    const ask = async (cookie: string, state: string) => {
      const answer = await app.request(`/deconnexion/retour?state=${state}`, {
        headers: { cookie: `parvis-retour=${cookie}` },
      })
      return answer.headers.get('Location')
    }
    expect(visitor.cookies.has('parvis')).toBe(false)
    expect(await ask('abc~/mon-espace', 'abc')).toBe('/mon-espace')
    expect(await ask('abc~/mon-espace', 'abd')).toBe('/')
    expect(await ask('abc~//evil.example', 'abc')).toBe('/')
    expect(await ask('~/mon-espace', '')).toBe('/')
  })
})
