// A webmaster registers a site: address, proof on a real server or DNS, agreement, and its key.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, useApp } from '../../testing/app.ts'
import { type DnsServer, startDnsServer } from '../../testing/dns-server.ts'
import { engines } from '../../testing/engines.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { type SiteServer, startSiteServer } from '../../testing/site-server.ts'
import { joinTeam } from '../../testing/team.ts'
import type { Page, Visitor } from '../../testing/visitor.ts'
import { MailError } from '../notifications/mailer.ts'

const webmaster = 'web@prestataire.example'
const caen = 'commune-14118'
const noAddress = 'commune-14327'

let site: SiteServer
let dns: DnsServer
beforeAll(async () => {
  site = await startSiteServer()
  dns = await startDnsServer()
})
afterAll(async () => {
  await site.stop()
  await dns.stop()
})

async function arrive(app: TestApp, email = webmaster) {
  const visitor = app.visitor()
  const asked = await visitor.submit(await visitor.open('/mes-sites'), /identification$/, {
    courriel: email,
  })
  const code = await app.mails.codeFor(email)
  const page = await visitor.submit(asked, /verification/, { code })
  expect(page.path).toBe('/mes-sites')
  return visitor
}

type Fields = Record<string, string>
const register = (visitor: Visitor, more: Fields = {}) =>
  visitor.post('/sites/inscription', {
    ...{ territoire: caen, adresse: site.origin, nom: 'Ville de Caen', preuve: 'meta' },
    ...more,
  })
const verify = (visitor: Visitor, page: Page) => visitor.submit(page, /\/verification$/)
const tokenOf = ({ text }: Page) => /content="([\w-]{43})"›|^([\w-]{43})$/m.exec(text)?.[1] ?? ''

describe.each(engines)('registering a site on %s', (engine) => {
  const app = useApp(engine, { overrides: () => ({ resolver: dns.resolver }) })
  const stored = () => app.db.selectFrom('site_registrations').selectAll().executeTakeFirstOrThrow()
  afterEach(() => {
    site.asked.length = 0
  })

  async function toAgreement() {
    const visitor = await arrive(app)
    const page = await register(visitor)
    site.page(`<head><meta name="parvis-site" content="${tokenOf(page)}"></head>`)
    const proved = await verify(visitor, page)
    const [mail] = await app.mails.to(mailboxes.caen)
    const link = /parvis\.localhost(\/accords-de-site\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    return { visitor, page: proved, mail, link }
  }

  test('from the address to a key that works', async () => {
    const { visitor, page, mail, link } = await toAgreement()
    expect(page.text).toContain('m•••@caen.example')
    expect(mail?.text).not.toMatch(/127\.0\.0\.1|prestataire|Ville de/)
    const town = app.visitor()
    const before = await app.db.selectFrom('site_registrations').selectAll().execute()
    const opened = await town.open(link)
    for (const told of [
      site.origin,
      'Ville de Caen',
      'Caen (Calvados)',
      'w•••@prestataire.example',
    ]) {
      expect(opened.text).toContain(told)
    }
    await app.request(link, { method: 'HEAD' })
    expect(await app.db.selectFrom('site_registrations').selectAll().execute()).toEqual(before)
    const agreed = await town.submit(opened, /accords-de-site/, { decision: 'accepter' })
    expect([agreed.status, agreed.text.includes('Vous avez accepté')]).toEqual([200, true])
    const row = await stored()
    expect(row).toMatchObject({ state: 'approved', decided_by: 'town_hall', link_hash: null })
    const prepared = await app.request('/v1/intents', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: site.origin },
      body: JSON.stringify({
        ...{ kind: 'support', id: app.deps.ids.uuid(), site: row.site },
        proposalId: 'payer-le-stationnement',
      }),
    })
    expect(prepared.status).toBe(201)
    expect((await visitor.open(`/mes-sites/${row.id}`)).text).toContain('enregistré')
    // The link has served.
    expect((await town.open(link)).status).toBe(404)
    const kinds = (await app.db.selectFrom('events').select('kind').orderBy('seq').execute()).map(
      ({ kind }) => kind,
    )
    const steps = ['registered', 'proved', 'agreement_asked', 'approved'].map(
      (one) => `site.${one}`,
    )
    expect(kinds.filter((kind) => kind.startsWith('site.'))).toEqual(steps)
  })

  test('what is found instead is told, and nothing is asked of the town hall', async () => {
    const visitor = await arrive(app)
    let page = await register(visitor)
    const tries: [() => void, string][] = [
      [() => site.page('<head></head>'), 'ne contient pas la balise'],
      [
        () => site.page('<meta name="parvis-site" content="autre">'),
        'une autre valeur : « autre »',
      ],
      [() => site.answer((_, answer) => answer.writeHead(503).end()), 'l’erreur 503'],
      [
        () =>
          site.answer((_, answer) => answer.writeHead(301, { location: 'https://b.fr/' }).end()),
        'renvoie vers « https://b.fr/ »',
      ],
    ]
    for (const [set, words] of tries) {
      set()
      page = await verify(visitor, page)
      expect(page.text).toContain(words)
    }
    expect(await app.mails.to(mailboxes.caen)).toEqual([])
    expect(await stored()).toMatchObject({ state: 'to_prove', proved_at: null, checks: 4 })
  })

  test('a file and a DNS record prove as well, each where it is looked for', async () => {
    const visitor = await arrive(app)
    const filed = await register(visitor, { preuve: 'file' })
    const { token } = await stored()
    site.page('<!doctype html><html></html>')
    expect((await verify(visitor, filed)).text).toContain('par une page web')
    site.answer(({ url }, answer) =>
      answer.end(url === '/.well-known/parvis-site.txt' ? `autre\r\n${token}\r\n` : ''),
    )
    expect((await verify(visitor, filed)).text).toContain('accord demandé')
    const named = await register(visitor, {
      ...{ adresse: `https://www.${engine}.example`, preuve: 'dns', nom: 'Ville' },
    })
    expect(named.text).toContain(`_parvis.www.${engine}.example`)
    expect((await verify(visitor, named)).text).toContain('Aucun enregistrement TXT')
    dns.set(`_parvis.www.${engine}.example`, { TXT: ['v=spf1', `parvis-site=${token}`] })
    const other = await verify(visitor, named)
    expect(other.text).toContain(`autre chose : « parvis-site=${token} »`)
    const [, own] = /parvis-site=([\w-]{43})/.exec(named.text) ?? []
    dns.set(`_parvis.www.${engine}.example`, { TXT: ['v=spf1', `parvis-site=${own}`] })
    expect((await verify(visitor, named)).text).toContain('accord demandé')
  })

  test('someone else’s token proves nothing, nor does another’s page of the dossier', async () => {
    const [one, two] = [await arrive(app), await arrive(app, 'autre@prestataire.example')]
    const mine = await register(one)
    const theirs = await register(two)
    site.page(`<meta name="parvis-site" content="${tokenOf(mine)}">`)
    expect(tokenOf(mine)).not.toBe(tokenOf(theirs))
    expect((await verify(two, theirs)).text).toContain('une autre valeur')
    expect((await two.open(mine.path)).status).toBe(404)
    for (const step of ['verification', 'accord', 'abandon', 'preuve']) {
      expect((await two.post(`${mine.path}/${step}`, { preuve: 'dns' })).status).toBe(404)
      expect((await app.visitor().post(`${mine.path}/${step}`, {})).status).toBe(403)
    }
  })

  test('twenty looks an hour at one site, five registrations a day', async () => {
    const visitor = await arrive(app)
    const page = await register(visitor)
    site.page('')
    await Promise.all(Array.from({ length: 30 }, () => verify(visitor, page)))
    expect(site.asked).toHaveLength(20)
    const late = await verify(visitor, page)
    expect([late.status, late.text.includes('Attendez une heure')]).toEqual([429, true])
    // Nor by a second registration of the same address.
    expect((await verify(visitor, await register(visitor))).status).toBe(429)
    app.clock.now = new Date(app.clock.now.getTime() + 3_601_000)
    const visitorAgain = await arrive(app)
    expect((await verify(visitorAgain, page)).status).toBe(200)
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1) statuses.push((await register(visitorAgain)).status)
    expect(statuses).toEqual([200, 200, 200, 429])
  })

  test('refused by the town hall: no site; expired: nothing is decided, and one may ask again', async () => {
    const { visitor, link, page } = await toAgreement()
    const town = app.visitor()
    const opened = await town.open(link)
    const soon = await visitor.submit(page, /\/accord$/)
    expect(soon.status).toBe(429)
    app.clock.now = new Date(app.clock.now.getTime() + 15 * 86_400_000)
    expect((await town.open(link)).text).toContain('a expiré')
    expect((await town.submit(opened, /accords-de-site/, { decision: 'accepter' })).status).toBe(
      410,
    )
    const back = await arrive(app)
    app.mails.forget()
    await back.post(`${page.path}/accord`, {})
    const [mail] = await app.mails.to(mailboxes.caen)
    const fresh = /parvis\.localhost(\/accords-de-site\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect(fresh).not.toBe(link)
    expect((await town.open(link)).status).toBe(404)
    const refused = await town.submit(await town.open(fresh), /accords/, { decision: 'refuser' })
    expect(refused.text).toContain('Vous avez refusé')
    expect(await stored()).toMatchObject({ state: 'refused', site: null })
    expect((await back.open(page.path)).text).toContain('La collectivité a refusé')
  })

  test('without an official address the team decides, once, with a reason', async () => {
    await app.db.deleteFrom('official_addresses').where('territory_id', '=', noAddress).execute()
    const visitor = await arrive(app)
    const page = await register(visitor, { territoire: noAddress, nom: 'Hérouville' })
    const team = await joinTeam(app, ['sites_manager'])
    const list = async () => (await team.get('/v1/staff/site-registrations')).body.items
    const [early] = await list()
    const decide = (act: string, version: number) =>
      team.post(`/v1/staff/site-registrations/${early.id}/${act}`, { version, reason: 'Vu.' })
    expect((await decide('approve', early.version)).body.code).toBe('site_not_proved')
    site.page(`<meta name="parvis-site" content="${tokenOf(page)}">`)
    expect((await verify(visitor, page)).text).toContain('décision de l’équipe')
    expect((await decide('approve', early.version)).body.code).toBe('changed_meanwhile')
    const [waiting] = await list()
    expect(waiting).toMatchObject({ state: 'with_team', askedAt: null, proof: 'meta' })
    const answers = await Promise.all([
      decide('approve', waiting.version),
      decide('refuse', waiting.version),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await team.get('/v1/staff/site-registrations?state=with_team')).body.items).toEqual([])
    const outsider = await joinTeam(app, ['moderator'])
    const path = `/v1/staff/site-registrations/${early.id}/approve`
    expect((await outsider.post(path, { version: 1, reason: 'Vu.' })).status).toBe(403)
  })

  test('a mail that cannot leave keeps the proof, and the town hall is asked again at once', async () => {
    const visitor = await arrive(app)
    const page = await register(visitor)
    site.page(`<meta name="parvis-site" content="${tokenOf(page)}">`)
    const { send } = app.deps.mailer
    app.deps.mailer.send = () =>
      Promise.reject(new MailError({ fault: 'connection', status: '421' } as never, undefined))
    const failed = await verify(visitor, page)
    app.deps.mailer.send = send
    expect([failed.status, failed.text.includes('Demander l’accord')]).toEqual([503, true])
    expect((await visitor.submit(failed, /\/accord$/)).text).toContain('accord demandé')
  })

  test('the next webmaster of the same site takes it over, with its keys', async () => {
    const first = await toAgreement()
    await app.visitor().post(first.link, { decision: 'accepter' })
    const { site: key, id } = await stored()
    app.mails.forget()
    const next = await arrive(app, 'nouvelle@prestataire.example')
    const page = await register(next)
    site.page(`<meta name="parvis-site" content="${tokenOf(page)}">`)
    await verify(next, page)
    const [mail] = await app.mails.to(mailboxes.caen)
    const link = /parvis\.localhost(\/accords-de-site\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    await app.visitor().post(link, { decision: 'accepter' })
    const rows = await app.db
      .selectFrom('site_registrations')
      .select(['id', 'state', 'site'])
      .execute()
    expect(rows.find((row) => row.id === id)).toMatchObject({ state: 'replaced' })
    expect(rows.find((row) => row.id !== id)).toMatchObject({ state: 'approved', site: key })
  })
})

describe('where only public sites are taken', () => {
  const app = useApp('sqlite', {
    env: { SITES_MAY_BE_PRIVATE: 'false' },
    overrides: () => ({ resolver: dns.resolver }),
  })

  test('an address that cannot be one is refused with what to do, and kept as typed', async () => {
    const visitor = await arrive(app)
    for (const [adresse, words] of [
      ['http://www.ville.fr', 'doit commencer par https'],
      ['https://www.ville.fr/accueil', 'sans page derrière'],
      ['https://127.0.0.1', 'est un numéro'],
      ['https://localhost', 'réseau privé'],
      ['https://www.ville.fr:8080', 'contient un port'],
    ] as const) {
      const page = await register(visitor, { adresse })
      expect([adresse, page.status]).toEqual([adresse, 422])
      expect(page.text).toContain(words)
      expect(page.text).toContain(`value="${adresse}"`)
    }
    const page = await register(visitor, { adresse: 'évry.example' })
    expect(page.text).toContain('https://xn--vry-9la.example (évry.example)')
  })

  test('a name that leads to this machine is never called', async () => {
    dns.set('piege.example', { A: ['127.0.0.1'] })
    const visitor = await arrive(app)
    const page = await register(visitor, { adresse: 'https://piege.example' })
    site.asked.length = 0
    expect((await verify(visitor, page)).text).toContain('adresse privée ou réservée')
    expect(site.asked).toEqual([])
  })
})
