// The elements' files side by side: the address that rolls, this version, those before it.
import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { site } from '../../../testing/given.ts'
import { keepRelease } from './keep.ts'
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
