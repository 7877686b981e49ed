// The import rules bite: each forbidden import, written on purpose, is reported under its rule.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const depcruise = join(import.meta.dirname, '../../node_modules/dependency-cruiser/bin')
const arrows = join(import.meta.dirname, 'arrows.cjs')

type Sample = { rule: string; file: string; text: string }

const wrong: Sample[] = [
  ['rules-are-pure', 'process/supports/rules.ts', "import { find } from './store.ts'"],
  [
    'rules-are-pure',
    'process/look-alikes/rules.ts',
    "import { type Found, find } from '../store.ts'",
  ],
  ['queries-in-stores', 'process/supports/routes.ts', "import type { Kysely } from 'kysely'"],
  ['queries-in-stores', 'deps.ts', "import { sql } from 'kysely'"],
  ['web-at-the-edge', 'catalogue/services/store.ts', "import type { Context } from 'hono'"],
  [
    'web-at-the-edge',
    'catalogue/services/card.tsx',
    "import { html } from 'hono/html'\nexport const a = <p />",
  ],
  [
    'nouns-keep-to-themselves',
    'process/proposals/find.ts',
    "import { a } from '../supports/rules.ts'",
  ],
  [
    'nouns-keep-to-themselves',
    'rights/disputes/open.ts',
    "import { a } from '../../process/supports/routes.ts'",
  ],
  ['platform-looks-down', 'platform/http/limits.ts', "import { a } from '../../mail/store.ts'"],
  ['platform-looks-down', 'platform/db/tables.ts', "export * from '../../people/staff/store.ts'"],
  ['platform-looks-down', 'platform/layout/page.tsx', "import type { A } from '../../app.ts'"],
  ['mail-looks-down', 'mail/letter.ts', "import type { A } from '../people/staff/store.ts'"],
  ['people-looks-down', 'people/staff/act.ts', "import { a } from '../../sites/host-sites/a.ts'"],
  ['sites-looks-down', 'sites/host-sites/use.ts', "import { a } from '../../intents/store.ts'"],
  ['intents-looks-down', 'intents/routes.ts', "import { app } from '../app.ts'"],
  [
    'intents-looks-down',
    'intents/open.ts',
    "import type { A } from '../process/supports/store.ts'",
  ],
  ['process-looks-down', 'process/supports/act.ts', "const a = import('../../demo/seed.ts')"],
  [
    'process-looks-down',
    'process/referents/act.ts',
    "import { a } from '../../catalogue/services/store.ts'",
  ],
  [
    'catalogue-looks-down',
    'catalogue/services/act.ts',
    "import type { A } from '../../rights/disputes/open.ts'",
  ],
  ['rights-looks-down', 'rights/privacy/own.ts', "import { a } from '../../outlets/legal/a.ts'"],
  ['outlets-looks-down', 'outlets/legal/b.ts', "import { a } from '../../cli/serve.ts'"],
  ['db-below-http', 'platform/db/lock.ts', "import { limit } from '../http/limits.ts'"],
  [
    'migrations-stay-as-released',
    'migrations/2099-01-01-thanks.ts',
    "import type { A } from '../people/staff/store.ts'",
  ],
  ['people-looks-down', 'people/staff/list.ts', "import { a } from '../../migrations/index.ts'"],
  ['refusal-is-the-floor', 'platform/refusal.ts', "import { z } from 'zod'"],
  ['refusal-is-the-floor', 'platform/refusal-facts.ts', "import type { Db } from './db/tables.ts'"],
  ['server-stands-alone', 'cli.ts', "import { createClient } from '@parvis/sdk'"],
  ['server-stands-alone', 'cli/seeds.ts', "const a = import('@parvis/demo-data')"],
  ['server-stands-alone', 'outlets/legal/c.ts', "import type { A } from '@parvis/demo-data'"],
  ['demonstration-brings-its-texts', 'demo/a.ts', "import { createClient } from '@parvis/sdk'"],
  [
    'texts-import-nothing',
    'packages/demo-data/src/a.ts',
    "import { a } from '../../server/src/platform/deps.ts'",
  ],
  ['texts-take-only-shapes', 'packages/demo-data/src/b.ts', "import { a } from '@parvis/sdk'"],
  ['sdk-imports-nothing', 'packages/sdk/src/client.ts', "import 'ky'"],
  ['sdk-imports-nothing', 'packages/sdk/src/hash.ts', "import { hash } from 'node:crypto'"],
  ['widgets-import-sdk-and-lit', 'packages/widgets/src/a.ts', "import { z } from 'zod'"],
  ['widgets-import-sdk-and-lit', 'packages/widgets/src/b.ts', "import '@parvis/sdk/src/http.ts'"],
  [
    'plugin-knows-what-is-pasted',
    'packages/wordpress/src/a.ts',
    "import { a } from '../../server/src/platform/deps.ts'",
  ],
  ['no-circle', 'platform/language/first.ts', "import './second.ts'"],
  ['no-dangling-import', 'platform/language/texts.ts', "import './missing.ts'"],
].map(([rule = '', file = '', text = '']) => ({ rule, file: inServer(file), text }))

const right = [
  [
    'process/supports/store.ts',
    "import { sql } from 'kysely'\nimport { a } from '../referents/store.ts'",
  ],
  [
    'process/referents/store.ts',
    "import type { Deps } from '../../platform/deps.ts'\nexport const a = 1",
  ],
  ['platform/deps.ts', 'export type Deps = string'],
  [
    'process/proposals/rules.ts',
    "import { refuse } from '../../platform/refusal.ts'\nimport type { A } from './store.ts'",
  ],
  ['process/proposals/store.ts', 'export type A = string'],
  ['sites/host-sites/a.ts', 'export const b = 1\nexport type A = string'],
  ['process/proposals/pages.tsx', "import { raw } from 'hono/html'\nexport const a = <p />"],
  ['process/proposals/routes.test.ts', "import { createClient } from '@parvis/sdk'"],
  ['platform/db/database.ts', "import type { A } from './tables.ts'\nimport 'kysely'"],
  ['platform/language/second.ts', "import './first.ts'"],
  ['mail/store.ts', ''],
  ['people/staff/store.ts', ''],
  ['intents/store.ts', ''],
  [
    'catalogue/services/pages.tsx',
    "import { a } from '../../process/supports/act.ts'\nexport const b = <p />",
  ],
  ['outlets/legal/a.ts', "import { a } from '../../platform/http/limits.ts'"],
  ['cli/serve.ts', "import { a } from '../main.ts'"],
  ['main.ts', "import { a } from './app.ts'\nimport { b } from './migrations/index.ts'"],
  [
    'migrations/index.ts',
    "import { sql } from 'kysely'\nexport * from '../platform/db/table-maker.ts'",
  ],
  ['platform/db/table-maker.ts', "import 'kysely'"],
  [
    'demo/seed.ts',
    "import { a } from '../outlets/legal/a.ts'\nimport { demoSite } from '@parvis/demo-data'",
  ],
  ['app.ts', "import { Hono } from 'hono'\nimport { a } from './process/proposals/pages.tsx'"],
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
