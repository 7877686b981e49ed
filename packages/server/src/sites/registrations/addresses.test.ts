// Several addresses of one site: each proved exactly, agreed to together, and no other is let in.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { crossing } from '../../../testing/crossing.ts'
import { type DnsServer, startDnsServer } from '../../../testing/dns-server.ts'
import { engines } from '../../../testing/engines.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { sendMails } from '../../../testing/outbox.ts'
import { type SiteServer, startSiteServer } from '../../../testing/site-server.ts'
import { joinTeam } from '../../../testing/team.ts'
import type { Page, Visitor } from '../../../testing/visitor.ts'
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

type Registered = { visitor: Visitor; page: Page }

const tag = (token: string) => `<meta name="parvis-site" content="${token}">`

describe.each(engines)('addresses of one site on %s', (engine) => {
  const app = useApp(engine, { overrides: () => ({ resolver: dns.resolver }) })
  const at = (name: string) => `http://${name}.${engine}.example:${site.port}`
  const addresses = () =>
    app.db.selectFrom('site_registration_origins').selectAll().orderBy('origin').execute()
  const origins = () => app.db.selectFrom('site_origins').selectAll().orderBy('origin').execute()
  const add = (visitor: Visitor, page: Page, adresse: string) =>
    visitor.post(`${page.path}/adresses`, { adresse })

  /** Only these names carry the tag. */
  function carry(token: string, ...names: string[]) {
    site.answer(({ headers }, response) => {
      const isHere = names.some((name) => headers.host === new URL(at(name)).host)
      response.writeHead(200).end(isHere ? tag(token) : '<title>Ville</title>')
    })
  }
  async function registerWww() {
    for (const name of ['www', 'apex', 'old'])
      dns.set(new URL(at(name)).hostname, { A: ['127.0.0.1'] })
    const visitor = await arrive(app)
    return { visitor, page: await registerAt(visitor, { adresse: at('www') }) }
  }
  async function agreed({ visitor, page }: Registered, ...names: string[]) {
    carry(tokenOf(page), ...names)
    app.mails.forget()
    await verify(visitor, await visitor.open(page.path))
    await sendMails(app.deps)
    const link = linkIn((await app.mails.to(mailboxes.caen)).at(-1)?.text)
    const opened = await app.visitor().open(link)
    await app.visitor().post(link, { decision: 'accepter' })
    return opened
  }

  test('each is proved by itself, and nothing is asked before all are', async () => {
    const { visitor, page } = await registerWww()
    const shown = await add(visitor, page, `${at('apex')}/`)
    expect(shown.text).toContain(`${at('apex')}, à prouver`)
    const token = tokenOf(page)
    carry(token, 'www')
    const half = await verify(visitor, shown)
    expect(half.text).toContain(`Pas encore de preuve sur ${at('apex')}`)
    expect(await addresses()).toMatchObject([
      { origin: at('apex'), proved_at: null },
      { origin: at('www'), proved_at: '2026-02-15T10:00:00.000Z' },
    ])
    expect(await app.db.selectFrom('outgoing_mails').selectAll().execute()).toEqual([])
    // What is proved stays so, and is not knocked at again.
    carry(token, 'apex')
    site.headers.length = 0
    expect((await verify(visitor, half)).text).toContain('accord demandé')
    expect(site.headers.map(({ host }) => host)).toEqual([new URL(at('apex')).host])
  })

  test('the town hall sees them all, and these alone let pages speak with us', async () => {
    const { visitor, page } = await registerWww()
    await add(visitor, page, at('apex'))
    const opened = await agreed({ visitor, page }, 'www', 'apex')
    for (const origin of [at('www'), at('apex')])
      expect(opened.text).toContain(`<dd>${origin}</dd>`)
    const [{ key } = { key: '' }] = await origins()
    const prepare = (Origin: string) =>
      app.request('/v1/intents', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin },
        body: JSON.stringify({
          kind: 'support',
          id: app.deps.ids.uuid(),
          site: key,
          proposalId: 'payer-le-stationnement',
        }),
      })
    expect((await prepare(at('www'))).status).toBe(201)
    expect((await prepare(at('apex'))).status).toBe(201)
    expect((await prepare(at('old'))).status).toBe(403)
    const team = await joinTeam(app, ['sites_manager'])
    const { body } = await team.get('/v1/staff/site-registrations')
    expect(body.items[0].addresses.map(({ origin }: { origin: string }) => origin)).toEqual([
      at('apex'),
      at('www'),
    ])
  })

  test('registered again, the site has the addresses that are proved now, after fair warning', async () => {
    const first = await registerWww()
    await add(first.visitor, first.page, at('old'))
    await agreed(first, 'www', 'old')
    const before = await origins()
    const second = await registerWww()
    expect(second.page.text).toMatch(/Ne marcheront plus<\/dt><dd>http:\/\/old\./)
    await add(second.visitor, second.page, at('apex'))
    const opened = await agreed(second, 'www', 'apex')
    expect(opened.text).toContain(`${at('old')}, de l’inscription d’avant`)
    const after = await origins()
    expect(after.map(({ origin }) => origin).filter((origin) => origin.includes(engine))).toEqual([
      at('apex'),
      at('www'),
    ])
    expect(new Set(after.map(({ key }) => key))).toEqual(new Set(before.map(({ key }) => key)))
  })

  test('five at most, exact, kept as typed; one is removed, the first is not', async () => {
    const { visitor, page } = await registerWww()
    const wrong = await add(visitor, page, `${at('apex')}/accueil`)
    expect([wrong.status, wrong.text.includes(`value="${at('apex')}/accueil"`)]).toEqual([
      422,
      true,
    ])
    await add(visitor, page, at('www'))
    for (const name of ['a', 'b', 'c', 'd']) {
      expect((await add(visitor, page, at(name))).status).toBe(200)
    }
    expect(await addresses()).toHaveLength(5)
    const full = await visitor.open(page.path)
    expect(full.text).not.toContain('Ajouter cette adresse')
    expect((await add(visitor, page, at('e'))).status).toBe(422)
    const remove = (adresse: string) => visitor.post(`${page.path}/adresses/retrait`, { adresse })
    expect((await remove(at('www'))).status).toBe(422)
    await remove(at('c'))
    expect((await addresses()).map(({ origin }) => origin)).not.toContain(at('c'))
    const other = await arrive(app, 'autre@prestataire.example')
    expect((await add(other, page, at('e'))).status).toBe(404)
    const gone = { adresse: at('a') }
    expect((await other.post(`${page.path}/adresses/retrait`, gone)).status).toBe(404)
    expect(await addresses()).toHaveLength(4)
  })

  test('an address that is added while the others are found proved is not let in unproved', async () => {
    const { visitor, page } = await registerWww()
    const token = tokenOf(page)
    site.answer((_, response) => {
      void add(visitor, page, at('apex')).finally(() => response.writeHead(200).end(tag(token)))
    })
    const answer = await verify(visitor, page)
    expect(answer.text).not.toContain('accord demandé')
    expect(await app.db.selectFrom('site_registrations').select('state').execute()).toEqual([
      { state: 'to_prove' },
    ])
  })

  test('nor one that is added once they are, at the moment when that is written', async () => {
    const { visitor, page } = await registerWww()
    carry(tokenOf(page), 'www')
    await atTheRow([() => add(visitor, page, at('apex')), () => verify(visitor, page)])
    const [row] = await app.db.selectFrom('site_registrations').select('state').execute()
    const unproved = (
      await app.db.selectFrom('site_registration_origins').selectAll().execute()
    ).filter(({ proved_at }) => !proved_at)
    expect(row?.state === 'to_prove' || unproved.length === 0).toBe(true)
  })

  /** On PostgreSQL each has read before any writes; SQLite has one writer. */
  async function atTheRow(acts: (() => Promise<unknown>)[]) {
    if (engine === 'sqlite') return Promise.all(acts.map((act) => act()))
    const held = sql`update site_registrations set version = version`
    return crossing(app.db, (trx) => held.execute(trx), acts)
  }

  test('once asked for, the agreement is for these addresses', async () => {
    const { visitor, page } = await registerWww()
    carry(tokenOf(page), 'www')
    const asked = await verify(visitor, page)
    const late = await add(visitor, asked, at('apex'))
    expect(late.status).toBe(409)
    expect(await addresses()).toHaveLength(1)
  })
})
