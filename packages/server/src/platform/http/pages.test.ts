// Hosted pages: a GET changes nothing, a form of another site does nothing, headers are strict.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { countRows, proposals, site } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'

describe.each(engines)('pages on %s', (engine) => {
  const app = useApp(engine)

  /** Every page there is, with an intent in each state that has one. */
  async function everyPage() {
    const [prepared, confirmed] = [randomUUID(), randomUUID()]
    const visitor = app.visitor()
    await visitor.confirm(
      await visitor.toSupport(proposals.open, mailboxes.resident, { intent: confirmed }),
    )
    await app.client.intents.prepare({ kind: 'support', id: prepared, proposalId: proposals.kept })
    const from = `?site=${site.key}&intent=${randomUUID()}`
    const proof = app.deps.secrets.digest('tracking', 'c-groupee')
    const paths = [
      '/',
      '/propositions',
      '/propositions?q=agenda',
      '/services',
      '/services?stage=operated',
      `/propositions/${proposals.kept}`,
      '/services/agenda-commun',
      '/confidentialite',
      '/cookies',
      '/accessibilite',
      '/en/privacy',
      `/propositions/${proposals.open}/soutien${from}`,
      '/demo/courriels',
      `/propositions/${proposals.open}/soutien/retrait${from}`,
      `/contribuer${from}`,
      `/propositions/${proposals.kept}/referent${from}`,
      `/suivi/c-groupee/${proof}`,
      `/propositions/${proposals.kept}/referent${from}&co=1`,
      `/demarches/${prepared}`,
      `/propositions/${proposals.kept}/referent/retrait${from}`,
      `/demarches/${confirmed}`,
      `/demarches/${prepared}/code?demande=x`,
    ]
    return { visitor, paths, prepared }
  }

  test('GET and HEAD change no table, signed in or not', async () => {
    const { visitor, paths } = await everyPage()
    const before = await countRows(app.db)
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    for (const path of paths) {
      for (const method of ['GET', 'HEAD']) {
        for (const headers of [{}, { cookie }] as Record<string, string>[]) {
          const { status } = await app.request(path, { method, headers })
          expect([path, status]).toEqual([path, 200])
        }
      }
    }
    expect(await countRows(app.db)).toEqual(before)
    expect(before).toMatchObject({ supports: 1, intents: 2, events: 1, sessions: 1 })
  })

  test('every page forbids frames, inline scripts, other sites’ forms, and caches', async () => {
    const { paths } = await everyPage()
    for (const path of [...paths, '/absente', '/propositions/inconnue']) {
      const { headers, status } = await app.request(path)
      const policy = headers.get('Content-Security-Policy') ?? ''
      for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
        expect([path, policy]).toEqual([path, expect.stringContaining(rule)])
      }
      expect(policy).not.toMatch(/unsafe|\*/)
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toMatch(/^(same-origin|no-referrer)$/)
      // The form to contribute has an id of its own.
      const isOnesOwn = path.startsWith('/contribuer')
      const isForAll = status === 200 && !headers.has('X-Robots-Tag') && !isOnesOwn
      // No proxy gives it to another without asking whether it is still true.
      expect(headers.get('Cache-Control')).toBe(isForAll ? 'no-cache' : 'no-store')
      expect(headers.get('X-Request-Id')).toBeTruthy()
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
    }
  })

  test('no page has an inline script, style or handler', async () => {
    const { paths } = await everyPage()
    for (const path of paths) {
      const text = await (await app.request(path)).text()
      expect([
        path,
        text.match(
          /<script(?! type="application\/ld\+json">)(?![^>]*\ssrc=)|\sstyle="|<style|\son\w+="/gi,
        ),
      ]).toEqual([path, null])
    }
  })

  const forgeries: [string, Record<string, string>][] = [
    ['without saying where from', {}],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['typed in the address bar', { 'sec-fetch-site': 'none' }],
    ['from another origin', { origin: 'https://evil.example' }],
    ['from an opaque origin', { origin: 'null' }],
    ['from a registered site', { origin: site.origin }],
    ['from an origin alike', { origin: 'http://parvis.localhost.evil.example' }],
    [
      'with a forged origin but the browser’s word',
      {
        origin: 'http://parvis.localhost',
        'sec-fetch-site': 'cross-site',
      },
    ],
  ]
  test.each(forgeries)('a form sent %s is refused and changes nothing', async (_, headers) => {
    const { visitor, prepared } = await everyPage()
    const before = await countRows(app.db)
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    for (const path of [
      '/demarches',
      `/demarches/${prepared}/code`,
      `/demarches/${prepared}/verification`,
      `/demarches/${prepared}/confirmation`,
      '/contribuer',
      '/deconnexion',
      '/absente',
    ]) {
      for (const type of ['application/x-www-form-urlencoded', 'application/json']) {
        const { status } = await app.request(path, {
          method: 'POST',
          headers: { ...headers, cookie, 'content-type': type },
          body: 'au-nom-de=moi',
        })
        expect([path, status]).toEqual([path, 403])
      }
    }
    expect(await countRows(app.db)).toEqual(before)
  })

  test('a browser that says only the origin is believed when it is ours', async () => {
    const { visitor, prepared } = await everyPage()
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.request(`/demarches/${prepared}/confirmation`, {
      method: 'POST',
      headers: {
        cookie,
        origin: 'http://parvis.localhost',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'au-nom-de=moi',
    })
    expect(answer.status).toBe(303)
  })

  test.each([
    ['NUL', 'application/x-www-form-urlencoded', 'courriel=a%00b', 422],
    ['no form at all', 'multipart/form-data; boundary=x', 'nothing', 400],
    ['no boundary', 'multipart/form-data', 'nothing', 400],
  ])('a form with %s is refused, not an error of ours', async (_, type, body, expected) => {
    const intent = randomUUID()
    await app.client.intents.prepare({ kind: 'support', id: intent, proposalId: proposals.open })
    const { status } = await app.request(`/demarches/${intent}/code`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': type },
      body,
    })
    expect(status).toBe(expected)
  })

  test('a form of more than 64 KiB is refused', async () => {
    const page = await app.visitor().post('/contribuer', { text: 'x'.repeat(70_000) })
    expect(page.status).toBe(413)
  })

  test('an error page says what to do and names the request, and nothing of the code', async () => {
    const answer = await app.request('/propositions/inconnue')
    const text = await answer.text()
    expect(text).toContain(answer.headers.get('X-Request-Id'))
    expect(text).toContain('Cette proposition n’existe pas')
    expect(text).not.toMatch(/at .*\.ts/)
  })
})
