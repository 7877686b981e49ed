// A webmaster registers a site: address, proof on a real server or DNS, agreement, and its key.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { atOnce } from '../../../testing/at-once.ts'
import { type DnsServer, startDnsServer } from '../../../testing/dns-server.ts'
import { engines } from '../../../testing/engines.ts'
import { site as given } from '../../../testing/given.ts'
import { givenPlugin } from '../../../testing/given-plugin.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { sendMails } from '../../../testing/outbox.ts'
import { type SiteServer, startSiteServer } from '../../../testing/site-server.ts'
import type { Visitor } from '../../../testing/visitor.ts'
import { arrive, linkIn, registerAt, tokenOf, verify } from '../../../testing/webmaster.ts'

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

const register = (visitor: Visitor, more: Record<string, string> = {}) =>
  registerAt(visitor, { adresse: site.origin, ...more })

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
    await sendMails(app.deps)
    const [mail] = await app.mails.to(mailboxes.caen)
    const link = linkIn(mail?.text)
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
        kind: 'support',
        id: app.deps.ids.uuid(),
        site: row.site,
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

  test('its keeper replaces the key, revokes one after being asked, and nobody else does', async () => {
    const { visitor, page, link } = await toAgreement()
    await app.visitor().post(link, { decision: 'accepter' })
    const first = (await stored()).site ?? ''
    const shown = await visitor.open(page.path)
    expect(shown.text).toContain(`data-site="${first}"`)
    expect(shown.text).toContain(givenPlugin.facts.sha256)
    const other = await arrive(app, 'autre@prestataire.example')
    expect((await other.post(`${page.path}/cles`, {})).status).toBe(404)
    const rotated = await visitor.submit(shown, /\/cles$/)
    expect(rotated.text).toContain('Marche encore jusqu’au 17 mars 2026')
    const asked = await visitor.open(`${page.path}/cles/${first}`)
    expect((await app.request(`/v1/sites/${first}`)).status).toBe(200)
    expect((await other.open(`${page.path}/cles/${first}`)).status).toBe(404)
    expect((await other.post(`${page.path}/cles/${first}/revocation`, {})).status).toBe(404)
    // A key of another site is not theirs to revoke.
    expect((await visitor.post(`${page.path}/cles/${given.key}/revocation`, {})).status).toBe(409)
    const revoked = await visitor.submit(asked, /\/revocation$/)
    expect(revoked.text).toContain('Finie depuis')
    expect((await app.request(`/v1/sites/${first}`)).status).toBe(403)
    expect((await app.request(`/v1/sites/${given.key}`)).status).toBe(200)
  })

  test('no key before the site is approved, and three at most that work', async () => {
    const { visitor, page, link } = await toAgreement()
    const replace = async () => {
      const { status, text } = await visitor.post(`${page.path}/cles`, {})
      return [status, text]
    }
    expect(await replace()).toEqual([409, expect.stringContaining('n’en est plus là')])
    await app.visitor().post(link, { decision: 'accepter' })
    for (let made = 1; made < 3; made += 1) expect((await replace())[0]).toBe(200)
    expect(await replace()).toEqual([409, expect.stringContaining('déjà trois clés')])
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
    expect(await stored()).toMatchObject({ state: 'to_prove', proved_at: null })
    const looks = await app.db.selectFrom('site_registration_origins').selectAll().execute()
    expect(looks).toMatchObject([{ origin: site.origin, proved_at: null }])
  })

  test('a home page may be long: the tag at its start proves, one too far down is told so', async () => {
    const visitor = await arrive(app)
    const page = await register(visitor)
    const tag = `<meta name="parvis-site" content="${tokenOf(page)}">`
    const long = `<script>${'a'.repeat(400_000)}</script>`
    const look = async () => (await verify(visitor, page)).text
    site.page(`<head>${long}${tag}</head>`)
    expect(await look()).toContain('256 premiers Ko')
    site.answer((_, response) => {
      response.writeHead(200)
      response.write(`<head>${' '.repeat(5000)}<title>Ville</title>`)
      setTimeout(() => response.destroy(), 20)
    })
    expect(await look()).toContain('a coupé la connexion')
    site.page(`<head><title>Ville</title>${tag}</head><body>${long}</body>`)
    expect(await look()).not.toContain('256 premiers Ko')
    expect(await stored()).toMatchObject({ state: 'asked' })
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
      adresse: `https://www.${engine}.example`,
      preuve: 'dns',
      nom: 'Ville',
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

  test('thirty looks an hour by one person, however many are asked at once', async () => {
    const visitor = await arrive(app, 'regarde@prestataire.example')
    const page = await register(visitor)
    site.page('')
    await Promise.all(Array.from({ length: 40 }, () => verify(visitor, page)))
    expect(site.asked).toHaveLength(30)
    const late = await verify(visitor, page)
    expect([late.status, late.text.includes('Attendez une heure')]).toEqual([429, true])
    // Nor by a second registration of the same address.
    expect((await verify(visitor, await register(visitor))).status).toBe(429)
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1) statuses.push((await register(visitor)).status)
    expect(statuses).toEqual([200, 200, 200, 429])
  })

  test('five registrations a day, however many are sent at once', async () => {
    const visitor = await arrive(app)
    const send = () => register(visitor)
    await atOnce(
      app,
      { writing: 'site_registrations' },
      Array.from({ length: 7 }, () => send),
    )
    expect(await app.db.selectFrom('site_registrations').select('id').execute()).toHaveLength(5)
    expect((await send()).status).toBe(429)
  })

  test('a town hall gets three mails a day, however many sites ask it at once', async () => {
    const visitor = await arrive(app)
    const pages = []
    for (let n = 0; n < 5; n += 1) pages.push(await register(visitor))
    site.page(pages.map((page) => `<meta name="parvis-site" content="${tokenOf(page)}">`).join(''))
    const acts = pages.map((page) => () => verify(visitor, page))
    const all = await atOnce(app, { writing: 'outgoing_mails' }, acts)
    const statuses = all.map((one) => one.status === 'fulfilled' && one.value.status)
    expect(statuses).toEqual([200, 200, 200, 200, 200])
    const states = await app.db.selectFrom('site_registrations').select('state').execute()
    expect(states.map(({ state }) => state).sort()).toEqual([
      ...Array(3).fill('asked'),
      ...Array(2).fill('with_team'),
    ])
    await sendMails(app.deps)
    expect(await app.mails.to(mailboxes.caen)).toHaveLength(3)
  })

  test('refused by the town hall: no site; expired: nothing is decided, and one may ask again', async () => {
    const { visitor, link, page } = await toAgreement()
    const town = app.visitor()
    const opened = await town.open(link)
    const soon = await visitor.submit(await visitor.open(page.path), /\/accord$/)
    expect(soon.status).toBe(429)
    app.clock.now = new Date(app.clock.now.getTime() + 15 * 86_400_000)
    expect((await town.open(link)).text).toContain('a expiré')
    expect((await town.submit(opened, /accords-de-site/, { decision: 'accepter' })).status).toBe(
      410,
    )
    const back = await arrive(app)
    app.mails.forget()
    await back.post(`${page.path}/accord`, {})
    await sendMails(app.deps)
    const [mail] = await app.mails.to(mailboxes.caen)
    const fresh = linkIn(mail?.text)
    expect(fresh).not.toBe(link)
    expect((await town.open(link)).status).toBe(404)
    const refused = await town.submit(await town.open(fresh), /accords/, { decision: 'refuser' })
    expect(refused.text).toContain('Vous avez refusé')
    expect(await stored()).toMatchObject({ state: 'refused', site: null })
    expect((await back.open(page.path)).text).toContain('La collectivité a refusé')
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
