// The oldest Node is what the database driver asks for, and what packages and documentation say.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { nativeInterface, oldestNode, tooOld } from './node-floor.ts'

const root = new URL('../../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

test('it is the one that the driver was built for', () => {
  const driver = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'))
  const built = readFileSync(join(driver, 'binding.gyp'), 'utf8')
  expect(built).toContain(`NAPI_VERSION=${nativeInterface}'`)
})

test('the package, and the pages for hosts, say it', () => {
  const { engines } = JSON.parse(read('packages/server/package.json'))
  expect(engines.node).toBe(`^${oldestNode} || >=23.6.0`)
  const [short] = /^\d+\.\d+/.exec(oldestNode) ?? []
  expect(read('docs/site/hebergeurs/installer.md')).toContain(`Node ${short} ou plus récent`)
  expect(read('docs/site/en/hosts/install.md')).toContain(`Node ${short} or newer`)
})

test('an older one is told in words, which name both; this one is not', () => {
  expect(tooOld(process.versions)).toBeUndefined()
  expect(tooOld({ node: '23.6.0', napi: '10' })).toBeUndefined()
  for (const old of [
    { node: '20.19.0', napi: '9' },
    { node: '22.12.0', napi: '9' },
    { node: '0.1' },
  ])
    expect(tooOld(old)).toMatch(new RegExp(`22\\.14\\.0 or newer, and this is Node ${old.node}`))
})

test('nothing else is loaded before', () => {
  const program = read('packages/server/src/cli.ts')
  expect([...program.matchAll(/^import .* from '(.*)'/gm)].map(([, from]) => from)).toEqual([
    './cli/node-floor.ts',
  ])
  expect(read('packages/server/src/cli/node-floor.ts')).not.toMatch(/^import/m)
  // A long command begins again in a process with other bounds: all that came before it would come twice.
  const [before = ''] = program.split('.keepYoungSmall()')
  expect([...before.matchAll(/import\('(.*?)'\)/g)].map(([, from]) => from)).toEqual([
    './cli/commands.ts',
    './cli/small-young.ts',
  ])
  for (const name of ['commands', 'small-young']) {
    expect(read(`packages/server/src/cli/${name}.ts`)).not.toMatch(/^import/m)
  }
})
