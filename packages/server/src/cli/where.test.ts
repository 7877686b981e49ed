// No command makes data up among true data, and no page of the demonstration is anywhere else.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { placesOfNode } from '../../../../tests/support/compiled.ts'
import { legalSettings } from '../../../../tests/support/legal.ts'
import { startApp } from '../../testing/app.ts'
import { migrate } from '../migrations/migrate.ts'
import { openDatabase } from '../platform/db/database.ts'
import { commands, type Where } from './commands.ts'

/** Every command, and why it may run where it does. */
const table: Record<string, [Where, string]> = {
  start: ['anywhere', 'serves'],
  demo: ['outside production', 'makes data up where nothing is'],
  seed: ['in a demonstration', 'makes data up'],
  migrate: ['anywhere', 'changes tables, forward'],
  'import-territories': ['anywhere', 'official data'],
  'import-official-addresses': ['anywhere', 'a file that one gives'],
  'import-services': ['anywhere', 'a file that one gives'],
  'import-contributions': ['anywhere', 'a file that one gives'],
  'draft-consultation': ['anywhere', 'a file that one gives'],
  'record-bounce': ['anywhere', 'a report that one gives'],
  'first-administrator': ['anywhere', 'a name that one gives'],
  'staff-invite': ['anywhere', 'a name that one gives'],
  'staff-invite-again': ['anywhere', 'a member that one names'],
  'staff-roles': ['anywhere', 'a member that one names'],
  'staff-suspend': ['anywhere', 'a member that one names'],
  'staff-restore': ['anywhere', 'a member that one names'],
  'staff-add': ['anywhere', 'a name that one gives'],
  'webhook-add': ['anywhere', 'an address that one gives'],
  'mandate-end': ['anywhere', 'a mandate that one names'],
  'case-decide': ['anywhere', 'a case that one names'],
  'close-sessions': ['anywhere', 'a mailbox that one names, or --all'],
  'rotate-keys': ['anywhere', 'seals anew, loses nothing'],
  'apply-retention': ['anywhere', 'what the server does every hour'],
  'publish-committees': ['anywhere', 'what the server does when it is time'],
  sites: ['anywhere', 'reads, or a site that one names'],
  'staff-list': ['anywhere', 'reads'],
  'suggested-groups': ['anywhere', 'reads'],
  mails: ['anywhere', 'reads'],
  'webhook-list': ['anywhere', 'reads'],
  quarantine: ['anywhere', 'reads'],
  'diagnosis-counts': ['anywhere', 'reads'],
  mandates: ['anywhere', 'reads'],
  cases: ['anywhere', 'reads'],
}

const production = {
  PARVIS_MODE: 'production',
  BASE_URL: 'https://parvis.example',
  LOG_LEVEL: 'silent',
  SMTP_URL: 'smtp://127.0.0.1:9',
  APP_SECRET: 'a secret of at least thirty-two characters',
  ...legalSettings,
}
const { PARVIS_MODE: _, ...unsaid } = production

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-where-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => join(folder, 'data.sqlite')
const cli = new URL('../cli.ts', import.meta.url)
const runner = new URL('./run-command.ts', import.meta.url)

function node(args: string[], env: Record<string, string>) {
  const places = {
    DATABASE_URL: `sqlite:${file()}`,
    DATA_DIR: folder,
    ...placesOfNode(),
  }
  const options = {
    env: { ...places, ...env },
    encoding: 'utf8' as const,
    input: '',
    timeout: 60_000,
  }
  return spawnSync(process.execPath, args, options)
}

const run = (name: string, env: Record<string, string>) => node([cli.pathname, name], env)

/** As if each were typed, one after the other in one process: loading it is most of what a command takes. */
function runEach(names: string[], env: Record<string, string>) {
  const program = `
    const { runCommand } = await import('${runner}')
    const [node, ...names] = process.argv
    for (const name of names) {
      process.argv = [node, 'parvis', name]
      console.error(\`> \${name}\`)
      await runCommand(name)
    }`
  return node(['--input-type=module', '--eval', program, ...names], env)
}

async function rows() {
  const database = openDatabase({ kind: 'sqlite', file: file() }, pino({ level: 'silent' }))
  await migrate(database)
  const tables = await database.db.introspection.getTables()
  const counted: Record<string, number> = {}
  for (const { name } of tables.filter((one) => !one.isView)) {
    const found = await database.db
      .selectFrom(name as 'themes')
      .selectAll()
      .execute()
    counted[name] = found.length
  }
  await database.close()
  return counted
}

test('each command has its row, and runs where its row says', () => {
  const declared = Object.entries(commands).map(([name, { where }]) => [name, where])
  const expected = Object.entries(table).map(([name, [where]]) => [name, where])
  expect(declared.sort()).toEqual(expected.sort())
})

describe('what makes data up', () => {
  const names = Object.keys(table).filter((name) => table[name]?.[0] !== 'anywhere')
  test.each([
    ['said', production],
    ['meant, the mode left out', unsaid],
  ])(
    'is refused where production is %s, by the name of the setting, and touches nothing',
    (_said, env) => {
      const { status, stderr } = runEach(names, env)
      const refusals = names.map(
        (name) => `> ${name}\n[^>]*PARVIS_MODE: "${name}" makes data up.*\n`,
      )
      expect([status, stderr]).toEqual([1, expect.stringMatching(`^${refusals.join('')}$`)])
      expect(existsSync(file())).toBe(false)
    },
  )
})

test('the seed asks that the demonstration be said, and then runs', async () => {
  expect(run('seed', {}).status).toBe(1)
  expect(existsSync(file())).toBe(false)
  const { status, stderr } = run('seed', { PARVIS_MODE: 'demo', LOG_LEVEL: 'silent' })
  expect([status, stderr]).toEqual([0, ''])
  expect((await rows()).proposals).toBeGreaterThan(0)
})

test('every other command, given nothing, makes nothing up in production', async () => {
  const empty = await rows()
  const silent = Object.keys(table).filter(
    (name) => !['start', 'import-territories'].includes(name) && table[name]?.[0] === 'anywhere',
  )
  // This one starts itself again, with other settings of node: it has a process of its own.
  const alone = 'import-contributions'
  const together = silent.filter((name) => name !== alone)
  const { stderr, signal } = runEach(together, production)
  expect([signal, stderr.match(/(?<=^> )[\w-]+$/gm)]).toEqual([null, together])
  const other = run(alone, production).stderr
  expect(other).toContain(`Usage: parvis ${alone}`)
  // They ran, or asked for what they lack: none was stopped by its settings.
  expect(stderr + other).not.toContain('settings must be mended')
  expect(await rows()).toEqual(empty)
}, 120_000)

test('the pages of the demonstration are there, and nowhere else', async () => {
  const paths = async (env: Record<string, string>) => {
    const app = await startApp('sqlite', { env })
    const found = new Set(app.app.routes.map(({ method, path }) => `${method} ${path}`))
    const inbox = await app.request('/demo/courriels')
    await app.close()
    return { found, inbox: inbox.status }
  }
  const demo = await paths({})
  const real = await paths(production)
  expect([...demo.found].filter((path) => !real.found.has(path))).toEqual([
    'GET /demo/courriels',
    'POST /demo/equipe',
  ])
  expect([...real.found].filter((path) => / \/demo/.test(path))).toEqual([])
  expect([demo.inbox, real.inbox]).toEqual([200, 404])
})
