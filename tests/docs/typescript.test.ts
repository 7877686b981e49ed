// Every program of the READMEs and of the documentation compiles as it is written, in strict TypeScript.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pages, site } from './blocks.ts'

const root = new URL('../../', import.meta.url).pathname
const readmes = ['README.md', 'packages/sdk/README.md', 'packages/widgets/README.md']

const files = [
  ...readmes.map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') })),
  ...pages.map((name) => ({ name, text: readFileSync(join(site, name), 'utf8') })),
]

/** A program of JavaScript is one of TypeScript too. */
const programs = files.flatMap(({ name, text }) =>
  [...text.matchAll(/^```(js|ts|tsx|jsx|mjs)\b[^\n]*\n([\s\S]*?)^```/gm)].map(
    ([, language = '', code = ''], at) => ({
      name: `${name.replaceAll('/', '-').replace('.md', '')}-${at + 1}.${language.endsWith('x') ? 'tsx' : 'ts'}`,
      code,
    }),
  ),
)

// Beside the tests, where packages are found as in a project that installed them.
const place = mkdtempSync(join(import.meta.dirname, 'programs-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

test('each compiles with the types of Node and of browsers', () => {
  expect(programs.length).toBeGreaterThan(25)
  for (const { name, code } of programs) writeFileSync(join(place, name), `${code}\nexport {}\n`)
  const compilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    target: 'esnext',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    lib: ['ESNext', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    jsx: 'react-jsx',
    // The elements' package names it, and does not install it.
    paths: {
      react: ['../../node_modules/@types/react/index.d.ts'],
      'react/jsx-runtime': ['../../node_modules/@types/react/jsx-runtime.d.ts'],
    },
    skipLibCheck: true,
    noEmit: true,
  }
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(place, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['*.ts', '*.tsx'] }),
  )
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json')
  const tsc = join(compiler, '../bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', place], {
    cwd: place,
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
}, 60_000)
