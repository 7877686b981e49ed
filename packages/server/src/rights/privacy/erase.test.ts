// Erasing an account: what goes, what stays without its author, and who may do it.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { draft } from '../../../testing/given-contributions.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { tracesOf } from '../../../testing/traces.ts'
import type { Visitor } from '../../../testing/visitor.ts'
import { deliverDue } from '../../mail/mail-worker.ts'
import { recount } from '../../process/supports/store.ts'

const email = 'lea.canari@courriel.example'
const { territoryId: _, ...typed } = draft
const erase = /^\/mon-espace\/effacer$/

describe.each(engines)('erasing one’s account on %s', (engine) => {
  const app = useApp(engine)
  const wait = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
  }
  const idOf = async (address = email) => {
    const index = app.deps.secrets.digest('mailbox', address)
    const people = app.db.selectFrom('participants').select('id').where('email_index', '=', index)
    return (await people.executeTakeFirst())?.id
  }
  const tally = async () => (await app.client.proposals.get(proposals.open)).tally
  const deliver = () => deliverDue(app.deps, new Map())

  async function contribute() {
    const visitor = app.visitor()
    const page = await visitor.open('/contribuer')
    const sent = await visitor.submit(page, /^\/contribuer$/, { ...typed, territory: '14000' })
    await visitor.submit(await visitor.signIn(sent, email), /\/confirmation$/)
  }
  const contributions = () =>
    app.db.selectFrom('contributions').selectAll().where('title', '!=', '').execute()
  const press = async (visitor: Visitor, fields: Record<string, string> = {}) =>
    visitor.submit(await visitor.open('/mon-espace/effacer'), erase, fields)

  test('everything that leads to the person is gone, and a last mail says so', async () => {
    await app.visitor().support(proposals.open, email)
    await contribute()
    wait(61)
    const visitor = await signInToSpace(app, email)
    const elsewhere = await signInToSpace(app, email)
    await visitor.submit(await visitor.open('/prevenir'), /^\/prevenir$/)
    await deliver()
    const id = (await idOf()) ?? ''
    expect(await tally()).toMatchObject({ residentsByEmail: 1 })
    const page = await visitor.open('/mon-espace/effacer')
    for (const told of ['Compte (1 ligne)', 'Abonnements', 'Soutiens', 'Votre fonction']) {
      expect(page.text).toContain(told)
    }
    const done = await visitor.submit(page, erase)
    expect(done.path).toBe('/compte-efface')
    expect(await tracesOf(app.db, [id, email])).toEqual([])
    expect(await idOf()).toBeUndefined()
    expect(await tally()).toMatchObject({ residentsByEmail: 0 })
    for (const one of [visitor, elsewhere]) {
      expect((await one.open('/mon-espace')).text).toContain('identifiez-vous')
    }
    const mails = await app.mails.to(email)
    expect(mails.map(({ subject }) => subject)).toEqual(['Votre compte Parvis est effacé'])
    await deliver()
    expect(await app.mails.to(email)).toHaveLength(1)
    const events = app.db.selectFrom('events').selectAll().where('kind', '=', 'account.erased')
    expect(await events.execute()).toMatchObject([{ participant_id: null, subject: 'erased' }])
  })

  test('a contribution’s text stays without its author, unless they ask', async () => {
    await contribute()
    await press(await signInToSpace(app, email))
    const [kept] = (await contributions()).filter(({ title }) => title === draft.title)
    expect(kept).toMatchObject({ function: '', participant_id: null, text: draft.text })
    wait(61)
    await contribute()
    await press(await signInToSpace(app, email), { textes: 'oui' })
    const journal = await app.db.selectFrom('events').select('data').execute()
    expect(journal.filter(({ data }) => data.includes(draft.title))).toHaveLength(1)
    const all = await contributions()
    expect(all.filter(({ title }) => title === draft.title)).toHaveLength(1)
    expect(all.filter(({ title }) => title === 'Contribution effacée')).toMatchObject([
      { participant_id: null, search_key: expect.not.stringContaining('cyclables') },
    ])
  })

  test('a support that is closed stays counted, by nobody', async () => {
    await app.visitor().support(proposals.open, email)
    app.clock.now = new Date('2026-04-02T10:00:00Z')
    await press(await signInToSpace(app, email))
    expect(await tally()).toMatchObject({ residentsByEmail: 1 })
    expect(await recount(app.db)).toMatchObject([{ residents_by_email: 1 }])
    const [row] = await app.db.selectFrom('supports').selectAll().execute()
    expect(row).toMatchObject({ participant_id: null, intent_id: null })
    expect(row?.supporter).toMatch(/^participant:[\w-]{36}$/)
  })

  test('what was done in a territory’s name is the territory’s, without the contact', async () => {
    const agent = app.visitor()
    await agent.support(proposals.open, mailboxes.caenByDomain, { 'au-nom-de': 'commune-14118' })
    const referent = app.visitor()
    const page = await referent.toReferent(proposals.kept, mailboxes.caenByDomain, {
      co: '1',
      'co-construire': 'oui',
    })
    await referent.confirm(page, {
      'au-nom-de': 'commune-14118',
      'contact-nom': 'Canari',
      'contact-telephone': '0231000000',
    })
    wait(61)
    const id = (await idOf(mailboxes.caenByDomain)) ?? ''
    await press(await signInToSpace(app, mailboxes.caenByDomain))
    expect(await tally()).toMatchObject({ territories: 1 })
    expect(await tracesOf(app.db, [id])).toEqual([])
    const rows = await app.db.selectFrom('referents').selectAll().execute()
    expect(rows).toMatchObject([{ territory_id: 'commune-14118', contact: null }])
    const withdrawal = app.visitor()
    const start = await withdrawal.toWithdraw(proposals.open, mailboxes.caen)
    await withdrawal.confirm(start, { 'au-nom-de': 'commune-14118' })
    expect(await tally()).toMatchObject({ territories: 0 })
  })

  test('someone who comes back is new, and may support again', async () => {
    await app.visitor().support(proposals.open, email)
    const first = await idOf()
    await press(await signInToSpace(app, email))
    await app.visitor().support(proposals.open, email)
    expect(await idOf()).not.toBe(first)
    expect(await tally()).toMatchObject({ residentsByEmail: 1 })
  })

  test('a session of ten minutes or more must sign in again first', async () => {
    const visitor = await signInToSpace(app, email)
    const early = await visitor.open('/mon-espace/effacer')
    wait(10)
    expect((await visitor.submit(early, erase)).status).toBe(403)
    const page = await visitor.open('/mon-espace/effacer')
    expect(page.text).not.toContain('action="/mon-espace/effacer"')
    const asked = await visitor.submit(page, /\/identification$/)
    const wrong = await visitor.submit(asked, /\/verification\?suite=%2Fmon-espace%2Feffacer&/, {
      code: '000000',
    })
    expect(wrong.status).toBe(422)
    const code = await app.mails.codeFor(email)
    const fresh = await visitor.submit(asked, /\/verification\?suite=%2Fmon-espace%2Feffacer&/, {
      code,
    })
    expect(fresh.path).toBe('/mon-espace/effacer')
    expect((await visitor.submit(fresh, erase)).path).toBe('/compte-efface')
  })

  test('nobody erases without being signed in, nor goes on elsewhere', async () => {
    const stranger = app.visitor()
    expect((await stranger.post('/mon-espace/effacer', {})).status).toBe(403)
    expect((await stranger.open('/mon-espace/effacer')).path).toBe('/mon-espace')
    expect(
      (await stranger.post('/mon-espace/identification', { suite: '/mon-espace/effacer' })).status,
    ).toBe(403)
    const visitor = await signInToSpace(app, email)
    expect((await visitor.post('/mon-espace/identification', { suite: '//x' })).status).toBe(404)
    expect(await idOf()).toBeDefined()
  })

  test('acts confirmed at the same moment are erased with the rest, or refused', async () => {
    const ids: string[] = []
    for (let turn = 0; turn < 8; turn += 1) {
      const address = `${randomUUID()}@courriel.example`
      const visitor = app.visitor()
      const page = await visitor.toSupport(proposals.open, address)
      ids.push((await idOf(address)) ?? '?')
      const fields = { 'au-nom-de': 'moi' }
      await Promise.all([
        visitor.submit(page, /\/confirmation$/, fields),
        visitor.post('/mon-espace/effacer', {}),
      ])
    }
    expect(await tracesOf(app.db, ids)).toEqual([])
    expect(await tally()).toMatchObject({ residentsByEmail: 0 })
    expect(await recount(app.db)).toEqual([])
  })
})
