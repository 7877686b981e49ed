// The five kinds of evidence: the strongest is chosen and recorded with each act, none serves another.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { endMandate } from '../../../testing/mandates-of-team.ts'
import { joinTeam } from '../../../testing/team.ts'
import { signInWith } from '../../../testing/through-provider.ts'
import { useProviders } from '../../../testing/with-providers.ts'

const caen = 'commune-14118'
const epci = 'epci-200065597'
const sirets = { [caen]: '21140118700015', [epci]: '20006559700011' }
const addresses = { [caen]: mailboxes.caen, [epci]: mailboxes.epci }
const colleagues = { [caen]: mailboxes.caenByDomain, [epci]: 'agent@caenlamer.example' }
type Place = keyof typeof sirets

const both = useProviders()

describe.each(engines)('evidence on %s', (engine) => {
  const app = useApp(engine, { env: both.env })
  const request = (id: string) => app.client.links.serviceRequest('velo-plan', { intent: id })
  const contact = { 'contact-nom': 'A. Martin', 'contact-telephone': '' }

  /** Signed in with a mailbox, having proved the territory in a way that leaves a grant. */
  async function byCode(place: Place) {
    const visitor = app.visitor()
    await visitor.toSupport(proposals.open, mailboxes.resident)
    app.mails.forget()
    const ways = await visitor.open(`/mon-espace/habilitation/${place}`)
    const asked = await visitor.submit(ways, /\/code$/)
    const [mail] = await app.mails.to(addresses[place])
    const code = /donnez-lui ce code : (\d{6})/.exec(mail?.text ?? '')?.[1] ?? ''
    await visitor.submit(asked, /\/verification$/, { code })
    return visitor
  }
  async function byTeam(place: Place) {
    const visitor = app.visitor()
    await visitor.toSupport(proposals.open, mailboxes.resident)
    const team = await joinTeam(app, ['moderator'])
    const grant = { email: mailboxes.resident, territoryId: place, reason: 'Arrêté lu.' }
    expect((await team.post('/v1/staff/mandates', grant)).status).toBe(200)
    return visitor
  }
  async function byMailbox(email: string) {
    const visitor = app.visitor()
    await visitor.toSupport(proposals.open, email)
    return visitor
  }
  async function byProConnect(place: Place) {
    both.proConnect.welcome({
      sub: `agent-${place}`,
      acr: 'eidas1',
      email: 'quelqu-un@travail.example',
      siret: sirets[place],
      roles: ['agent_public_territorial'],
    })
    const visitor = app.visitor()
    await signInWith(visitor, await visitor.open('/mon-espace'), 'pro_connect')
    return visitor
  }
  const ways = {
    pro_connect: byProConnect,
    official_address: (place: Place) => byMailbox(addresses[place]),
    official_domain: (place: Place) => byMailbox(colleagues[place]),
    official_code: byCode,
    staff_decision: byTeam,
  }

  for (const [mine, other] of [
    [caen, epci],
    [epci, caen],
  ] as const) {
    test.each(Object.entries(ways))(
      `%s of ${mine} is recorded with the act, and never serves ${other}`,
      async (evidence, way) => {
        const visitor = await way(mine)
        for (const [place, status] of [
          [other, 403],
          [mine, 200],
        ] as const) {
          const intent = app.deps.ids.uuid()
          const step = await visitor.open(request(intent))
          await visitor.submit(step, /^\/demarches$/)
          const path = `/demarches/${intent}/confirmation`
          const answer = await visitor.post(path, { ...contact, 'au-nom-de': place })
          expect([place, answer.status]).toEqual([place, status])
        }
        const acts = await app.db
          .selectFrom('requests')
          .select(['territory_id', 'evidence'])
          .execute()
        expect(acts).toEqual([{ territory_id: mine, evidence }])
        const recorded = await app.db.selectFrom('mandates').selectAll().execute()
        expect(recorded).toMatchObject([{ territory_id: mine, evidence }])
      },
    )
  }

  test('of several proofs the strongest is chosen, and the next when it falls away', async () => {
    const visitor = app.visitor()
    await visitor.toSupport(proposals.open, mailboxes.caen)
    const team = await joinTeam(app, ['moderator'])
    const grant = { email: mailboxes.caen, territoryId: caen, reason: 'Arrêté lu.' }
    await team.post('/v1/staff/mandates', grant)
    const next = async () => {
      await visitor.support(proposals.open, mailboxes.caen, { 'au-nom-de': caen })
      const row = await app.db.selectFrom('supports').select('evidence').executeTakeFirst()
      const page = await visitor.toWithdraw(proposals.open, mailboxes.caen)
      await visitor.confirm(page, { 'au-nom-de': caen })
      return row?.evidence
    }
    expect(await next()).toBe('official_address')
    await app.db
      .updateTable('official_addresses')
      .set({ email: 'accueil@caen.example' })
      .where('territory_id', '=', caen)
      .execute()
    expect(await next()).toBe('official_domain')
    await app.db.deleteFrom('official_addresses').where('territory_id', '=', caen).execute()
    expect(await next()).toBe('staff_decision')
    const { body } = await team.get(`/v1/staff/mandates?territory=${caen}`)
    expect(body.items).toMatchObject([{ evidence: 'staff_decision', state: 'active' }])
  })

  test('a proof that the directory withdrew is shown as such, to the team and to its bearer', async () => {
    const visitor = app.visitor()
    await visitor.support(proposals.open, mailboxes.caenByDomain, { 'au-nom-de': caen })
    const team = await joinTeam(app, ['auditor'])
    const listed = async () =>
      (await team.get(`/v1/staff/mandates?territory=${caen}`)).body.items[0].state
    expect(await listed()).toBe('active')
    await app.db.deleteFrom('official_addresses').where('territory_id', '=', caen).execute()
    expect(await listed()).toBe('lapsed')
    const { text } = await visitor.open('/mon-espace')
    expect(text).toContain('ne la donne plus : elle ne vaut plus')
    expect(text).not.toContain(`/mon-espace/habilitation/${caen}/fin`)
  })

  test('an end goes along when its bearer is joined to another identity', async () => {
    const visitor = app.visitor()
    await visitor.toSupport(proposals.open, mailboxes.caenByDomain)
    const team = await joinTeam(app, ['moderator'])
    const person = await app.db.selectFrom('participants').select('id').executeTakeFirstOrThrow()
    const end = { participantId: person.id, territoryId: caen, reason: 'A quitté la mairie.' }
    expect((await endMandate(team, end)).status).toBe(200)
    app.clock.now = new Date(app.clock.now.getTime() + 3_600_001)
    const work = await byProConnect(epci)
    const asked = await work.submit(await work.open('/mon-espace'), /^\/mon-espace\/code$/, {
      courriel: mailboxes.caenByDomain,
    })
    const code = await app.mails.codeFor(mailboxes.caenByDomain)
    await work.submit(asked, /\/verification$/, { code })
    expect(await app.db.selectFrom('participants').selectAll().execute()).toHaveLength(1)
    const later = app.visitor()
    const page = await later.toSupport(proposals.open, mailboxes.caenByDomain)
    expect(page.text).not.toContain('Au nom de : Caen')
    expect((await later.confirm(page, { 'au-nom-de': caen })).status).toBe(403)
  })

  describe('a territory without SIREN', () => {
    const noumea = 'commune-98818'
    const rurutu = 'commune-98744'
    beforeEach(async () => {
      const { department_code, department_name, ...commune } = await app.db
        .selectFrom('territories')
        .selectAll()
        .where('id', '=', 'commune-05135')
        .executeTakeFirstOrThrow()
      const place = (id: string, name: string, [code, place_name]: [string, string]) => ({
        ...commune,
        id,
        code: id.slice(-5),
        name,
        search_key: name.toLowerCase(),
        siren: null,
        department_code: code,
        department_name: place_name,
      })
      await app.db
        .insertInto('territories')
        .values([
          place(noumea, 'Noumea', ['988', 'Nouvelle-Calédonie']),
          place(rurutu, 'Rurutu', ['987', 'Polynésie française']),
        ])
        .execute()
      await app.db
        .insertInto('official_addresses')
        .values({ territory_id: noumea, email: 'mairie@noumea.example', domain: 'noumea.example' })
        .execute()
    })

    test('is found by its name, and proved by a code at its town hall', async () => {
      const visitor = await byMailbox(mailboxes.resident)
      const found = await visitor.open('/mon-espace/habilitation?q=noumea')
      expect(found.text).toContain(`href="/mon-espace/habilitation/${noumea}"`)
      const page = await visitor.open(`/mon-espace/habilitation/${noumea}`)
      const asked = await visitor.submit(page, /\/code$/)
      const [mail] = await app.mails.to('mairie@noumea.example')
      const code = /donnez-lui ce code : (\d{6})/.exec(mail?.text ?? '')?.[1] ?? ''
      await visitor.submit(asked, /\/verification$/, { code })
      const inItsName = { 'au-nom-de': noumea }
      const receipt = await visitor.support(proposals.open, mailboxes.resident, inItsName)
      expect(receipt.text).toContain('Nouvelle-Calédonie')
      const rows = await app.db
        .selectFrom('supports')
        .select(['territory_id', 'evidence'])
        .execute()
      expect(rows).toEqual([{ territory_id: noumea, evidence: 'official_code' }])
    })

    test('without an address either, the team decides', async () => {
      const visitor = await byMailbox(mailboxes.resident)
      const page = await visitor.open(`/mon-espace/habilitation/${rurutu}`)
      expect(page.text).toContain('ne donne pas d’adresse officielle')
      const message = 'Secrétaire de mairie, standard de la mairie.'
      await visitor.submit(page, /\/equipe$/, { message })
      const team = await joinTeam(app, ['moderator'])
      const [{ id, version }] = (await team.get('/v1/staff/cases')).body.items
      const decision = { decision: 'uphold', reason: 'Confirmé par téléphone.', version }
      expect((await team.post(`/v1/staff/cases/${id}/decision`, decision)).status).toBe(200)
      const inItsName = { 'au-nom-de': rurutu }
      const receipt = await visitor.support(proposals.open, mailboxes.resident, inItsName)
      expect(receipt.status).toBe(200)
      const rows = await app.db
        .selectFrom('supports')
        .select(['territory_id', 'evidence'])
        .execute()
      expect(rows).toEqual([{ territory_id: rurutu, evidence: 'staff_decision' }])
    })

    test('is nobody’s by ProConnect, whatever it says', async () => {
      both.proConnect.welcome({
        sub: 'agent-nc',
        acr: 'eidas1',
        email: 'agent@noumea.example',
        siret: '',
        roles: ['agent_public_territorial'],
      })
      const visitor = app.visitor()
      await signInWith(visitor, await visitor.open('/mon-espace'), 'pro_connect')
      const page = await visitor.toSupport(proposals.open, 'agent@noumea.example')
      const path = `${page.path}/confirmation`
      expect((await visitor.post(path, { 'au-nom-de': noumea })).status).toBe(403)
    })
  })
})
