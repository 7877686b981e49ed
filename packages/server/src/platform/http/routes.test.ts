// What every answer of the API carries: health, caching, origins, and problems of one shape.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, site } from '../../../testing/given.ts'
import { refusalOf } from '../../../testing/refusals.ts'

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/

const reads = [
  '/v1/consultations',
  '/v1/consultations/numerique-2026',
  '/v1/proposals',
  `/v1/proposals/${proposals.open}`,
  `/v1/tallies?ids=${proposals.open}`,
  '/v1/territories?q=caen',
  '/v1/territories/commune-14118',
  '/v1/services',
  '/v1/services/agenda-commun',
  `/v1/embeds?site=${site.key}`,
  '/v1/contributions/c-groupee',
  `/v1/sites/${site.key}`,
  '/v1/openapi.json',
]

describe.each(engines)('answers on %s', (engine) => {
  const app = useApp(engine)

  test.each(reads)('%s may be cached and read from anywhere', async (path) => {
    const origin = 'https://any.example'
    const answer = await app.request(path, { headers: { origin } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('ETag')
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull()
    expect(answer.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+/)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    expect(answer.headers.get('Content-Type')).toBe('application/json')
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.get('X-Request-Id')).toMatch(uuid)
    const etag = answer.headers.get('ETag') ?? ''
    expect(etag).toMatch(/^"[\w-]{20}"$/)
    const same = await app.request(path, { headers: { origin, 'if-none-match': `"x", W/${etag}` } })
    expect(same.status).toBe(304)
    expect(await same.text()).toBe('')
    const other = await app.request(path, { headers: { 'if-none-match': '"x"' } })
    expect(other.status).toBe(200)
  })

  test('a tag changes with what it tags', async () => {
    const tag = async () => (await app.request('/v1/proposals')).headers.get('ETag')
    const before = await tag()
    await app.visitor().support(proposals.open, 'lea@courriel.example')
    expect(await tag()).not.toBe(before)
  })

  test('HEAD answers as GET, without the body', async () => {
    const answer = await app.request('/v1/proposals', { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('ETag')).toBeTruthy()
    expect(await answer.text()).toBe('')
  })

  test('it is alive; it is ready until it stops or loses its storage', async () => {
    expect(await app.client.server.health()).toEqual({ status: 'alive', version: '0.0.0-test' })
    expect(await app.client.server.ready()).toEqual({ status: 'ready' })
    app.state.stopping = true
    const refusal = await refusalOf(app.client.server.ready())
    expect(refusal).toMatchObject({ code: 'storage_unavailable', status: 503 })
    expect((await app.request('/v1/ready')).headers.get('Retry-After')).toBe('5')
    expect((await app.client.server.health()).status).toBe('alive')
  })

  test('a problem has one shape, is never cached, and names its request', async () => {
    const answer = await app.request('/v1/proposals/inconnue')
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await answer.json()).toEqual({
      type: 'http://parvis.localhost/v1/openapi.json#proposal_not_found',
      title: 'proposal not found',
      status: 404,
      detail: expect.stringContaining('Cette proposition n’existe pas'),
      code: 'proposal_not_found',
      requestId: answer.headers.get('X-Request-Id'),
    })
  })

  test.each(['/v1/absent', '/v1/proposals/absent/of', '/v1/contributions/%E0%A4%A'])(
    '%s is a problem, not a page',
    async (path) => {
      const answer = await app.request(path)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    },
  )

  test.each([
    '/v1/contributions/%00',
    '/v1/sites/a%00',
    '/v1/territories/%00',
    '/v1/territories?q=a%00',
    '/v1/proposals?cursor=%00',
    '/demarches/%00',
    '/propositions/%00',
    '/services/%00',
    '/?consultation=%00',
    '/contribuer?site=%00',
  ])('NUL in %s is refused alike on both engines', async (path) => {
    expect((await app.request(path)).status).toBe(400)
  })

  test('a preflight allows the read, and asks nothing of cookies', async () => {
    for (const [path, method, origin] of [
      ['/v1/proposals', 'GET', '*'],
      ['/v1/intents', 'POST', site.origin],
    ] as const) {
      const answer = await preflight(path, method)
      expect(answer.status).toBe(204)
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(origin)
      expect(answer.headers.get('Access-Control-Allow-Methods')).toContain(method)
      expect(answer.headers.get('Access-Control-Allow-Headers')).toBe(
        'content-type, accept-language',
      )
      expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull()
    }
  })

  // What tracers of six makers add, then what no page has to say of who or where one is.
  const tracing = 'traceparent,tracestate,baggage,sentry-trace,x-datadog-trace-id,x-request-id,b3'
  const withheld = 'authorization,cookie,x-forwarded-for,forwarded,x-real-ip,proxy-authorization'

  test.each([
    ['GET', '/v1/embeds'],
    ['GET', '/v1/intents'],
    ['POST', '/v1/intents'],
    ['GET', '/v1/open-data/catalogue.jsonld'],
    ['GET', `/propositions/${proposals.open}/agenda.ics`],
    ['GET', '/oembed'],
  ])(
    '%s %s may bear what the tracers of a page add, and nothing that says who one is',
    async (method, path) => {
      const asked = `accept-language, ${tracing},${withheld}, X-Trace=1,${'x'.repeat(65)}`
      const answer = await preflight(path, method, asked)
      expect(answer.status).toBe(204)
      const allowed = answer.headers.get('Access-Control-Allow-Headers')?.split(', ')
      expect(allowed).toEqual(['content-type', 'accept-language', ...tracing.split(',')])
      expect(answer.headers.get('Vary')).toBe('Origin, Access-Control-Request-Headers')
    },
  )

  test('a preflight answers at most fifty names, and opens neither pages nor the team’s API', async () => {
    const many = Array.from({ length: 80 }, (_, at) => `x-trace-${at}`).join()
    const answer = await preflight('/v1/proposals', 'GET', many)
    expect(answer.headers.get('Access-Control-Allow-Headers')?.split(',')).toHaveLength(52)
    for (const path of ['/v1/staff/contributions', '/propositions', '/mon-espace']) {
      const refused = await preflight(path, 'GET', 'traceparent')
      expect([path, refused.headers.get('Access-Control-Allow-Headers')]).toEqual([path, null])
    }
  })

  const preflight = (path: string, method: string, asked?: string) =>
    app.request(path, {
      method: 'OPTIONS',
      headers: {
        origin: site.origin,
        'access-control-request-method': method,
        ...(asked && { 'access-control-request-headers': asked }),
      },
    })
})
