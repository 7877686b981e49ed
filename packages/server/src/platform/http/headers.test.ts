// Every route there is, asked by nobody and by someone signed in: the headers of whatever it answers.
import { expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { routeRows } from '../../../testing/authorisation.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { mailTownHalls } from '../../../testing/outbox.ts'
import { contestToken } from '../../people/mandates/contest-link.ts'

const app = useApp('sqlite', { env: { BASE_URL: 'https://parvis.example' } })

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types parvis lit-html',
]
const barePolicy = ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]

/** The one page that other sites may frame, and what differs there: see frames.test.ts. */
const isFrame = ({ route }: Asked) => route === 'GET /embed/:widget'
/** The gallery, and what it frames; the console, beside whose forms stand previews. */
const isGallery = ({ route }: Asked) => /^GET \/(galerie(\/host)?$|console)/.test(route)

/** What the team's console shows in a frame. */
const isPreview = ({ route }: Asked) => route.includes(' /equipe/apercu/')

type Asked = { route: string; path: string; who: string; answer: Response; text: string }

/** Someone signed in who has acted for Caen, whose town hall has its link. */
async function prepare() {
  const visitor = app.visitor()
  const forCaen = { 'au-nom-de': 'commune-14118' }
  await visitor.support(proposals.open, mailboxes.caenByDomain, forCaen)
  await mailTownHalls(app.deps)
  const { id } = await app.db.selectFrom('intents').select('id').executeTakeFirstOrThrow()
  const { seq } = await app.db
    .selectFrom('events')
    .select('seq')
    .where('kind', '=', 'support.recorded')
    .executeTakeFirstOrThrow()
  const act = { territoryId: 'commune-14118', eventSeq: seq }
  const given: [RegExp, string][] = [
    [/^(\/v1)?\/(proposals|propositions|tallies)\//, proposals.open],
    [/^(\/v1)?\/consultations\//, 'numerique-2026'],
    [/^(\/v1)?\/services\//, 'agenda-commun'],
    [/^(\/v1)?\/(territories|diagnostic|diagnoses)\/|habilitation/, 'commune-14118'],
    [/^\/contestations\//, contestToken(app.deps.secrets, act)],
    [/^\/demarches\//, id],
    [/^\/embed\//, 'contribution-form'],
    [/^\/donnees-ouvertes\//, 'soutiens'],
  ]
  const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ')
  const idIn = (path: string) => given.find(([place]) => place.test(path))?.[1] ?? 'aucun'
  return { cookie, fill: (path: string) => path.replaceAll(/:\w+/g, idIn(path)) }
}

const isEnd = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && /^\/(deconnexion|mon-espace\/effacer)$/.test(path)

let all: Promise<Asked[]> | undefined

/** Once for all that is looked for in the answers. */
function askAll() {
  all ??= askEach()
  return all
}

async function askEach(): Promise<Asked[]> {
  const { cookie, fill } = await prepare()
  const routes = app.app.routes
    .filter(({ method, path }) => !['ALL', 'OPTIONS'].includes(method) && path !== '*')
    .map(({ method, path }) => ({ method, path }))
    // Those that end the session come last.
    .sort((a, b) => Number(isEnd(a)) - Number(isEnd(b)))
  const unknown = { method: 'GET', path: '/nulle-part' }
  const asked: Asked[] = []
  for (const { method, path } of [...routes, unknown]) {
    for (const [who, headers] of [
      ['nobody', {}],
      ['signed in', { cookie }],
    ] as [string, Record<string, string>][]) {
      const type = path.startsWith('/v1/')
        ? 'application/json'
        : 'application/x-www-form-urlencoded'
      const form = { 'sec-fetch-site': 'same-origin', 'content-type': type }
      const body = path.startsWith('/v1/') ? '{}' : 'suite=/'
      const answer = await app.request(fill(path), {
        method,
        headers: { ...headers, ...(method === 'POST' && form) },
        ...(method === 'POST' && { body }),
      })
      const text = await answer.text()
      asked.push({ route: `${method} ${path}`, path: fill(path), who, answer, text })
      expect([method, path, answer.status < 500]).toEqual([method, path, true])
    }
  }
  return asked
}

/** A browser keeps it, and asks each time whether it is still the same. */
const isStored = ({ headers }: Response) => headers.get('Cache-Control') !== 'no-store'

/** Where search engines may come, whoever has no session is shown what all are who have none. */
const mayBeStored = ({ who, answer, route }: Pick<Asked, 'who' | 'answer' | 'route'>) =>
  who === 'nobody' &&
  // Its form has an id of its own.
  route !== 'GET /contribuer' &&
  answer.status === 200 &&
  !answer.headers.has('X-Robots-Tag')

const policyOf = ({ headers }: Response) =>
  (headers.get('Content-Security-Policy') ?? '').split(';').map((rule) => rule.trim())

test('every route: strict headers for what it answers, whoever asks', async () => {
  const asked = await askAll()
  const isPage = ({ answer }: Asked) => /html/.test(answer.headers.get('Content-Type') ?? '')
  const pages = asked.filter(
    (one) => isPage(one) && !isFrame(one) && !isGallery(one) && !isPreview(one),
  )
  const read = pages.filter(({ answer }) => answer.status === 200)
  expect(asked.length).toBeGreaterThan(350)
  expect(new Set(read.map(({ route }) => route)).size).toBeGreaterThan(30)

  for (const one of asked) {
    const { route, who, answer } = one
    const { headers } = answer
    const isHost =
      isPage(one) && (route === 'GET /galerie/host' ? answer.status === 200 : isPreview(one))
    const ancestors = isFrame(one)
      ? 'frame-ancestors *'
      : `frame-ancestors '${isHost ? 'self' : 'none'}'`
    expect({
      route,
      who,
      sniffing: headers.get('X-Content-Type-Options'),
      frames: policyOf(answer).includes(ancestors),
      scripts: policyOf(answer).includes("default-src 'none'"),
      transport: headers.get('Strict-Transport-Security'),
      referrer: /^(same-origin|no-referrer)$/.test(headers.get('Referrer-Policy') ?? ''),
      request: (headers.get('X-Request-Id') ?? '').length,
      software: headers.get('Server') ?? headers.get('X-Powered-By'),
    }).toEqual({
      route,
      who,
      sniffing: 'nosniff',
      frames: true,
      scripts: true,
      transport: 'max-age=63072000; includeSubDomains',
      referrer: true,
      request: 36,
      software: null,
    })
  }

  for (const { route, who, answer, text } of pages) {
    const { headers } = answer
    expect({
      route,
      who,
      policy: policyOf(answer),
      isStored: isStored(answer),
      opener: headers.get('Cross-Origin-Opener-Policy'),
      resource: headers.get('Cross-Origin-Resource-Policy'),
      camera: headers.get('Permissions-Policy')?.includes('camera=()'),
      origins: headers.get('Access-Control-Allow-Origin'),
      inline: text.match(
        /<script(?! type="application\/ld\+json">)(?![^>]*\ssrc=)|\sstyle="|<style|\son\w+="|javascript:/gi,
      ),
    }).toEqual({
      route,
      who,
      policy: pagePolicy,
      isStored: mayBeStored({ who, answer, route }),
      opener: 'same-origin',
      resource: 'same-origin',
      camera: true,
      origins: null,
      inline: null,
    })
  }

  const inside = pagePolicy
    .map((rule) => rule.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
    .map((rule) => rule.replace("form-action 'self'", "form-action 'none'"))
  const previews = asked.filter((one) => isPreview(one) && isPage(one))
  expect(previews).toHaveLength(8)
  for (const { answer } of previews) {
    expect(policyOf(answer)).toEqual(inside)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  }

  for (const { route, answer, text } of asked.filter((one) => isGallery(one) && isPage(one))) {
    // Where it was not built, it is not found.
    if (answer.status !== 200) continue
    const own = [...pagePolicy, "frame-src 'self'"]
    expect(policyOf(answer)).toEqual(route.endsWith('/host') ? inside : own)
    expect(
      text.match(/<script(?! type="application\/ld\+json">)(?![^>]*\ssrc=)|\sstyle="|<style/gi),
    ).toBeNull()
  }

  const frames = asked.filter(isFrame)
  expect(frames).toHaveLength(2)
  for (const { answer, text } of frames) {
    const framedPolicy = pagePolicy
      .map((rule) => rule.replace("frame-ancestors 'none'", 'frame-ancestors *'))
      .map((rule) => rule.replace("form-action 'self'", "form-action 'none'"))
    expect(policyOf(answer)).toEqual(framedPolicy)
    expect(text).not.toMatch(
      /<script(?! type="application\/ld\+json">)(?![^>]*\ssrc=)|\sstyle="|<style|\son\w+="|javascript:|<form/i,
    )
  }

  const others = asked.filter((one) => !isPage(one))
  for (const { route, answer } of others)
    expect([route, policyOf(answer)]).toEqual([route, barePolicy])
})

test('text says its characters, and no route answers to other methods', async () => {
  for (const { route, answer } of await askAll()) {
    const type = answer.headers.get('Content-Type') ?? ''
    if (/^text\//.test(type))
      expect([route, type]).toEqual([route, expect.stringMatching(/; ?charset=utf-8$/i)])
    if (answer.body && answer.status !== 303) expect([route, type]).not.toEqual([route, ''])
  }
  const methods = new Set(app.app.routes.map(({ method }) => method))
  expect([...methods].sort()).toEqual(['ALL', 'GET', 'OPTIONS', 'POST'])
  for (const method of ['DELETE', 'PUT', 'PATCH']) {
    const init = { method, headers: { 'sec-fetch-site': 'same-origin' } }
    expect((await app.request('/mon-espace', init)).status).toBe(404)
  }
})

test('what is someone’s own, behind a key, or the team’s is kept by no cache', async () => {
  const asked = await askAll()
  const personal = asked.filter(
    ({ route, who }) =>
      // The form to be told of news: without a session, it is the same for all.
      !(route === 'GET /prevenir' && who === 'nobody') &&
      (['own', 'key', 'staff'].includes(routeRows[route] ?? '') || / \/v1\/staff\//.test(route)),
  )
  expect(personal.length).toBeGreaterThan(150)
  for (const { route, who, answer } of personal) {
    expect([route, who, isStored(answer)]).toEqual([route, who, false])
  }
})

test('every page of someone signed in lets them sign out', async () => {
  const asked = await askAll()
  const own = asked.filter(
    ({ route, who, answer }) =>
      // Steps of signing in itself are anyone's.
      /^GET \/(mon-espace|demarches)/.test(route) &&
      !/^GET \/(mon-espace|demarches\/:id)\/code$/.test(route) &&
      who === 'signed in' &&
      answer.status === 200 &&
      /html/.test(answer.headers.get('Content-Type') ?? ''),
  )
  expect(own.length).toBeGreaterThan(8)
  const without = own.filter(({ text }) => !text.includes('action="/deconnexion"'))
  expect(without.map(({ route }) => route)).toEqual([])
})

test('only public operations and files let another origin read them', async () => {
  for (const { route, answer } of await askAll()) {
    const origins = answer.headers.get('Access-Control-Allow-Origin')
    const isPublic =
      / \/(v1\/(?!staff\/)|oembed|widgets\/|assets\/|extensions\/|galerie\/(?:assets|hosts)\/|.*\.ics)/.test(
        route,
      )
    if (!isPublic) expect([route, origins]).toEqual([route, null])
    expect([route, answer.headers.get('Access-Control-Allow-Credentials')]).toEqual([route, null])
  }
})
