// Whatever became of a site's key, residents go on: every page, frame, code and act, without that site.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { routeRows } from '../../../testing/authorisation.ts'
import { decodeQr } from '../../../testing/decode-qr.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, revokedSite, site, unknownKey } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { codeOf } from '../../outlets/posters/short.ts'
import { writeSiteUse } from './write-use.ts'

const suspended = 'pk_suspendue0000000001'
const dead = [unknownKey, revokedSite.key, suspended, 'pas une clé', 'pk_caen000000000000001x']

const ids: [start: string, id: string][] = [
  ['/propositions/:id/referent', proposals.kept],
  ['/propositions/', proposals.open],
  ['/services/', 'agenda-commun'],
  ['/diagnostic/', 'commune-14118'],
  ['/consultations/', 'numerique-2026'],
]

/** Every page and picture that anyone may open, as an address that is there. */
const doors = Object.entries(routeRows).flatMap(([route, who]) => {
  const [method, pattern = ''] = route.split(' ')
  if (method !== 'GET' || who === 'key' || who === 'staff') return []
  // Programs, the team, and webmasters, who read what to paste with the key that they ask for.
  if (/^\/(v1|widgets|galerie|equipe|console|assets|demo|aide)\b/.test(pattern)) return []
  const id = ids.find(([start]) => pattern.startsWith(start))?.[1] ?? 'aucun'
  const widgets = ['vote-button', 'contribution-form', 'service-card', 'referent-signup']
  const path = pattern.replace(':id', id).replace(':code', codeOf(proposals.open, [proposals.open]))
  if (!path.includes(':widget')) return [path]
  const subject = `proposal=${proposals.kept}&service=agenda-commun`
  return widgets.map((widget) => `${path.replace(':widget', widget)}?${subject}`)
})

const withQuery = (path: string, query: string) => path + (path.includes('?') ? '&' : '?') + query

describe.each(engines)('dead keys on %s', (engine) => {
  const app = useApp(engine)
  beforeEach(async () => {
    const copy = await app.db.selectFrom('sites').selectAll().executeTakeFirstOrThrow()
    const gone = { suspended_at: app.clock.now.toISOString(), suspended_why: 'Détourné.' }
    await app.db
      .insertInto('sites')
      .values({ ...copy, key: suspended, name: 'Site suspendu', ...gone })
      .execute()
    await app.db
      .insertInto('site_keys')
      .values({ key: suspended, site: suspended, created_at: null, ends_at: null })
      .execute()
  })

  const opened = async (path: string) => {
    const answer = await app.request(path)
    const text = (await answer.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    const policy = answer.headers.get('Content-Security-Policy')
    return { status: answer.status, to: answer.headers.get('Location'), policy, text }
  }

  test('every public address is what it is without a key', async () => {
    expect(doors.length).toBeGreaterThan(40)
    for (const path of doors) {
      const without = await opened(path)
      for (const key of dead) {
        const shown = await opened(withQuery(path, `site=${encodeURIComponent(key)}`))
        const { text, ...others } = shown
        expect({ path, key, ...others, isSame: text === without.text }).toEqual({
          path,
          key,
          status: without.status,
          to: without.to,
          policy: without.policy,
          isSame: true,
        })
      }
    }
  })

  test.each([
    ['support', `/propositions/${proposals.open}/soutien`],
    ['several supports', `/soutiens?propositions=${proposals.open},${proposals.kept}`],
  ])('an act by a link is recorded without the site: %s', async (_, link) => {
    for (const [at, key] of dead.slice(0, 3).entries()) {
      const email = `lea${at}@courriel.example`
      const visitor = app.visitor()
      const page = await visitor.open(withQuery(link, `site=${key}&intent=${randomUUID()}`))
      const ticked = { propositions: `${proposals.open} ${proposals.kept}`, courriel: email }
      const to = /^\/(demarches|soutiens)$/
      // Several are chosen on a page before.
      const address = link.startsWith('/soutiens') ? await visitor.submit(page, to, ticked) : page
      const asked = await visitor.submit(address, /^\/demarches$|\/code$/, ticked)
      const code = await app.mails.codeFor(email)
      const last = await visitor.submit(asked, /\/verification$/, { code })
      expect(last.text).toContain('le site de la consultation')
      const receipt = await visitor.confirm(last)
      expect([receipt.status, receipt.text.includes('Revenir sur le site')]).toEqual([200, false])
    }
    const supports = await app.db.selectFrom('supports').select('site_key').execute()
    expect(supports.length).toBeGreaterThanOrEqual(3)
    expect(supports.every(({ site_key }) => site_key === null)).toBe(true)
  })

  test('what a site prepared goes on when its key has ended since, and says so', async () => {
    const id = randomUUID()
    const body = { kind: 'support', id, proposalId: proposals.open, site: site.key }
    const prepare = () =>
      app.request('/v1/intents', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: site.origin },
        body: JSON.stringify(body),
      })
    expect((await prepare()).status).toBe(201)
    await app.db
      .updateTable('site_keys')
      .set({ ends_at: app.clock.now.toISOString() })
      .where('key', '=', site.key)
      .execute()
    // Of the site itself nothing more is taken.
    expect((await prepare()).status).toBe(403)
    const visitor = app.visitor()
    const opened = await visitor.open(`/demarches/${id}`)
    expect(opened.text).toContain('une page dont la clé n’est plus en service')
    expect(opened.text).not.toContain(site.name)
    const receipt = await visitor.confirm(await visitor.signIn(opened, mailboxes.resident))
    expect(receipt.text).toContain('Récépissé')
    expect(receipt.text).not.toContain(site.origin)
    expect(await app.db.selectFrom('supports').select('site_key').execute()).toEqual([
      { site_key: null },
    ])
    const status = await app.request(`/v1/intents/${id}`)
    expect(JSON.parse(await status.text())).toMatchObject({ state: 'confirmed', refusal: null })
  })

  test('what is printed outlives the key: it names the site, and today’s key takes its place', async () => {
    const pictured = async () => {
      const answer = await app.request(`/propositions/${proposals.open}/qr.png?site=${site.key}`)
      return decodeQr(new Uint8Array(await answer.arrayBuffer())) ?? ''
    }
    const address = await pictured()
    expect(address).toContain(`?de=${site.key}`)
    const ended = { ends_at: app.clock.now.toISOString() }
    await app.db.updateTable('site_keys').set(ended).where('key', '=', site.key).execute()
    const scanned = async () => (await opened(address)).to
    expect(await scanned()).toBe(`/propositions/${proposals.open}/soutien`)
    const key = 'pk_nouvelle00000000001'
    const created_at = app.clock.now.toISOString()
    await app.db
      .insertInto('site_keys')
      .values({ key, site: site.key, created_at, ends_at: null })
      .execute()
    expect(await scanned()).toBe(`/propositions/${proposals.open}/soutien?site=${key}`)
    expect((await opened(`/contribuer?de=${site.key}`)).text).toContain('Caen (Calvados)')
    const gone = { suspended_at: created_at, suspended_why: 'Détourné.' }
    await app.db.updateTable('sites').set(gone).where('key', '=', site.key).execute()
    expect(await scanned()).toBe(`/propositions/${proposals.open}/soutien`)
    expect((await opened(`/contribuer?de=${site.key}`)).text).not.toContain('Caen (Calvados)')
  })

  test('whoever keeps the site reads that links and frames still bear the key', async () => {
    app.deps.siteUse.take()
    await opened(`/propositions/${proposals.open}/soutien?site=${revokedSite.key}`)
    await opened(`/embed/vote-button?proposal=${proposals.open}&site=${revokedSite.key}`)
    await opened(`/contribuer?site=${unknownKey}`)
    await writeSiteUse(app.deps)
    const days = await app.db.selectFrom('site_days').select(['site', 'what', 'count']).execute()
    expect(days.map((one) => ({ ...one, count: Number(one.count) }))).toEqual([
      { site: revokedSite.key, what: 'site_key_revoked', count: 2 },
    ])
  })
})
