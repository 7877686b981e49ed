// Referents: a territory signs up for a kept proposal, steps back, and its contact stays sealed.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, site } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { receiptOf } from '../../../testing/visitor.ts'

const contact = { 'contact-nom': 'Zoé Contactée', 'contact-telephone': '02 31 00 00 99' }
const forCaen = { 'au-nom-de': 'commune-14118', ...contact }

describe.each(engines)('referents on %s', (engine) => {
  const app = useApp(engine)
  const stored = () => app.db.selectFrom('referents').selectAll().execute()
  const shown = async () => (await app.client.proposals.get(proposals.kept)).referents

  async function signUp(email: string, fields: Record<string, string>, more = {}) {
    const visitor = app.visitor()
    const page = await visitor.toReferent(proposals.kept, email, { co: '1', ...more })
    return { visitor, page: await visitor.confirm(page, fields) }
  }
  async function withdraw(email: string, territory: string) {
    const visitor = app.visitor()
    const page = await visitor.reach(app.client.links.referentWithdrawal(proposals.kept), email)
    return visitor.confirm(page, { 'au-nom-de': territory })
  }

  test('a commune signs up: its name is public, its contact is not', async () => {
    const intent = randomUUID()
    const { page } = await signUp(mailboxes.caen, forCaen, { intent, site: site.key })
    expect(page.text).toContain('Votre collectivité est territoire référent')
    expect(await shown()).toEqual([
      {
        territory: { id: 'commune-14118', kind: 'commune', name: 'Caen', label: 'Caen (Calvados)' },
        coBuild: true,
        experiment: false,
        since: '2026-02-15',
      },
    ])
    const [row] = await stored()
    expect(receiptOf(page)).toBe(row?.receipt)
    expect(row?.contact).not.toContain('Zoé')
    expect(JSON.parse(app.deps.secrets.unseal(row?.contact ?? ''))).toEqual({
      name: 'Zoé Contactée',
      phone: '02 31 00 00 99',
    })
  })

  test('the contact is in no answer, page, mail, event or log', async () => {
    const intent = randomUUID()
    const { page, visitor } = await signUp(mailboxes.caen, forCaen, { intent })
    const seen = [page.text, ...app.logs]
    for (const path of [
      `/v1/proposals/${proposals.kept}`,
      `/v1/intents/${intent}`,
      `/v1/embeds?proposals=${proposals.kept}`,
      `/propositions/${proposals.kept}`,
    ]) {
      seen.push(await (await app.request(path)).text())
    }
    seen.push((await visitor.open(`/demarches/${intent}`)).text)
    seen.push(JSON.stringify(await app.mails.all()))
    seen.push(JSON.stringify(await app.db.selectFrom('events').selectAll().execute()))
    seen.push(JSON.stringify(await app.db.selectFrom('intents').selectAll().execute()))
    expect(seen.join('\n')).not.toMatch(/Contactée|00 00 99/)
    expect(seen.join('\n')).toContain('commune-14118')
  })

  test('both ways of taking part are chosen on the page', async () => {
    const visitor = app.visitor()
    const none = await visitor.open(`/propositions/${proposals.kept}/referent?choix=1`)
    expect(none.status).toBe(422)
    expect(none.text).toContain('Cochez au moins une')
    const { page } = await signUp(mailboxes.caen, forCaen, { exp: '1' })
    expect(page.status).toBe(200)
    expect(await shown()).toMatchObject([{ coBuild: true, experiment: true }])
  })

  test('without a contact it is refused, and nothing typed is lost', async () => {
    const fields = { 'au-nom-de': 'commune-14118', 'contact-telephone': '02 31 00 00 99' }
    const { page } = await signUp(mailboxes.caen, fields)
    expect(page.status).toBe(422)
    expect(page.text).toContain('id="contact-nom-erreur"')
    expect(page.text).toContain('value="02 31 00 00 99"')
    expect(await stored()).toEqual([])
  })

  test.each([
    ['a resident', mailboxes.resident, 'moi'],
    ['a resident, for a commune', mailboxes.resident, 'commune-14118'],
    ['a grouping', mailboxes.epci, 'epci-200065597'],
    ['an agent, for oneself', mailboxes.caen, 'moi'],
  ])('%s cannot', async (_, email, inNameOf) => {
    const visitor = app.visitor()
    const intent = randomUUID()
    const query = `?co=1&intent=${intent}`
    await visitor.reach(`/propositions/${proposals.kept}/referent${query}`, email)
    const page = await visitor.post(`/demarches/${intent}/confirmation`, {
      ...contact,
      'au-nom-de': inNameOf,
    })
    expect(page.status).toBe(403)
    expect(await stored()).toEqual([])
  })

  test('a grouping is told the rule before it tries', async () => {
    const page = await app.visitor().toReferent(proposals.kept, mailboxes.epci, { co: '1' })
    expect(page.text).toContain('un groupement peut rejoindre un groupe de travail')
  })

  test('twice by one agent: the same receipt; by another: refused with the date only', async () => {
    const other = app.visitor()
    const late = await other.toReferent(proposals.kept, mailboxes.caenByDomain, { co: '1' })
    const first = await signUp(mailboxes.caen, forCaen)
    const again = await first.visitor.confirm(
      await first.visitor.toReferent(proposals.kept, mailboxes.caen, { co: '1' }),
      forCaen,
    )
    expect(receiptOf(again)).toBe(receiptOf(first.page))
    const page = await other.confirm(late, forCaen)
    expect(page.status).toBe(409)
    expect(page.text).toContain('déjà territoire référent')
    expect(page.text).not.toContain(mailboxes.caen)
    expect(await stored()).toHaveLength(1)
  })

  test.each([proposals.open, proposals.notKept])('%s is not kept: refused', async (id) => {
    const page = await app.visitor().open(`/propositions/${id}/referent?co=1`)
    expect(page.status).toBe(409)
    expect(page.text).toContain('n’a pas été retenue')
  })

  test('out of its phase it is refused', async () => {
    app.clock.now = new Date('2026-05-02T00:00:00Z')
    const page = await app.visitor().open(`/propositions/${proposals.kept}/referent`)
    expect(page.status).toBe(409)
    expect(page.text).toContain('ont pris fin le 1er mai 2026')
  })

  test('steps back at any time, said by any of its agents and by nobody else', async () => {
    const intent = randomUUID()
    await signUp(mailboxes.caen, forCaen, { intent })
    expect((await withdraw(mailboxes.herouville, 'commune-14118')).status).toBe(403)
    expect((await withdraw(mailboxes.herouville, 'commune-14327')).status).toBe(409)
    expect(await stored()).toHaveLength(1)
    app.clock.now = new Date('2026-06-01T00:00:00Z')
    const page = await withdraw(mailboxes.caenByDomain, 'commune-14118')
    expect(page.text).toContain('n’est plus territoire référent')
    expect(await shown()).toEqual([])
    expect(await app.client.intents.get(intent)).toMatchObject({ state: 'withdrawn' })
    const events = await app.db.selectFrom('events').selectAll().orderBy('seq').execute()
    expect(events.map(({ kind }) => kind)).toEqual(['referent.signed_up', 'referent.withdrawn'])
  })

  test('an unknown proposal is refused', async () => {
    expect((await app.visitor().open('/propositions/inconnue/referent')).status).toBe(404)
    expect((await app.visitor().open('/propositions/inconnue/referent/retrait')).status).toBe(404)
  })
})
