// One's own data: all of it is read and taken away, corrected by its owner, and by nobody else.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import type { Visitor } from '../../../testing/visitor.ts'
import { inventory } from './inventory.ts'
import { ownTables } from './own-store.ts'

const email = 'agente@caen.example'
const moved = 'nouvelle@caen.example'
const contact = { 'contact-nom': 'Zoé Canari', 'contact-telephone': '02 31 00 00 00' }

type Exported = {
  tables: Record<string, { columns: Record<string, string>; rows: Record<string, unknown>[] }>
}

describe.each(engines)('one’s own data on %s', (engine) => {
  const app = useApp(engine)

  async function referent() {
    const visitor = app.visitor()
    const page = await visitor.toReferent(proposals.kept, email, {
      co: '1',
      'co-construire': 'oui',
    })
    await visitor.confirm(page, { 'au-nom-de': 'commune-14118', ...contact })
    return visitor
  }
  const take = async (visitor: Visitor) => {
    const cookie = `parvis=${visitor.cookies.get('parvis')}`
    return app.request('/mon-espace/donnees.json', { headers: { cookie } })
  }
  const read = async (visitor: Visitor) => (await (await take(visitor)).json()) as Exported
  const sealedContact = async () => {
    const rows = await app.db.selectFrom('referents').select('contact').execute()
    return JSON.parse(app.deps.secrets.unseal(rows[0]?.contact ?? ''))
  }

  test('the file has every personal column of the inventory, and what each holds', async () => {
    const visitor = await referent()
    const answer = await take(visitor)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment/)
    const { tables } = (await answer.json()) as Exported
    expect(Object.keys(tables)).toEqual(ownTables)
    for (const table of ownTables) {
      const columns = Object.keys(inventory[table]?.columns ?? {})
      expect(Object.keys(tables[table]?.columns ?? {})).toEqual(columns)
      for (const row of tables[table]?.rows ?? []) {
        expect(Object.keys(row)).toEqual(expect.arrayContaining(columns))
      }
    }
    expect(tables.participants?.rows).toMatchObject([{ email_sealed: email }])
    expect(tables.referents?.rows).toMatchObject([
      { contact: { name: 'Zoé Canari', phone: '02 31 00 00 00' }, territory_id: 'commune-14118' },
    ])
    expect(tables.intents?.rows).toMatchObject([{ outcome: { state: 'confirmed' } }])
    expect(tables.sessions?.rows).toHaveLength(1)
  })

  test('nobody else’s is in it', async () => {
    await referent()
    const other = await signInToSpace(app, mailboxes.resident)
    const text = JSON.stringify(await read(other))
    expect(text).toContain(mailboxes.resident)
    for (const theirs of [email, 'Canari', 'commune-14118']) expect(text).not.toContain(theirs)
  })

  test('the page says it in words, and is nobody’s without a session', async () => {
    const page = await (await referent()).open('/mon-espace/donnees')
    for (const told of [email, 'Zoé Canari', 'Territoires référents', 'Deux ans après votre']) {
      expect(page.text).toContain(told)
    }
    expect((await app.visitor().open('/mon-espace/donnees')).path).toBe('/mon-espace')
    expect((await app.request('/mon-espace/donnees.json')).status).toBe(403)
  })

  test('whom to contact is corrected by its owner only', async () => {
    const visitor = await referent()
    const page = await visitor.open('/mon-espace/corriger/contact/1')
    expect(page.text).toContain('value="Zoé Canari"')
    const action = /\/contact\/1$/
    const wrong = await visitor.submit(page, action, { 'contact-nom': '' })
    expect(wrong.status).toBe(422)
    await visitor.submit(page, action, { 'contact-nom': 'Yann Autre' })
    expect(await sealedContact()).toEqual({ name: 'Yann Autre', phone: '' })
    const other = await signInToSpace(app, mailboxes.resident)
    const taken = await other.post('/mon-espace/corriger/contact/1', { 'contact-nom': 'Pirate' })
    expect(taken.status).toBe(404)
    expect((await app.visitor().post('/mon-espace/corriger/contact/1', contact)).status).toBe(403)
    expect(await sealedContact()).toMatchObject({ name: 'Yann Autre' })
  })

  test('the language of mails is corrected', async () => {
    const visitor = await signInToSpace(app, email)
    const page = await visitor.open('/mon-espace/corriger')
    const after = await visitor.submit(page, /\/langue$/, { langue: 'en' })
    expect(after.text).toMatch(/value="en" checked/)
    expect((await visitor.submit(page, /\/langue$/, { langue: 'de' })).status).toBe(422)
    expect((await app.visitor().post('/mon-espace/corriger/langue', { langue: 'en' })).status).toBe(
      403,
    )
  })

  test('each act is listed with the page that withdraws it', async () => {
    const visitor = await referent()
    await visitor.confirm(await visitor.toSupport(proposals.open, email))
    const page = await visitor.open('/mon-espace/corriger')
    const withdrawal = `/propositions/${proposals.kept}/referent/retrait`
    for (const href of [withdrawal, `/propositions/${proposals.open}/soutien/retrait`]) {
      expect(page.text).toContain(`href="${href}"`)
    }
    const start = await visitor.open(withdrawal)
    const confirm = await visitor.submit(start, /^\/demarches$/)
    await visitor.confirm(confirm, { 'au-nom-de': 'commune-14118' })
    expect((await visitor.open('/mon-espace/corriger')).text).not.toContain(withdrawal)
    const other = await signInToSpace(app, mailboxes.resident)
    expect((await other.open('/mon-espace/corriger')).text).toContain('Rien pour l’instant')
  })

  describe('a new address', () => {
    const ask = async (visitor: Visitor, courriel: string) =>
      visitor.submit(await visitor.open('/mon-espace/corriger'), /\/adresse$/, { courriel })
    const type = async (visitor: Visitor, asked: Awaited<ReturnType<typeof ask>>, code: string) =>
      visitor.submit(asked, /\/adresse\/verification$/, { code })

    test('is proved by a code, told to the old one, and ends other sessions', async () => {
      const visitor = await signInToSpace(app, email)
      const elsewhere = await signInToSpace(app, email)
      const asked = await ask(visitor, moved)
      expect((await type(visitor, asked, '000000')).status).toBe(422)
      const done = await type(visitor, asked, await app.mails.codeFor(moved))
      expect(done.path).toBe('/mon-espace/corriger')
      expect(done.text).toContain('n•••@caen.example')
      expect((await elsewhere.open('/mon-espace')).text).toContain('identifiez-vous')
      const [told] = (await app.mails.to(email)).filter(({ subject }) => /a changé/.test(subject))
      expect(told?.text).not.toContain(moved)
      const people = await app.db.selectFrom('participants').select('email_sealed').execute()
      expect(people.map((one) => app.deps.secrets.unseal(one.email_sealed))).toEqual([moved])
      const again = await signInToSpace(app, moved)
      expect((await read(again)).tables.participants?.rows).toHaveLength(1)
    })

    test('of someone else is refused after the code, with the same answer before', async () => {
      await signInToSpace(app, mailboxes.resident)
      const visitor = await signInToSpace(app, email)
      const asked = await ask(visitor, mailboxes.resident)
      expect(asked.path).toMatch(/\/adresse\?demande=[\w-]+$/)
      const refused = await type(visitor, asked, await app.mails.codeFor(mailboxes.resident))
      expect(refused.status).toBe(409)
      expect(await app.db.selectFrom('participants').selectAll().execute()).toHaveLength(2)
    })

    test('asks for a fresh sign-in, and for an address', async () => {
      const visitor = await signInToSpace(app, email)
      expect((await ask(visitor, 'nulle part')).status).toBe(422)
      app.clock.now = new Date(app.clock.now.getTime() + 11 * 60_000)
      const late = await visitor.post('/mon-espace/corriger/adresse', { courriel: moved })
      expect(late.status).toBe(403)
      expect(await app.mails.to(moved)).toEqual([])
      const stranger = app.visitor()
      const asked = await stranger.post('/mon-espace/corriger/adresse', { courriel: moved })
      expect(asked.status).toBe(403)
    })
  })
})
