// The import rules bite: each forbidden import, written on purpose, is reported under its rule.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const depcruise = join(import.meta.dirname, '../../node_modules/dependency-cruiser/bin')
const arrows = join(import.meta.dirname, 'arrows.cjs')

type Sample = { rule: string; file: string; text: string }

const typeOfStore = "import type { A } from '../sites/store.ts'"

const wrong: Sample[] = [
  ['rules-are-pure', 'process/supports/rules.ts', "import { find } from './store.ts'"],
  ['rules-are-pure', 'process/referents/rules.ts', "import { type Found, find } from './store.ts'"],
  ['queries-in-stores', 'supports/routes.ts', "import type { Kysely } from 'kysely'"],
  ['queries-in-stores', 'deps.ts', "import { sql } from 'kysely'"],
  ['web-at-the-edge', 'catalogue/services/store.ts', "import type { Context } from 'hono'"],
  [
    'web-at-the-edge',
    'services/card.tsx',
    "import { html } from 'hono/html'\nexport const a = <p />",
  ],
  [
    'nouns-keep-to-themselves',
    'people/mandates/store.ts',
    "import { a } from '../supports/rules.ts'",
  ],
  [
    'nouns-keep-to-themselves',
    'sites/host-sites/routes.ts',
    "import { a } from '../supports/routes.ts'",
  ],
  ['nouns-below-app', 'intents/routes.ts', "import { app } from '../app.ts'"],
  ['nouns-below-app', 'intents/store.ts', "const wake = import('../events/reactions.ts')"],
  ['layers-below-nouns', 'platform/http/limits.ts', "import { find } from '../supports/store.ts'"],
  ['layers-below-nouns', 'platform/events/events.ts', "export * from '../supports/store.ts'"],
  [
    'layers-below-nouns',
    'platform/http/session.ts',
    `${typeOfStore}\nimport { b } from '../sites/store.ts'`,
  ],
  ['layers-below-app', 'platform/layout/page.tsx', "import { deps } from '../deps.ts'"],
  ['db-below-http', 'platform/db/lock.ts', "import { limit } from '../http/limits.ts'"],
  ['refusal-is-the-floor', 'refusal.ts', "import { z } from 'zod'"],
  ['server-stands-alone', 'cli.ts', "import { createClient } from '@parvis/sdk'"],
  ['sdk-imports-nothing', 'packages/sdk/src/client.ts', "import 'ky'"],
  ['sdk-imports-nothing', 'packages/sdk/src/hash.ts', "import { hash } from 'node:crypto'"],
  ['widgets-import-sdk-and-lit', 'packages/widgets/src/a.ts', "import { z } from 'zod'"],
  ['widgets-import-sdk-and-lit', 'packages/widgets/src/b.ts', "import '@parvis/sdk/src/http.ts'"],
  ['no-circle', 'language/first.ts', "import './second.ts'"],
  ['no-dangling-import', 'language/texts.ts', "import './missing.ts'"],
].map(([rule = '', file = '', text = '']) => ({ rule, file: inServer(file), text }))

const right = [
  [
    'process/supports/store.ts',
    "import { sql } from 'kysely'\nimport { a } from '../referents/store.ts'",
  ],
  ['process/referents/store.ts', "import type { Deps } from '../deps.ts'\nexport const a = 1"],
  [
    'proposals/rules.ts',
    "import { refuse } from '../refusal.ts'\nimport type { A } from './store.ts'",
  ],
  ['process/proposals/store.ts', 'export type A = string'],
  ['sites/host-sites/store.ts', 'export const b = 1\nexport type A = string'],
  ['process/proposals/pages.tsx', "import { raw } from 'hono/html'\nexport const a = <p />"],
  ['process/proposals/routes.test.ts', "import { createClient } from '@parvis/sdk'"],
  ['platform/db/database.ts', "import type { A } from '../proposals/store.ts'\nimport 'kysely'"],
  ['language/second.ts', "import './first.ts'"],
  ['events/reactions.ts', "import { a } from '../referents/store.ts'"],
  ['app.ts', "import { Hono } from 'hono'\nimport { a } from './proposals/pages.tsx'"],
  [
    'packages/widgets/src/c.ts',
    "import { LitElement } from 'lit'\nimport { a } from '@parvis/sdk'",
  ],
]

let folder = ''
let reported: { rule: string; file: string }[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-arrows-'))
  for (const { file, text } of wrong) write(file, text)
  for (const [file = '', text = ''] of right) write(inServer(file), text)
  for (const file of [
    'process/supports/rules.ts',
    'supports/routes.ts',
    'deps.ts',
    'platform/http/limits.ts',
  ]) {
    if (!wrong.some((sample) => sample.file === inServer(file))) write(inServer(file), '')
  }
  reported = cruise()
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(wrong)('$rule: $file', (sample) => {
  expect(reported).toContainEqual({ rule: sample.rule, file: sample.file })
})

test('reports nothing else', () => {
  const files = new Set(wrong.map((sample) => sample.file))
  expect(reported.filter((violation) => !files.has(violation.file))).toEqual([])
})

function inServer(file: string) {
  return file.startsWith('packages/') ? file : `packages/server/src/${file}`
}

function write(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), `${text}\n`)
}

function cruise() {
  const program = join(depcruise, 'dependency-cruiser.mjs')
  const options = ['--config', arrows, '--output-type', 'json', '--no-progress', 'packages']
  const answer = run([program, ...options])
  const { summary } = JSON.parse(answer)
  return summary.violations.map((violation: { rule: { name: string }; from: string }) => ({
    rule: violation.rule.name,
    file: violation.from,
  }))
}

/** Its exit code is the number of violations: the answer is read whatever the code. */
function run(args: string[]) {
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  } catch (error) {
    return String((error as { stdout: string }).stdout)
  }
}
