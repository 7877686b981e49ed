// The public surface: every noun of the client is exported alone, and every method says how it is used.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createClient } from './client.ts'
import * as surface from './index.ts'

const folder = new URL('./nouns/', import.meta.url)
const client: Record<string, object> = createClient({ baseUrl: 'https://c.example' })

type Method = { noun: string; name: string; said: string }

/** Every method with its docstring, read from the source. */
const methods: Method[] = readdirSync(folder).flatMap((file) => {
  const source = readFileSync(new URL(file, folder), 'utf8')
  const found = source.matchAll(/^( {2}\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)? {2}(\w+): \(/gm)
  const [name = ''] = file.split('.')
  const noun = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
  return [...found].map(([, said = '', name = '']) => ({ noun, name, said }))
})

test('every noun of the client is exported alone', () => {
  expect(Object.keys(client).filter((noun) => !(noun in surface))).toEqual([])
  expect(Object.keys(client).length).toBeGreaterThan(10)
})

test('what is read here is what the client has', () => {
  const read = methods.map(({ noun, name }) => `${noun}.${name}`).sort()
  const has = Object.entries(client).flatMap(([noun, own]) =>
    Object.keys(own).map((name) => `${noun}.${name}`),
  )
  expect(read).toEqual(has.sort())
})

test('the README names every noun, and its methods', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  for (const [noun, own] of Object.entries(client)) {
    const [row = ''] = new RegExp(`^\\| \`${noun}\` .*$`, 'm').exec(readme) ?? []
    // Of links, whose names say where they lead, only some.
    const names = noun === 'links' ? [] : Object.keys(own)
    expect([noun, row !== '', names.filter((name) => !row.includes(`${name}(`))]).toEqual([
      noun,
      true,
      [],
    ])
  }
})

test('every method has its words and an example', () => {
  const silent = methods.filter(({ said }) => !/^\s+\* \w{2}/m.test(said) || !/@example/.test(said))
  expect(silent.map(({ noun, name }) => `${noun}.${name}`)).toEqual([])
})

test('every refusal that only this operation answers with an id is said', () => {
  const unsaid = methods.filter(
    ({ noun, name, said }) =>
      name === 'get' && noun !== 'embeds' && !/Refused with `\w+_not_found`/.test(said),
  )
  expect(unsaid).toEqual([])
})

test('every example compiles against the exported types', () => {
  const examples = methods.flatMap(({ said }) =>
    said
      .split('@example')
      .slice(1)
      .map((text) => text.replace(/\*\/\s*$/, '').replace(/^ *\* ?/gm, '')),
  )
  expect(examples.length).toBeGreaterThan(methods.length)
  const place = mkdtempSync(join(import.meta.dirname, 'examples-'))
  try {
    const program = `import { type Client, newIntentId } from '../index.ts'
      export const all = async (client: Client) => {
        ${examples.map((code) => `{\n${code}\n}`).join('\n')}
        return newIntentId
      }`
    writeFileSync(join(place, 'all.ts'), program)
    const config = { extends: '../../tsconfig.json', include: ['all.ts'] }
    const loose = { noUnusedLocals: false, types: ['node'] }
    const text = JSON.stringify({ ...config, compilerOptions: loose })
    writeFileSync(join(place, 'tsconfig.json'), text)
    const compiler = createRequire(import.meta.url).resolve('typescript/package.json')
    const tsc = join(compiler, '../bin/tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', place], {
      encoding: 'utf8',
    })
    expect(stdout).toBe('')
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}, 60_000)
