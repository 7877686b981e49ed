// Supports, from the link on a host page to the tally: who may, who may not, and only once.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, site } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { receiptOf } from '../../../testing/visitor.ts'

describe.each(engines)('supports on %s', (engine) => {
  const app = useApp(engine)
  const tally = async (id: string = proposals.open) => (await app.client.proposals.get(id)).tally
  const stored = () => app.db.selectFrom('supports').selectAll().execute()
  const forCaen = { 'au-nom-de': 'commune-14118' }

  test('a resident supports: counted apart from territories', async () => {
    const page = await app.visitor().support(proposals.open, mailboxes.resident)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Votre soutien est enregistré')
    expect(await tally()).toMatchObject({ territories: 0, residentsByEmail: 1 })
    const rows = await stored()
    expect(rows).toMatchObject([{ kind: 'resident', evidence: 'email', territory_id: null }])
    expect(receiptOf(page)).toBe(rows[0]?.receipt)
  })

  test.each([
    ['its official address', mailboxes.caen, 'commune-14118', 'official_address'],
    ['its domain', mailboxes.caenByDomain, 'commune-14118', 'official_domain'],
    ['a free mailbox that is official', mailboxes.freeMail, 'commune-05135', 'official_address'],
    ['the address of a département', mailboxes.department, 'department-14', 'official_address'],
  ])('a territory supports, proved by %s', async (_, email, territory, evidence) => {
    const page = await app.visitor().support(proposals.open, email, { 'au-nom-de': territory })
    expect(page.text).toContain('Votre soutien est enregistré')
    expect(await tally()).toMatchObject({ territories: 1, residentsByEmail: 0 })
    expect(await stored()).toMatchObject([{ territory_id: territory, evidence }])
    expect(await app.db.selectFrom('mandates').selectAll().execute()).toMatchObject([
      { territory_id: territory, evidence },
    ])
  })

  test.each([
    ['a resident', mailboxes.resident, 'commune-14118'],
    ['the agent of another commune', mailboxes.herouville, 'commune-14118'],
    ['a domain shared by two territories', mailboxes.shared, 'commune-16309'],
    ['a neighbour on the free domain of a town hall', mailboxes.resident, 'commune-05135'],
    ['the mailbox of a commune that has ended', 'mairie@sannerville.example', 'commune-14666'],
    ['the agent of a commune, for its grouping', mailboxes.caen, 'epci-200065597'],
  ])('%s may not act for the territory', async (_, email, territory) => {
    const page = await app.visitor().support(proposals.open, email, { 'au-nom-de': territory })
    expect(page.status).toBe(403)
    expect(page.text).toContain('ne permet pas d’agir au nom d’une collectivité')
    expect(await stored()).toEqual([])
  })

  test('a second agent is refused with the territory and the date, never a person', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, forCaen)
    app.clock.now = new Date('2026-02-20T10:00:00Z')
    const page = await app.visitor().support(proposals.open, mailboxes.caenByDomain, forCaen)
    expect(page.status).toBe(409)
    expect(page.text).toContain('Caen (Calvados) soutient déjà')
    expect(page.text).toContain('15 février 2026')
    expect(page.text).not.toContain(mailboxes.caen)
    expect(await tally()).toMatchObject({ territories: 1 })
  })

  test('a grouping is refused with the rule, before and after it tries', async () => {
    const visitor = app.visitor()
    const intent = randomUUID()
    const page = await visitor.toSupport(proposals.open, mailboxes.epci, { intent })
    expect(page.text).toContain('seules les communes, les départements et les régions comptent')
    const refused = await visitor.confirm(page, { 'au-nom-de': 'epci-200065597' })
    expect(refused.status).toBe(403)
    expect(await stored()).toEqual([])
    expect(await app.client.intents.get(intent)).toMatchObject({
      state: 'prepared',
      refusal: null,
      tally: { territories: 0 },
    })
  })

  test('the same person twice has one support and one receipt', async () => {
    const visitor = app.visitor()
    const first = await visitor.support(proposals.open, mailboxes.resident)
    const intent = randomUUID()
    const again = await visitor.confirm(
      await visitor.toSupport(proposals.open, mailboxes.resident, { intent }),
    )
    expect(receiptOf(again)).toBe(receiptOf(first))
    expect(again.text).toContain('Ce soutien était déjà enregistré')
    expect(await app.client.intents.get(intent)).toMatchObject({ state: 'confirmed' })
    expect(await tally()).toMatchObject({ residentsByEmail: 1 })
  })

  test('twenty confirmations at once by one person make one support', async () => {
    const visitor = app.visitor()
    const pages = []
    for (let count = 0; count < 20; count += 1) {
      pages.push(await visitor.toSupport(proposals.open, mailboxes.resident))
    }
    const receipts = await Promise.all(pages.map((page) => visitor.confirm(page)))
    expect(new Set(receipts.map(receiptOf)).size).toBe(1)
    expect(await stored()).toHaveLength(1)
    expect(await tally()).toMatchObject({ residentsByEmail: 1 })
    expect(await app.db.selectFrom('events').selectAll().execute()).toHaveLength(1)
  })

  test('ten agents at once for one commune make one support', async () => {
    const agents = Array.from({ length: 10 }, (_, at) => `agent${at}@caen.example`)
    const ready = await Promise.all(
      agents.map(async (email) => {
        const visitor = app.visitor()
        return { visitor, page: await visitor.toSupport(proposals.open, email) }
      }),
    )
    const pages = await Promise.all(
      ready.map(({ visitor, page }) => visitor.confirm(page, forCaen)),
    )
    expect(pages.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
    expect(await tally()).toMatchObject({ territories: 1 })
  })

  test('what the site’s commune supports already is said on the first step, and is no error', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, forCaen)
    const first = await app.visitor().open(app.client.links.support(proposals.open))
    expect(first.text).toContain('Caen (Calvados) soutient déjà')
    const colleague = await app.visitor().toSupport(proposals.open, mailboxes.caenByDomain)
    expect(colleague.text).toContain('Caen (Calvados) soutient déjà')
    expect(colleague.text).not.toMatch(/notice bad|value="commune-14118"/)
    const oneself = await app.visitor().toSupport(proposals.open, mailboxes.caen)
    expect(oneself.text).toContain('value="commune-14118"')
  })

  test('an intent that two people confirm belongs to the first', async () => {
    const intent = randomUUID()
    const [lea, paul] = [app.visitor(), app.visitor()]
    const page = await lea.toSupport(proposals.open, mailboxes.resident, { intent })
    const other = await paul.signIn(
      await paul.open(`/demarches/${intent}`),
      'paul@courriel.example',
    )
    expect((await lea.confirm(page)).text).toContain('Votre soutien est enregistré')
    const refused = await paul.confirm(other)
    expect(refused.text).toContain('par une autre personne')
    expect(refused.path).toMatch(/\/confirmation$/)
    expect(receiptOf(refused)).toBeUndefined()
    expect(await stored()).toHaveLength(1)
  })

  test('an intent that two people confirm at once belongs to one of them', async () => {
    const intent = randomUUID()
    const [lea, paul] = [app.visitor(), app.visitor()]
    const first = await lea.toSupport(proposals.open, mailboxes.resident, { intent })
    const start = await paul.open(`/demarches/${intent}`)
    const second = await paul.signIn(start, 'paul@courriel.example')
    const pages = await Promise.all([lea.confirm(first), paul.confirm(second)])
    expect(pages.filter(receiptOf)).toHaveLength(1)
    expect(await stored()).toHaveLength(1)
    expect(await tally()).toMatchObject({ residentsByEmail: 1 })
  })

  test('where only territories support, a resident is told so', async () => {
    const page = await app.visitor().support(proposals.forTerritories, mailboxes.resident)
    expect(page.status).toBe(409)
    expect(page.text).toContain('ne recueille que les soutiens des collectivités')
    const done = await app.visitor().support(proposals.forTerritories, mailboxes.caen, forCaen)
    expect(done.text).toContain('Votre soutien est enregistré')
  })

  test('a link to an unknown proposal or a closed phase is refused, one of an unknown site is not', async () => {
    const visitor = app.visitor()
    const statusOf = async (path: string) => (await visitor.open(path)).status
    expect(await statusOf('/propositions/inconnue/soutien')).toBe(404)
    expect(await statusOf('/propositions/Pas%20un%20nom/soutien')).toBe(404)
    const link = app.client.links.support(proposals.open, { site: 'pk_inconnue00000000001' })
    // A key that nobody knows stops nobody.
    expect(await statusOf(link)).toBe(200)
    expect(await statusOf(app.client.links.support(proposals.open))).toBe(200)
    app.clock.now = new Date('2026-01-15T00:00:00Z')
    const early = await visitor.open(app.client.links.support(proposals.open))
    expect(early.status).toBe(409)
    expect(early.text).toContain('ils ouvrent le 1er février 2026')
  })

  test('what was prepared before the phase closed is refused after', async () => {
    app.clock.now = new Date('2026-03-31T23:59:00Z')
    const visitor = app.visitor()
    const page = await visitor.toSupport(proposals.open, mailboxes.resident)
    app.clock.now = new Date('2026-04-01T00:00:00Z')
    const refused = await visitor.confirm(page)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('ont pris fin le 1er avril 2026')
    expect(await stored()).toEqual([])
  })

  test('the site it came from is kept, and offered to go back to', async () => {
    const page = await app
      .visitor()
      .confirm(
        await app.visitor().toSupport(proposals.open, mailboxes.resident, { site: site.key }),
      )
    expect(page.status).toBe(422)
    const visitor = app.visitor()
    const ready = await visitor.toSupport(proposals.open, mailboxes.caen, { site: site.key })
    const receipt = await visitor.confirm(ready, forCaen)
    expect(receipt.text).toContain(`href="${site.origin}"`)
    expect(await stored()).toMatchObject([{ site_key: site.key }])
  })
})
