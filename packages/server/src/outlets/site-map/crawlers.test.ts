// What programs that read the web find: all that is public, at its one address, and nothing of anyone.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { signedInMember } from '../../../testing/staff-visitor.ts'
import { fileOf, filesFor, listOfFiles } from './sitemap.ts'

const base = 'http://parvis.localhost'

describe.each(engines)('on %s', (engine) => {
  const app = useApp(engine)
  const read = async (path: string) => (await app.request(path)).text()
  const listed = async () =>
    [...(await read('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at = '']) => at)

  test('each address of the sitemap is a page that names itself so, and may be listed', async () => {
    const found = await listed()
    expect(found).toContain(`${base}/propositions/${proposals.open}`)
    expect(found).toContain(`${base}/services/agenda-commun`)
    expect(found).toContain(`${base}/en/accessibility`)
    expect(new Set(found).size).toBe(found.length)
    for (const address of found) {
      const answer = await app.request(address.slice(base.length))
      const text = await answer.text()
      expect([address, answer.status, answer.headers.get('X-Robots-Tag')]).toEqual([
        address,
        200,
        null,
      ])
      expect(text).toContain(`<link rel="canonical" href="${address}"/>`)
      expect(text).toMatch(/<meta name="description" content="[^"]{5,}"\/>/)
      expect(text).toContain(`<meta property="og:url" content="${address}"/>`)
      for (const [, json = ''] of text.matchAll(/ld\+json">(.*?)<\/script>/g))
        expect(JSON.parse(json)['@context']).toBe('https://schema.org')
    }
  })

  test('what changed says when, as the journal has it', async () => {
    const at = '2026-02-14T08:00:00.000Z'
    const event = { kind: 'proposal.edited' as const, subject: proposals.open, at }
    const seq = 1_000_000
    await app.db
      .insertInto('events')
      .values({ ...event, seq, data: '{"title":"x"}' as never })
      .execute()
    expect(await read('/sitemap.xml')).toContain(
      `<loc>${base}/propositions/${proposals.open}</loc><lastmod>${at}</lastmod>`,
    )
    await app.db.deleteFrom('events').where('seq', '=', seq).execute()
  })

  test('a draft, one’s own pages, the team’s, steps and refusals are listed nowhere', async () => {
    await app.db
      .updateTable('proposals')
      .set({ state: 'draft' })
      .where('id', '=', proposals.kept)
      .execute()
    expect(await listed()).not.toContain(`${base}/propositions/${proposals.kept}`)
    const person = await signInToSpace(app, mailboxes.resident)
    const { visitor: member } = await signedInMember(app, ['moderator'])
    const pages = [
      [person, '/mon-espace'],
      [person, '/mon-espace/donnees'],
      [app.visitor(), `/propositions/${proposals.open}/soutien`],
      [app.visitor(), '/propositions?q=eau'],
      [app.visitor(), '/mes-sites'],
      [app.visitor(), '/absente'],
      [app.visitor(), '/compte-efface'],
      [member, '/equipe'],
      [member, `/equipe/apercu/propositions/${proposals.open}`],
    ] as const
    for (const [visitor, path] of pages) {
      const { headers, text } = await visitor.open(path)
      expect([path, headers.get('X-Robots-Tag')]).toEqual([
        path,
        expect.stringContaining('noindex'),
      ])
      expect([path, /canonical|og:|ld\+json/.test(text)]).toEqual([path, false])
    }
  })
})

const app = useApp('sqlite')
const read = async (path: string) => (await app.request(path)).text()

test('beyond what a file may hold there are several, and their list', () => {
  const entries = Array.from({ length: 5 }, (_, at) => ({ at: `/services/a&b-${at}` }))
  const files = filesFor(entries, 2)
  expect(files.map(({ length }) => length)).toEqual([2, 2, 1])
  expect(filesFor([], 2)).toEqual([[]])
  expect(fileOf(base, files[2] ?? [])).toContain(`<loc>${base}/services/a&amp;b-4</loc>`)
  expect(listOfFiles(base, ['/sitemap/1.xml', '/sitemap/2.xml']).match(/<sitemap>/g)).toHaveLength(
    2,
  )
})

test('a page in two languages names both', async () => {
  for (const text of [await read('/cookies'), await read('/en/cookies')]) {
    expect(text).toContain(`hreflang="en" href="${base}/en/cookies"`)
    expect(text).toContain(`hreflang="x-default" href="${base}/cookies"`)
  }
  expect(await read('/sitemap.xml')).toContain(`hreflang="en" href="${base}/en/cookies"/>`)
  expect((await app.request('/sitemap/2.xml')).status).toBe(404)
})

test('robots.txt says what is read, and where all of it is', async () => {
  const text = await read('/robots.txt')
  expect(text).toMatch(/^User-agent: \*\n/)
  expect(text).toContain('Disallow: /v1/\n')
  expect(text).toContain('Allow: /v1/open-data\n')
  expect(text).toContain(`\nSitemap: ${base}/sitemap.xml\n`)
})

test('a text that closes its element stays a text', async () => {
  const summary = 'Un </script><script>alert(1)</script> "résumé" & plus'
  await app.db.updateTable('services').set({ tagline: summary }).execute()
  const text = await read('/services/agenda-commun')
  const [, json = ''] = /ld\+json">(\{[^<]*GovernmentService[^<]*)<\/script>/.exec(text) ?? []
  expect(JSON.parse(json).description).toBe(summary)
  expect(text).not.toContain('<script>alert')
})

describe('security.txt', () => {
  test('without settings: the contact of the service, for thirty days', async () => {
    const text = await read('/.well-known/security.txt')
    expect(text).toContain('Contact: mailto:contact@parvis.example\n')
    expect(text).toContain('Expires: 2026-03-17T00:00:00.000Z\n')
  })

  const said = useApp('sqlite', {
    env: { SECURITY_CONTACT: 'https://exemple.fr/faille', SECURITY_EXPIRES: '2026-12-31' },
  })
  test('with them', async () => {
    const text = await (await said.request('/.well-known/security.txt')).text()
    expect(text).toContain('Contact: https://exemple.fr/faille\n')
    expect(text).toContain('Expires: 2026-12-31T00:00:00.000Z\n')
  })
})
