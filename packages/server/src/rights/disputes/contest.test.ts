// A town hall is told of acts in its name and contests one; the team decides, and may undo it.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { countRows, proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { mailTownHalls } from '../../../testing/outbox.ts'
import { joinTeam } from '../../../testing/team.ts'

const caen = 'commune-14118'
const forCaen = { 'au-nom-de': caen }

const commune = { id: caen, official: mailboxes.caen, agent: mailboxes.caenByDomain }
const epci = {
  id: 'epci-200065597',
  official: mailboxes.epci,
  agent: 'agent@caenlamer.example',
}

describe.each(engines)('contesting on %s', (engine) => {
  const app = useApp(engine)
  const told = () => app.mails.to(mailboxes.caen)
  const linksIn = (text = '') =>
    [...text.matchAll(/http:\/\/parvis\.localhost(\/[\w/.-]+)/g)].map(([, path = '']) => path)

  async function acted() {
    const visitor = app.visitor()
    await visitor.support(proposals.open, mailboxes.caenByDomain, forCaen)
    const page = await visitor.toReferent(proposals.kept, mailboxes.caenByDomain, { co: '1' })
    await visitor.confirm(page, { ...forCaen, 'contact-nom': 'A. Martin' })
    await mailTownHalls(app.deps)
    const [mail] = await told()
    return { visitor, mail, links: linksIn(mail?.text) }
  }
  const tally = async () =>
    (await app.client.proposals.tallies([proposals.open])).items[0]?.territories

  test('one mail tells both acts, not the person, and is not sent twice', async () => {
    const { mail } = await acted()
    expect(mail?.subject).toBe('2 actes au nom de Caen (Calvados) dans la consultation')
    expect(mail?.text).toContain('Soutien à une proposition : « Payer le stationnement ».')
    expect(mail?.text).not.toMatch(/agente|martin/i)
    await Promise.all([mailTownHalls(app.deps), mailTownHalls(app.deps)])
    expect(await told()).toHaveLength(1)
  })

  test('whoever acts with the official address is not told of it again', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, forCaen)
    app.mails.forget()
    await mailTownHalls(app.deps)
    expect(await told()).toEqual([])
  })

  test('acts of the next hours are gathered', async () => {
    const { visitor } = await acted()
    await visitor.confirm(await visitor.toWithdraw(proposals.open, mailboxes.caenByDomain), forCaen)
    await mailTownHalls(app.deps)
    expect(await told()).toHaveLength(1)
    app.clock.now = new Date('2026-02-15T13:00:01Z')
    await mailTownHalls(app.deps)
    expect((await told()).at(-1)?.subject).toContain('Un acte au nom de Caen')
  })

  test('every link of the mail, opened by a scanner, changes nothing', async () => {
    const { links } = await acted()
    expect(links).toHaveLength(3)
    const before = await countRows(app.db)
    for (const link of links) {
      for (const method of ['HEAD', 'GET']) {
        const answer = await app.request(link, { method })
        expect([link, answer.status]).toEqual([link, 200])
        expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer')
      }
    }
    expect(await countRows(app.db)).toEqual(before)
    const forged = (links[0] ?? '').slice(0, -1)
    expect((await app.request(forged)).status).toBe(404)
    expect((await app.request(`/actes-en-notre-nom/${caen}/x`)).status).toBe(404)
  })

  test('once a mandate has ended, whoever held it opens the known address no more', async () => {
    const { links } = await acted()
    const known = links.find((link) => link.startsWith('/actes-en-notre-nom/')) ?? ''
    const [mandate] = await app.db.selectFrom('mandates').selectAll().execute()
    const ended = { territory_id: caen, ended_at: '2026-02-15T10:30:00.000Z', cause: 'staff' }
    await app.db
      .insertInto('mandate_ends')
      .values({
        ...ended,
        participant_id: mandate?.participant_id ?? '',
        reason: null,
        staff_id: null,
      } as never)
      .execute()
    expect((await app.request(known)).status).toBe(404)
    // The act itself is contested with the same link as before.
    const act = links.find((link) => link.startsWith('/contestations/')) ?? ''
    expect((await app.request(act)).status).toBe(200)
  })

  test('contested and upheld: the mandate ends and the acts leave the counts; then all back', async () => {
    const { visitor, links } = await acted()
    expect(await tally()).toBe(1)
    const town = app.visitor()
    const page = await town.open(links.find((link) => link.startsWith('/contestations/')) ?? '')
    for (let time = 0; time < 2; time += 1) await town.submit(page, /^\/contestations\//)
    const team = await joinTeam(app, ['moderator'])
    const open = await team.get('/v1/staff/cases?state=open')
    expect(open.body.items).toHaveLength(1)
    expect((await team.get('/v1/staff/cases?q=caen')).body.total).toBe(1)
    expect((await team.get('/v1/staff/cases?q=ailleurs')).body.total).toBe(0)
    const { id, version } = open.body.items[0]
    const asked = { decision: 'uphold', version }
    const preview = await team.post(`/v1/staff/cases/${id}/decision-preview`, asked)
    expect(preview.body.acts).toMatchObject([
      { kind: 'support', subject: proposals.open, title: 'Payer le stationnement' },
      { kind: 'referent', subject: proposals.kept },
    ])
    expect(await tally()).toBe(1)
    const act = (decision: string, at: number) =>
      team.post(`/v1/staff/cases/${id}/decision`, { decision, reason: 'Vu.', version: at })
    expect(await tally()).toBe(1)
    expect((await act('uphold', version)).body.state).toBe('upheld')
    expect(await tally()).toBe(0)
    expect(await app.db.selectFrom('referents').selectAll().execute()).toEqual([])
    const late = await visitor.toSupport(proposals.open, mailboxes.caenByDomain)
    expect((await visitor.confirm(late, forCaen)).status).toBe(403)
    expect((await act('uphold', version + 1)).body.code).toBe('state_forbids')
    for (const decision of ['reopen', 'uphold']) {
      const facts = { by: 'Dominique Petit', act: 'decide' }
      expect((await act(decision, version)).body).toMatchObject({
        code: 'changed_meanwhile',
        facts,
      })
    }
    expect((await act('reopen', version + 1)).body.state).toBe('open')
    expect(await tally()).toBe(1)
    expect(await app.db.selectFrom('referents').selectAll().execute()).toHaveLength(1)
    expect((await act('dismiss', version + 2)).body.state).toBe('dismissed')
    const kinds = await app.db.selectFrom('events').select('kind').orderBy('seq').execute()
    expect(kinds.map(({ kind }) => kind).slice(2)).toEqual([
      'case.opened',
      'case.decided',
      'mandate.ended',
      'support.withdrawn',
      'referent.withdrawn',
      'case.decided',
      'mandate.restored',
      'support.recorded',
      'referent.signed_up',
      'case.decided',
    ])
  })

  test('what else was done without the right to is taken back too: requests, memberships', async () => {
    const contact = { 'contact-nom': 'A. Martin', 'contact-telephone': '' }
    const agent = app.visitor()
    const step = await agent.reach(
      app.client.links.serviceRequest('velo-plan'),
      mailboxes.caenByDomain,
    )
    await agent.confirm(step, { ...forCaen, ...contact })
    const grouping = app.visitor()
    const joining = `/propositions/${proposals.kept}/groupes-de-travail?intent=${app.deps.ids.uuid()}`
    const colleague = 'agent@caenlamer.example'
    const inItsName = { ...contact, 'au-nom-de': 'epci-200065597' }
    await grouping.confirm(await grouping.reach(joining, colleague), inItsName)
    await mailTownHalls(app.deps)
    const team = await joinTeam(app, ['moderator'])
    const editor = await joinTeam(app, ['catalogue_editor'])
    const request = async () => (await editor.get('/v1/staff/service-requests')).body.items[0]
    const { id: requestId } = await request()
    const follow = `/v1/staff/service-requests/${requestId}/follow-up`
    await editor.post(follow, { act: 'contact', version: 1, reason: null, on: null, note: null })
    const members = () => app.db.selectFrom('working_group_members').selectAll().execute()
    for (const email of [mailboxes.caen, mailboxes.epci]) {
      const [mail] = await app.mails.to(email)
      const town = app.visitor()
      const link = linksIn(mail?.text).find((one) => one.startsWith('/contestations/')) ?? ''
      await town.submit(await town.open(link), /^\/contestations\//)
    }
    const { items } = (await team.get('/v1/staff/cases')).body
    expect(items).toHaveLength(2)
    const decide = async (decision: string) => {
      for (const { id } of items) {
        const { version } = (await team.get(`/v1/staff/cases/${id}`)).body
        const body = { decision, reason: 'Vu.', version }
        expect((await team.post(`/v1/staff/cases/${id}/decision`, body)).status).toBe(200)
      }
    }
    await decide('uphold')
    expect(await request()).toMatchObject({ state: 'withdrawn' })
    expect(await members()).toEqual([])
    await decide('reopen')
    expect(await request()).toMatchObject({ state: 'contacted' })
    expect(await members()).toHaveLength(1)
    const { history } = (await editor.get(`/v1/staff/service-requests/${requestId}`)).body
    expect(history.map(({ act }: { act: string }) => act)).toEqual([
      'ask',
      'contact',
      'contested',
      'restored',
    ])
  })

  test('a contest undone gives back no mandate that its bearer had given up', async () => {
    const { visitor, links } = await acted()
    await visitor.post(`/mon-espace/habilitation/${caen}/fin`, {})
    const link = links.find((one) => one.startsWith('/contestations/')) ?? ''
    const town = app.visitor()
    await town.submit(await town.open(link), /^\/contestations\//)
    const team = await joinTeam(app, ['moderator'])
    const { id, version } = (await team.get('/v1/staff/cases?state=open')).body.items[0]
    for (const [at, decision] of ['uphold', 'reopen'].entries()) {
      const body = { decision, reason: 'Vu.', version: version + at }
      expect((await team.post(`/v1/staff/cases/${id}/decision`, body)).status).toBe(200)
      expect(await tally()).toBe(at)
      expect(await app.db.selectFrom('mandate_ends').select('cause').execute()).toEqual([
        { cause: 'given_up' },
      ])
    }
  })

  test.each([
    ['a sign-up', `/propositions/${proposals.kept}/referent?co=1&`, commune],
    ['a membership', `/propositions/${proposals.kept}/groupes-de-travail?`, epci],
    ['a request', '/services/velo-plan/demande?', commune],
  ])('%s that the territory withdrew meanwhile does not come back', async (_, path, of) => {
    const inItsName = { 'au-nom-de': of.id }
    const contact = { ...inItsName, 'contact-nom': 'A. Martin', 'contact-telephone': '' }
    const give = async (email: string) => {
      const visitor = app.visitor()
      const page = await visitor.reach(`${path}intent=${app.deps.ids.uuid()}`, email)
      expect((await visitor.confirm(page, contact)).status).toBe(200)
      return visitor
    }
    await give(of.agent)
    await mailTownHalls(app.deps)
    const [mail] = await app.mails.to(of.official)
    const hall = app.visitor()
    const link = linksIn(mail?.text).find((one) => one.startsWith('/contestations/')) ?? ''
    await hall.submit(await hall.open(link), /^\/contestations\//)
    const team = await joinTeam(app, ['moderator'])
    const { id, version } = (await team.get('/v1/staff/cases?state=open')).body.items[0]
    const decide = async (decision: string, at: number) => {
      const body = { decision, reason: 'Vu.', version: at }
      expect((await team.post(`/v1/staff/cases/${id}/decision`, body)).status).toBe(200)
    }
    await decide('uphold', version)
    const mayor = await give(of.official)
    const back = path.replace('?', '/retrait?').replace('co=1&', '')
    const page = await mayor.reach(`${back}intent=${app.deps.ids.uuid()}`, of.official)
    expect((await mayor.confirm(page, inItsName)).status).toBe(200)
    await decide('reopen', version + 1)
    const { db } = app
    const requests = db.selectFrom('requests').select('id').where('state', '!=', 'withdrawn')
    const left = [
      ...(await db.selectFrom('referents').select('receipt').execute()),
      ...(await db.selectFrom('working_group_members').select('receipt').execute()),
      ...(await requests.execute()),
    ]
    expect(left).toEqual([])
  })

  test('two contests of one person: reopening one leaves what the other holds', async () => {
    const { links } = await acted()
    const town = app.visitor()
    for (const link of links.filter((one) => one.startsWith('/contestations/'))) {
      await town.submit(await town.open(link), /^\/contestations\//)
    }
    const team = await joinTeam(app, ['moderator'])
    const { items } = (await team.get('/v1/staff/cases')).body
    expect(items).toHaveLength(2)
    const decide = async (id: string, decision: string) => {
      const { version } = (await team.get(`/v1/staff/cases/${id}`)).body
      await team.post(`/v1/staff/cases/${id}/decision`, { decision, reason: 'Vu.', version })
    }
    for (const { id } of items) await decide(id, 'uphold')
    const ends = () => app.db.selectFrom('mandate_ends').selectAll().execute()
    const [first, second] = items
    await decide(first.id, 'reopen')
    expect([await tally(), (await ends()).length]).toEqual([0, 1])
    await decide(second.id, 'reopen')
    expect([await tally(), (await ends()).length]).toEqual([1, 0])
  })

  test('the team reads who, by what proof and what else; the town hall what became of it', async () => {
    const { links } = await acted()
    const link = links.find((one) => one.startsWith('/contestations/')) ?? ''
    const town = app.visitor()
    await town.submit(await town.open(link), /^\/contestations\//)
    const waiting = await town.open(link)
    expect(waiting.text).toContain('est enregistrée. L’équipe l’examine.')
    expect(waiting.text).not.toContain('<form method="post" action="/contestations')
    const team = await joinTeam(app, ['moderator'])
    const [{ id, eventSeq }] = (await team.get('/v1/staff/cases')).body.items
    const { body } = await team.get(`/v1/staff/cases/${id}`)
    expect(body).toMatchObject({
      mailbox: 'a•••@caen.example',
      message: null,
      mandate: { evidence: 'official_domain', state: 'active' },
    })
    expect(body.acts).toMatchObject([
      { kind: 'referent.signed_up', title: 'Un agenda partagé' },
      { kind: 'support.recorded', title: 'Payer le stationnement' },
    ])
    const contested = body.acts.find((one: { isContested: boolean }) => one.isContested)
    expect(contested.eventSeq).toBe(eventSeq)
    const path = `/v1/staff/cases/${id}/decision`
    await team.post(path, { decision: 'dismiss', reason: 'Agente confirmée.', version: 1 })
    expect((await town.open(link)).text).toContain('l’a écartée le 15 février 2026')
    await team.post(path, { decision: 'reopen', reason: 'Erreur.', version: 2 })
    await team.post(path, { decision: 'uphold', reason: 'Inconnue.', version: 3 })
    expect((await town.open(link)).text).toContain('ne peut plus agir en votre nom')
    expect((await team.get(`/v1/staff/cases/${id}`)).body.mandate.state).toBe('contested')
  })

  test('no way found: the team is asked, decides, and the person may act', async () => {
    const visitor = app.visitor()
    await visitor.toSupport(proposals.open, mailboxes.resident)
    const page = await visitor.open(`/mon-espace/habilitation/${caen}`)
    expect((await visitor.submit(page, /\/equipe$/, { message: ' ' })).status).toBe(422)
    const message = 'Adjointe au numérique, standard de la mairie.'
    await visitor.submit(page, /\/equipe$/, { message })
    await visitor.submit(page, /\/equipe$/, { message })
    const team = await joinTeam(app, ['moderator'])
    const auditor = await joinTeam(app, ['auditor'])
    const list = await auditor.get('/v1/staff/cases?kind=verification&limit=1')
    expect(list.body).toMatchObject({ items: [{ state: 'open' }], next: null })
    const { id, version } = list.body.items[0]
    expect((await auditor.get(`/v1/staff/cases/${id}`)).status).toBe(403)
    expect((await team.get(`/v1/staff/cases/${id}`)).body.message).toBe(message)
    const path = `/v1/staff/cases/${id}/decision`
    const decision = { decision: 'uphold', reason: 'Élue, confirmé par téléphone.', version }
    expect((await auditor.post(path, decision)).status).toBe(403)
    expect((await team.post(path, decision)).status).toBe(200)
    expect((await visitor.support(proposals.open, mailboxes.resident, forCaen)).status).toBe(200)
    expect((await team.get(`/v1/staff/cases/${app.deps.ids.uuid()}`)).status).toBe(404)
    expect((await app.request('/v1/staff/cases')).status).toBe(401)
  })
})
