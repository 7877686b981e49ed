// The elements' files side by side: the address that rolls, this version, those before it.
import { generateKeyPairSync } from 'node:crypto'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { site } from '../../../testing/given.ts'
import type { App } from '../../platform/http/context.ts'
import { keepRelease } from './keep.ts'
import { releaseRoutes } from './routes.ts'
import { integrityOf } from './signature.ts'
import { filesOf } from './store.ts'

const key = generateKeyPairSync('ed25519')
  .privateKey.export({ format: 'der', type: 'pkcs8' })
  .toString('base64')
const release = (version: string, script: string) => ({
  version,
  files: new Map([
    ['parvis.js', script],
    ['parvis-en.js', '// en'],
  ]),
})

describe.each(engines)('%s', (engine) => {
  const app = useApp(engine, { env: { WIDGET_SIGNING_KEYS: key } })

  test('an earlier version stays at its address, as it was, for as long as one likes', async () => {
    await keepRelease(app.deps, release('1.2.0', '// 1.2.0'))
    await keepRelease(app.deps, release('1.3.0', '// 1.3.0'))
    for (const version of ['1.2.0', '1.3.0']) {
      const answer = await app.request(`/widgets/${version}/parvis.js`)
      expect(await answer.text()).toBe(`// ${version}`)
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('Content-Type')).toContain('text/javascript')
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
      expect(answer.headers.get('Signature')).toMatch(/^parvis1=:/)
    }
  })

  test('the one that rolls is kept five minutes, and signed also when it did not change', async () => {
    const answer = await app.request('/widgets/v1/frame.js')
    expect(answer.headers.get('Cache-Control')).toContain('max-age=300')
    expect(answer.headers.get('Signature-Input')).toContain('tag="sri"')
    const etag = answer.headers.get('ETag') ?? ''
    const again = await app.request('/widgets/v1/frame.js', { headers: { 'If-None-Match': etag } })
    expect([again.status, again.headers.get('Signature')]).toEqual([
      304,
      answer.headers.get('Signature'),
    ])
  })

  test('an unknown version or file is not found', async () => {
    for (const path of ['9.9.9/parvis.js', '1.2.0/other.js', 'v1/other.js', '9.9.9/integrity.json'])
      expect([path, (await app.request(`/widgets/${path}`)).status]).toEqual([path, 404])
  })

  test('the digests of every file of a version are told', async () => {
    await keepRelease(app.deps, release('1.3.0', '// 1.3.0'))
    const answer = await app.request('/widgets/1.3.0/integrity.json')
    expect(await answer.json()).toEqual({
      version: '1.3.0',
      files: { 'parvis.js': integrityOf('// 1.3.0'), 'parvis-en.js': integrityOf('// en') },
    })
  })

  test('starting again writes nothing; a version that changed is said in the log', async () => {
    const { db } = app.deps.database
    const config = { ...app.deps.config, mode: 'production' } as const
    await keepRelease(app.deps, release('1.3.0', '// 1.3.0'))
    await keepRelease({ ...app.deps, config }, release('1.3.0', '// 1.3.0'))
    expect(app.logs.join()).not.toContain('changed without a new version')
    await keepRelease({ ...app.deps, config }, release('1.3.0', '// other'))
    expect(app.logs.join()).toContain('changed without a new version')
    expect((await filesOf(db, '1.3.0')).get('parvis.js')).toBe('// other')
  })

  test('what is pasted holds both scripts to the signature', async () => {
    const text = await (await app.request(`/aide/integration?site=${site.key}`)).text()
    expect(text).toMatch(
      /v1\/parvis\.js&quot; integrity=&quot;ed25519-\S{44}&quot; crossorigin=&quot;anonymous&quot;/,
    )
    expect(text).toMatch(
      /v1\/frame\.js&quot; integrity=&quot;ed25519-\S{44}&quot; crossorigin=&quot;anonymous&quot;/,
    )
  })
})

describe('the module and the classic script', () => {
  const app = useApp('sqlite')
  const files = new Map([
    ['parvis.js', 'import.meta'],
    ['parvis.classic.js', '(()=>{})()'],
  ])
  const serving = () => {
    const own: App = new Hono()
    releaseRoutes(own, app.deps, { version: '2.0.0', files })
    return async (path: string, headers: Record<string, string> = {}) => {
      const answer = await own.request(`/widgets/${path}`, { headers })
      return { text: await answer.text(), vary: answer.headers.get('Vary') }
    }
  }

  test('a tag that lost its type gets at v1 what runs there; others, and pinned ones, the module', async () => {
    const ask = serving()
    const classic = { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' }
    expect((await ask('v1/parvis.js', classic)).text).toBe('(()=>{})()')
    for (const mode of ['', 'cors', 'navigate']) {
      const { text, vary } = await ask('v1/parvis.js', { 'Sec-Fetch-Mode': mode })
      expect([text, vary]).toEqual(['import.meta', 'Accept-Encoding, Sec-Fetch-Mode'])
    }
    expect((await ask('2.0.0/parvis.js', classic)).text).toBe('import.meta')
    for (const path of ['v1/parvis.classic.js', '2.0.0/parvis.classic.js'])
      expect((await ask(path)).text).toBe('(()=>{})()')
  })

  test('the version that a page loads is known by its address where a script has no origin', async () => {
    app.deps.siteUse.take()
    const ask = serving()
    await ask('v1/parvis.classic.js', { referer: `${site.origin}/page?a=b` })
    await ask('v1/parvis.js', { origin: site.otherOrigin })
    await ask('v1/parvis.js', { referer: 'about:blank' })
    expect([...app.deps.siteUse.take().widgets]).toEqual([
      [site.origin, '2.0.0'],
      [site.otherOrigin, '2.0.0'],
    ])
  })
})

describe('without a key', () => {
  const app = useApp('sqlite')

  test('nothing is signed, and nothing to paste says so', async () => {
    const answer = await app.request('/widgets/v1/frame.js')
    expect(answer.headers.get('Signature')).toBeNull()
    expect(answer.headers.get('Unencoded-Digest')).toBeNull()
    const text = await (await app.request('/aide/integration')).text()
    expect(text).not.toContain('ed25519')
  })
})
