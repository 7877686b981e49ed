// A territory asks for a service and takes it back; the team follows it up, and nobody else reads it.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { site } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { joinTeam } from '../../../testing/team.ts'
import { receiptOf } from '../../../testing/visitor.ts'

const contact = { 'contact-nom': 'Zoé Contactée', 'contact-telephone': '02 31 00 00 99' }
const forCaen = { 'au-nom-de': 'commune-14118', ...contact }
const requests = '/v1/staff/service-requests'

describe.each(engines)('requests of a service on %s', (engine) => {
  const app = useApp(engine)
  const stored = () => app.db.selectFrom('requests').selectAll().orderBy('recorded_at').execute()
  const kinds = async () =>
    (await app.db.selectFrom('events').select('kind').orderBy('seq').execute()).map(
      ({ kind }) => kind,
    )

  const address = () => app.client.links.serviceRequest('velo-plan', { site: undefined })
  async function ask(email: string, fields: Record<string, string>, more = {}) {
    const visitor = app.visitor()
    const address = app.client.links.serviceRequest('velo-plan', { site: undefined, ...more })
    const page = await visitor.reach(address, email)
    return { visitor, page: await visitor.confirm(page, fields) }
  }
  async function withdraw(email: string, territory: string) {
    const visitor = app.visitor()
    const page = await visitor.reach(app.client.links.serviceRequestWithdrawal('velo-plan'), email)
    return visitor.confirm(page, { 'au-nom-de': territory })
  }
  async function asked() {
    await ask(mailboxes.caen, forCaen)
    const editor = await joinTeam(app, ['catalogue_editor'])
    const { items } = (await editor.get(requests)).body
    const { id } = items[0]
    const follow = (body: object) => editor.post(`${requests}/${id}/follow-up`, body)
    return { editor, id, follow }
  }

  test('is asked for from its page, and kept once with a sealed contact', async () => {
    const intent = randomUUID()
    const shown = await app.visitor().open('/services/velo-plan')
    expect(shown.text).toContain('href="/services/velo-plan/demande"')
    const { page } = await ask(mailboxes.caen, forCaen, { intent, site: site.key })
    expect(page.text).toContain('La demande de votre collectivité est enregistrée')
    expect(page.text).toContain(`href="/services/velo-plan/demande/retrait?site=${site.key}"`)
    const [row] = await stored()
    expect(receiptOf(page)).toBe(row?.receipt)
    expect(row).toMatchObject({ subject: 'velo-plan', state: 'received', site_key: site.key })
    expect(JSON.parse(app.deps.secrets.unseal(row?.contact ?? ''))).toMatchObject({
      name: 'Zoé Contactée',
    })
    expect(await app.client.intents.get(intent)).toMatchObject({
      kind: 'service_request',
      state: 'confirmed',
    })
    expect(await kinds()).toEqual(['service.requested'])
    const seen = [page.text, ...app.logs, JSON.stringify(await app.mails.all())]
    seen.push(JSON.stringify(await app.db.selectFrom('events').selectAll().execute()))
    seen.push(JSON.stringify(await app.db.selectFrom('intents').selectAll().execute()))
    expect(seen.join()).not.toMatch(/Contactée|00 00 99/)
  })

  test('a grouping may ask as well; a resident, and another town’s agent, may not', async () => {
    const { page } = await ask(mailboxes.epci, { ...contact, 'au-nom-de': 'epci-200065597' })
    expect(page.status).toBe(200)
    for (const [email, inNameOf] of [
      [mailboxes.resident, 'moi'],
      [mailboxes.resident, 'commune-14118'],
      [mailboxes.herouville, 'commune-14118'],
    ] as const) {
      const visitor = app.visitor()
      const intent = randomUUID()
      await visitor.reach(app.client.links.serviceRequest('velo-plan', { intent }), email)
      const refused = await visitor.post(`/demarches/${intent}/confirmation`, {
        ...contact,
        'au-nom-de': inNameOf,
      })
      expect(refused.status).toBe(403)
    }
    expect(await stored()).toHaveLength(1)
  })

  test('without a contact it is refused', async () => {
    const { page } = await ask(mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    expect(page.status).toBe(422)
    expect(await stored()).toEqual([])
  })

  test('twice by one agent: the same receipt; by another, refused with the date only', async () => {
    const colleague = app.visitor()
    const late = await colleague.reach(address(), mailboxes.caenByDomain)
    const first = await ask(mailboxes.caen, forCaen)
    const again = await ask(mailboxes.caen, forCaen)
    expect(receiptOf(again.page)).toBe(receiptOf(first.page))
    const other = await colleague.confirm(late, forCaen)
    expect(other.status).toBe(409)
    expect(other.text).toContain('a déjà fait cette demande, le 15 février 2026')
    expect(other.text).not.toContain(mailboxes.caen)
    expect(await stored()).toHaveLength(1)
  })

  test('two agents of a town at the same moment make one request', async () => {
    const ready = await Promise.all(
      [mailboxes.caen, mailboxes.caenByDomain].map(async (email) => {
        const visitor = app.visitor()
        return { visitor, page: await visitor.reach(address(), email) }
      }),
    )
    const pages = await Promise.all(
      ready.map(({ visitor, page }) => visitor.confirm(page, forCaen)),
    )
    expect(pages.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await stored()).toHaveLength(1)
  })

  test.each(['inconnu', 'PAS UN NOM', '%00'])('%s is no service: not found', async (id) => {
    const page = await app.visitor().open(`/services/${encodeURIComponent(id)}/demande`)
    expect(page.status).toBe(404)
  })

  test('a service that has stopped is not asked for', async () => {
    await app.db
      .updateTable('services')
      .set({ stage: 'stopped' })
      .where('id', '=', 'velo-plan')
      .execute()
    const page = await app.visitor().open('/services/velo-plan/demande')
    expect(page.status).toBe(409)
    expect(page.text).toContain('Ce service est arrêté')
    expect((await app.visitor().open('/services/velo-plan')).text).not.toContain('/demande"')
  })

  test('is taken back by any agent of the town, by nobody else, then asked anew', async () => {
    const intent = randomUUID()
    await ask(mailboxes.caen, forCaen, { intent })
    expect((await withdraw(mailboxes.herouville, 'commune-14118')).status).toBe(403)
    const nothing = await withdraw(mailboxes.herouville, 'commune-14327')
    expect(nothing.status).toBe(409)
    expect(nothing.text).toContain('n’a pas de demande en cours')
    const page = await withdraw(mailboxes.caenByDomain, 'commune-14118')
    expect(page.text).toContain('La demande de votre collectivité est retirée')
    expect(await app.client.intents.get(intent)).toMatchObject({ state: 'withdrawn' })
    expect((await withdraw(mailboxes.caen, 'commune-14118')).status).toBe(409)
    expect((await ask(mailboxes.caen, forCaen)).page.status).toBe(200)
    expect((await stored()).map(({ state }) => state).sort()).toEqual(['received', 'withdrawn'])
  })

  test('the team reads it with its contact, plans it, and a deployment joins the catalogue', async () => {
    const { editor, id, follow } = await asked()
    const auditor = await joinTeam(app, ['auditor'])
    const list = await auditor.get(`${requests}?service=velo-plan&state=received`)
    expect(list.body.items).toMatchObject([{ id, state: 'received', version: 1 }])
    expect(JSON.stringify(list.body)).not.toContain('Contactée')
    expect((await auditor.get(`${requests}?state=planned`)).body.items).toEqual([])
    const detail = (await editor.get(`${requests}/${id}`)).body
    expect(detail.contact).toEqual({
      name: 'Zoé Contactée',
      phone: '02 31 00 00 99',
      email: mailboxes.caen,
    })
    await follow({ version: 1, act: 'contact', note: 'Rappeler lundi.' })
    const planned = await follow({ version: 2, act: 'plan', on: '2026-04-01' })
    expect(planned.body).toMatchObject({ state: 'planned', plannedOn: '2026-04-01', version: 3 })
    const done = await follow({ version: 3, act: 'deploy', on: '2026-02-10' })
    expect(done.body).toMatchObject({ state: 'deployed', version: 4 })
    expect(done.body.history.map((one: { act: string }) => one.act)).toEqual([
      'ask',
      'contact',
      'plan',
      'deploy',
    ])
    expect(done.body.history[1]).toMatchObject({ note: 'Rappeler lundi.', by: { id: editor.id } })
    expect((await app.client.services.get('velo-plan')).deployments).toMatchObject([
      { territory: { id: 'commune-14118' }, since: '2026-02-10' },
    ])
    expect(await kinds()).toEqual([
      'service.requested',
      'service.request_followed',
      'service.request_followed',
      'service.request_followed',
      'service.deployed',
    ])
    expect(JSON.stringify(await app.db.selectFrom('events').selectAll().execute())).not.toContain(
      'Rappeler',
    )
    expect((await withdraw(mailboxes.caen, 'commune-14118')).text).toContain('a déjà donné suite')
  })

  test('a deployment known already keeps its date; one that is not recorded changes no card', async () => {
    const { follow } = await asked()
    await follow({ version: 1, act: 'deploy', recordDeployment: false })
    expect((await app.client.services.get('velo-plan')).deployments).toEqual([])
    expect((await follow({ version: 2, act: 'reopen' })).body).toMatchObject({ state: 'planned' })
    await app.db
      .insertInto('deployments')
      .values({ service_id: 'velo-plan', territory_id: 'commune-14118', since: '2025-01-01' })
      .execute()
    await follow({ version: 3, act: 'deploy' })
    expect((await app.client.services.get('velo-plan')).deployments).toMatchObject([
      { since: '2025-01-01' },
    ])
  })

  test('declined needs a reason, leaves room for a new request, and is then not reopened', async () => {
    const { follow } = await asked()
    const bare = await follow({ version: 1, act: 'decline' })
    expect(bare).toMatchObject({ status: 422, body: { errors: [{ path: 'reason' }] } })
    const undated = await follow({ version: 1, act: 'plan' })
    expect(undated).toMatchObject({ status: 422, body: { errors: [{ path: 'on' }] } })
    const ahead = await follow({ version: 1, act: 'deploy', on: '2026-03-01' })
    expect(ahead).toMatchObject({ status: 422, body: { errors: [{ code: 'date_to_come' }] } })
    const declined = await follow({ version: 1, act: 'decline', reason: 'Pas encore ouvert.' })
    expect(declined.body).toMatchObject({ state: 'declined', version: 2 })
    expect((await follow({ version: 2, act: 'plan', on: '2026-04-01' })).body).toMatchObject({
      code: 'state_forbids',
    })
    expect((await follow({ version: 2, act: 'reopen' })).body).toMatchObject({ state: 'received' })
    await follow({ version: 3, act: 'decline', reason: 'Pas encore ouvert.' })
    expect((await ask(mailboxes.caen, forCaen)).page.status).toBe(200)
    expect((await follow({ version: 4, act: 'reopen' })).body).toMatchObject({
      code: 'request_exists',
    })
  })

  test('two of the team never overwrite each other', async () => {
    const { id, follow } = await asked()
    const other = await joinTeam(app, ['catalogue_editor'], 'Camille Autre')
    const [one, two] = await Promise.all([
      follow({ version: 1, act: 'contact' }),
      other.post(`${requests}/${id}/follow-up`, { version: 1, act: 'contact' }),
    ])
    expect([one.status, two.status].sort()).toEqual([200, 409])
    const late = await follow({ version: 1, act: 'contact' })
    expect(late.body).toMatchObject({ code: 'changed_meanwhile' })
    expect(late.body.detail).toMatch(/(Camille Autre|Dominique Petit).*prise de contact/)
  })

  test('unknown ones are not found, and other roles may not', async () => {
    const { id, editor } = await asked()
    const unknown = `${requests}/${randomUUID()}`
    expect((await editor.get(unknown)).status).toBe(404)
    expect((await editor.post(`${unknown}/follow-up`, { version: 1, act: 'contact' })).status).toBe(
      404,
    )
    const auditor = await joinTeam(app, ['auditor'])
    const moderator = await joinTeam(app, ['moderator'])
    expect((await auditor.get(`${requests}/${id}`)).status).toBe(403)
    expect((await moderator.get(requests)).status).toBe(403)
    const step = { version: 1, act: 'contact' }
    expect((await auditor.post(`${requests}/${id}/follow-up`, step)).status).toBe(403)
    expect((await app.request(requests)).status).toBe(401)
  })

  test('a page of the list leads to the next', async () => {
    const { editor } = await asked()
    await ask(mailboxes.herouville, { ...contact, 'au-nom-de': 'commune-14327' })
    const first = (await editor.get(`${requests}?limit=1`)).body
    const second = (await editor.get(`${requests}?limit=1&cursor=${first.next}`)).body
    expect([first, second].map(({ items }) => items[0].territory.name).sort()).toEqual([
      'Caen',
      'Hérouville-Saint-Clair',
    ])
    expect(second.next).toBeNull()
    expect([first.total, second.total]).toEqual([2, 2])
  })

  test('requests are found by territory, service, receipt and several states', async () => {
    const { editor, id, follow } = await asked()
    await ask(mailboxes.herouville, { ...contact, 'au-nom-de': 'commune-14327' })
    await follow({ version: 1, act: 'contact' })
    const { receipt } = (await editor.get(`${requests}/${id}`)).body
    const found = async (query: string) => {
      const { items, total } = (await editor.get(`${requests}?${query}`)).body
      expect(total).toBe(items.length)
      return items.map((one: { territory: { name: string } }) => one.territory.name)
    }
    const both = ['Caen', 'Hérouville-Saint-Clair']
    expect(await found('q=herouville st clair')).toEqual([both[1]])
    expect(await found(`q=${receipt.toLowerCase()}`)).toEqual([both[0]])
    expect((await found('q=velo')).toSorted()).toEqual(both)
    expect(await found('q=nulle part')).toEqual([])
    expect((await found('state=received,contacted')).toSorted()).toEqual(both)
    expect(await found('state=contacted')).toEqual([both[0]])
    expect((await editor.get(`${requests}?state=received,lost`)).status).toBe(422)
  })
})
