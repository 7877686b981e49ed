// Signing in with ProConnect and FranceConnect, against a real provider configured as each of the two.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { foreignTokens } from '../../../testing/foreign-tokens.ts'
import { proposals, site } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import type { Person, TestProvider } from '../../../testing/provider.ts'
import { leadOf, signInWith, wayBack } from '../../../testing/through-provider.ts'
import type { Page } from '../../../testing/visitor.ts'
import { baseUrl, useProviders } from '../../../testing/with-providers.ts'

const agent: Person = {
  sub: 'agente-1',
  acr: 'eidas1',
  email: 'agente@caen.example',
  siret: '21140118700015',
  roles: ['agent_public', 'agent_public_territorial'],
}
const resident: Person = { sub: 'habitante-1', acr: 'eidas1', email: 'lea@courriel.example' }
const forCaen = { 'au-nom-de': 'commune-14118' }

const both = useProviders()

describe.each(engines)('signing in with a provider on %s', (engine) => {
  const app = useApp(engine, { env: both.env })
  const supportLink = () => app.client.links.support(proposals.open, { site: site.key })
  const stored = () => app.db.selectFrom('supports').selectAll().execute()
  const people = () => app.db.selectFrom('participants').selectAll().execute()
  const tally = async () => (await app.client.proposals.get(proposals.open)).tally

  /** From the link of a commune's page to the last step, by a provider. */
  async function reach(avec: 'pro_connect' | 'france_connect', person: Person) {
    const provider = avec === 'pro_connect' ? both.proConnect : both.franceConnect
    provider.welcome(person)
    const visitor = app.visitor()
    const jar = new Map<string, string>()
    const page = await signInWith(visitor, await visitor.open(supportLink()), avec, jar)
    return { visitor, page, jar }
  }

  test('an agent acts for the territory whose SIREN ProConnect says', async () => {
    const { visitor, page } = await reach('pro_connect', agent)
    expect(page.text).toContain('Confirmer mon soutien')
    expect(page.text).toContain('ProConnect')
    const receipt = await visitor.confirm(page, forCaen)
    expect(receipt.text).toContain('Votre soutien est enregistré')
    expect(await stored()).toMatchObject([
      { territory_id: 'commune-14118', evidence: 'pro_connect', site_key: site.key },
    ])
    expect(await app.db.selectFrom('mandates').selectAll().execute()).toMatchObject([
      { territory_id: 'commune-14118', evidence: 'pro_connect' },
    ])
    expect(await tally()).toMatchObject({ territories: 1, residentsByFranceConnect: 0 })
  })

  test.each([
    ['another territory', agent, 'commune-14327'],
    ['the grouping of one’s commune', agent, 'epci-200065597'],
    ['a territory, without the role', { ...agent, roles: ['agent_public_etat'] }, 'commune-14118'],
    ['a territory, without roles', { ...agent, roles: [] }, 'commune-14118'],
    [
      'the commune of one’s grouping',
      { ...agent, siret: '20006559700011', sub: 'agente-epci' },
      'commune-14118',
    ],
    ['a SIRET cut short', { ...agent, siret: '211401187' }, 'commune-14118'],
  ])('nobody acts for %s', async (_, person, territory) => {
    const { visitor, page } = await reach('pro_connect', person)
    const refused = await visitor.post(`${page.path}/confirmation`, { 'au-nom-de': territory })
    expect(refused.status).toBe(403)
    expect(await stored()).toEqual([])
  })

  test('a work account is no resident’s, whatever its address proves elsewhere', async () => {
    const { visitor, page } = await reach('pro_connect', { ...agent, roles: [] })
    expect(page.text).not.toContain('Confirmer mon soutien')
    const refused = await visitor.post(`${page.path}/confirmation`, { 'au-nom-de': 'moi' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('pas où vous habitez')
    expect(await stored()).toEqual([])
  })

  test('a resident is counted by FranceConnect, apart, and once', async () => {
    const { visitor, page } = await reach('france_connect', resident)
    await visitor.confirm(page)
    expect(await tally()).toMatchObject({ residentsByFranceConnect: 1, residentsByEmail: 0 })
    const again = await reach('france_connect', { ...resident, email: 'autre@courriel.example' })
    const receipt = await again.visitor.confirm(again.page)
    expect(receipt.text).toContain('Ce soutien était déjà enregistré')
    expect(await tally()).toMatchObject({ residentsByFranceConnect: 1 })
    expect(await people()).toHaveLength(1)
  })

  test('FranceConnect proves no territory, even with its official address', async () => {
    const { visitor, page } = await reach('france_connect', { ...resident, email: mailboxes.caen })
    const refused = await visitor.post(`${page.path}/confirmation`, forCaen)
    expect(refused.status).toBe(403)
    expect(await stored()).toEqual([])
  })

  test('the same subject of two providers is two people', async () => {
    await reach('pro_connect', { ...agent, sub: 'le-meme' })
    await reach('france_connect', { ...resident, sub: 'le-meme', email: agent.email ?? '' })
    expect(await people()).toHaveLength(2)
    const identities = await app.db.selectFrom('identities').selectAll().execute()
    expect(new Set(identities.map(({ identity_index }) => identity_index)).size).toBe(2)
    expect(JSON.stringify(identities)).not.toContain('le-meme')
  })

  test('the same address by a code and by a provider is two people, joined by nobody', async () => {
    await app.visitor().support(proposals.kept, resident.email ?? '')
    await reach('france_connect', resident)
    expect(await people()).toHaveLength(2)
  })

  test('one asks for what is needed, by the parameters that are listed', async () => {
    await reach('pro_connect', agent)
    await reach('france_connect', resident)
    const [asked = ''] = both.proConnect.state.asked
    const query = new URL(asked, baseUrl).searchParams
    expect([...query.keys()].sort()).toEqual(
      ['claims', 'client_id', 'nonce', 'redirect_uri', 'response_type', 'scope', 'state'].sort(),
    )
    expect(JSON.parse(query.get('claims') ?? '')).toEqual({
      id_token: { auth_time: { essential: true } },
    })
    expect(query.get('redirect_uri')).toBe(`${baseUrl}/connexion/proconnect/retour`)
    expect(query.get('scope')).toBe('openid email siret roles')
    for (const name of ['state', 'nonce'])
      expect(query.get(name)?.length).toBeGreaterThanOrEqual(32)
    const other = new URL(both.franceConnect.state.asked[0] ?? '', baseUrl).searchParams
    expect(other.get('acr_values')).toBe('eidas1')
    expect(other.get('scope')).toBe('openid email')
  })

  test('the buttons say what each provider asks for', async () => {
    const { text } = await app.visitor().open(supportLink())
    for (const label of ['ProConnect', 'FranceConnect']) {
      expect(text).toMatch(new RegExp(`<span>S’identifier avec</span> <strong>${label}</strong>`))
      expect(text).toContain(`Qu’est-ce que ${label} ?</a>`)
      expect(text).toContain(`title="Qu’est-ce que ${label} ? - nouvelle fenêtre"`)
    }
  })

  describe('is refused, and leaves the person where they were,', () => {
    /** Leaves for FranceConnect and comes back with something wrong. */
    async function fail(
      person: Partial<Person>,
      state: Partial<TestProvider['state']> = {},
      change?: (address: URL) => void,
    ) {
      both.franceConnect.welcome({ ...resident, ...person })
      const visitor = app.visitor()
      const start = await visitor.open(supportLink())
      const leaving = await visitor.submit(start, /^\/demarches$/, {
        avec: 'france_connect',
        courriel: 'lea@courriel.example',
      })
      Object.assign(both.franceConnect.state, state)
      const page = await visitor.open(await wayBack(leaving, undefined, change))
      return { visitor, page }
    }
    const expectNobody = async ({ page }: { page: Page }) => {
      expect(page.text).toContain('Soutenir une proposition')
      expect(page.text).toContain('name="courriel"')
      expect(await app.db.selectFrom('sessions').selectAll().execute()).toEqual([])
      expect(await app.db.selectFrom('identities').selectAll().execute()).toEqual([])
    }

    test('when the signed userinfo was tampered with', async () => {
      const failed = await fail({}, { tamper: true })
      expect(failed.page.status).toBe(403)
      expect(failed.page.text).toContain('n’a pas pu être vérifiée')
      await expectNobody(failed)
    })

    test('when the nonce is another’s', async () => {
      const failed = await fail({}, {}, (address) =>
        address.searchParams.set('nonce', 'x'.repeat(43)),
      )
      expect(failed.page.status).toBe(403)
      await expectNobody(failed)
    })

    test.each(foreignTokens)('when the ID token %s', async (_, reissue) => {
      const failed = await fail({}, { reissue })
      expect(failed.page.status).toBe(403)
      await expectNobody(failed)
    })

    test('and not when the ID token is made again as it was', async () => {
      const { page } = await fail({}, { reissue: {} })
      expect(page.text).toContain('Confirmer mon soutien')
    })

    test.each(['eidas0', 'inconnu'])('when the level is %s', async (acr) => {
      const failed = await fail({ sub: `habitante-${acr}`, acr }, {}, (address) =>
        address.searchParams.delete('acr_values'),
      )
      expect(failed.page.status).toBe(403)
      expect(failed.page.text).toContain('assez sûrement')
      await expectNobody(failed)
    })

    test.each([
      undefined as never,
      'pas une adresse',
      'lea@courriel.example\r\nBcc: tous@courriel.example',
    ])('when there is no address to send the receipt to: %j', async (email) => {
      const failed = await fail({ sub: 'sans-adresse', email })
      expect(failed.page.status).toBe(422)
      expect(failed.page.text).toContain('adresse électronique')
      await expectNobody(failed)
    })

    test('when the person goes back', async () => {
      const failed = await fail({}, { leaves: true })
      expect(failed.page.status).toBe(422)
      expect(failed.page.text).toContain('sans avoir ouvert de session')
      await expectNobody(failed)
    })

    test('when the provider stops answering meanwhile; the code by e-mail still works', async () => {
      const failed = await fail({}, { isTokenDown: true })
      expect(failed.page.status).toBe(503)
      expect(failed.page.text).toContain('FranceConnect ne répond pas')
      await expectNobody(failed)
      const signedIn = await failed.visitor.signIn(failed.page, mailboxes.resident)
      expect((await failed.visitor.confirm(signedIn)).text).toContain('enregistré')
      expect(await tally()).toMatchObject({ residentsByEmail: 1, residentsByFranceConnect: 0 })
    })
  })

  test('what comes back serves once, in the browser that left, and in time', async () => {
    both.proConnect.welcome(agent)
    const visitor = app.visitor()
    const leave = async () =>
      visitor.submit(await visitor.open(supportLink()), /^\/demarches$/, { avec: 'pro_connect' })
    const back = await wayBack(await leave())
    const stranger = await app.visitor().open(back)
    expect(stranger.status).toBe(410)
    expect(stranger.text).toContain('commencée dans un autre navigateur')
    expect((await visitor.open(back)).text).toContain('Confirmer mon soutien')
    expect((await visitor.open(back)).status).toBe(410)

    const other = app.visitor()
    const late = await other.submit(await other.open(supportLink()), /^\/demarches$/, {
      avec: 'pro_connect',
    })
    const path = await wayBack(late)
    app.clock.now = new Date(app.clock.now.getTime() + 15 * 60_000)
    expect((await other.open(path)).status).toBe(410)
    expect((await other.open('/connexion/proconnect/retour')).status).toBe(410)
    expect((await other.open('/connexion/autre/retour')).status).toBe(404)
  })

  test('ten windows that come back at once as someone new are one person', async () => {
    both.franceConnect.welcome({ ...resident, sub: 'habitante-pressee' })
    const windows = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const visitor = app.visitor()
        const start = await visitor.open(supportLink())
        const leaving = await visitor.submit(start, /^\/demarches$/, { avec: 'france_connect' })
        return { visitor, back: await wayBack(leaving) }
      }),
    )
    const pages = await Promise.all(windows.map(({ visitor, back }) => visitor.open(back)))
    expect(pages.filter((page) => page.text.includes('Confirmer mon soutien'))).toHaveLength(10)
    expect(await people()).toHaveLength(1)
    await Promise.all(windows.map(({ visitor }, at) => visitor.confirm(pages[at] as Page)))
    expect(await tally()).toMatchObject({ residentsByFranceConnect: 1 })
  })

  test('a state of one provider is worth nothing at the other', async () => {
    both.proConnect.welcome(agent)
    const visitor = app.visitor()
    const start = await visitor.open(supportLink())
    const leaving = await visitor.submit(start, /^\/demarches$/, { avec: 'pro_connect' })
    const back = await wayBack(leaving)
    expect((await visitor.open(back.replace('proconnect', 'franceconnect'))).status).toBe(410)
  })

  test('the way there is a page of ours, since a form may lead nowhere else', async () => {
    both.proConnect.welcome(agent)
    const visitor = app.visitor()
    const page = await visitor.submit(await visitor.open(supportLink()), /^\/demarches$/, {
      avec: 'pro_connect',
    })
    expect(page.status).toBe(200)
    expect(page.headers.get('Content-Security-Policy')).toContain("form-action 'self'")
    expect(leadOf(page)).toMatch(new RegExp(`^${both.proConnect.issuer}/auth[?]`))
    expect(page.headers.getSetCookie().join()).toMatch(/parvis-depart=[\w-]{43}; .*HttpOnly/)
  })

  test('nothing of the identity is in a log', async () => {
    const { visitor, page } = await reach('france_connect', resident)
    await visitor.confirm(page)
    const logs = app.logs.join('')
    for (const told of ['habitante-1', 'lea@', 'code=', 'state=']) expect(logs).not.toContain(told)
  })
})
