// One server a file: real processes that stop, are killed, have one number, or come by another path.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { start } from '../../main.ts'
import { migrate } from '../../migrations/migrate.ts'
import { readConfig } from '../settings/config.ts'
import { openDatabase } from './database.ts'
import { lockData } from './lock.ts'

const log = pino({ level: 'silent' })
const others: ChildProcess[] = []
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-lock-'))
})
afterEach(() => {
  for (const other of others.splice(0)) other.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const configFor = (file: string, env: Record<string, string> = {}) =>
  readConfig({
    PARVIS_MODE: 'demo',
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    DATABASE_URL: `sqlite:${file}`,
    ...env,
  })
const file = () => join(folder, 'data.sqlite')
const lockModule = JSON.stringify(new URL('./lock.ts', import.meta.url).href)

/** Takes the lock in a process of its own and keeps it; answers what it said first. */
async function holdElsewhere(path: string, before: string[] = []) {
  const program = `import { lockData } from ${lockModule}
    try {
      await lockData({ database: { kind: 'sqlite', file: ${JSON.stringify(path)} } })
      console.log('locked as', process.pid)
      setInterval(() => {}, 1000)
    } catch (error) {
      console.log(error.message)
    }`
  const [command = '', ...args] = [...before, process.execPath]
  const other = spawn(command, [...args, '--input-type=module', '-e', program])
  others.push(other)
  const [said] = await once(other.stdout, 'data')
  return { other, said: String(said).trim() }
}

const canIsolate = spawnSync('unshare', ['--pid', '--fork', 'true']).status === 0
const ofItsOwn = ['unshare', '--pid', '--fork', '--kill-child']

test('a second process is refused, in words, while the first lives', async () => {
  const { other } = await holdElsewhere(file())
  const words = `Another process uses this database (process ${other.pid} on ${hostname()}, since 20`
  await expect(lockData(configFor(file()))).rejects.toThrow(words)
  await expect(start(configFor(file()), { log })).rejects.toThrow('Stop it first')
})

test('killed, it leaves the place at once, and its number may live again', async () => {
  const { other } = await holdElsewhere(file())
  other.kill('SIGKILL')
  await once(other, 'exit')
  // The name that it left is of someone alive: this very process's parent.
  writeFileSync(`${file()}.holder`, `process ${process.ppid} on ${hostname()}, since now`)
  const unlock = await lockData(configFor(file()))
  unlock()
})

test.each([
  ['', 'nothing'],
  ['not a number', 'words'],
  [String(process.ppid), 'the number of a living process, as earlier versions wrote'],
  [String(process.pid), 'our own number'],
])('a lock file that says "%s" (%s) is nobody’s, and holds from then on', async (text) => {
  writeFileSync(`${file()}.lock`, text)
  const unlock = await lockData(configFor(file()))
  expect((await holdElsewhere(file())).said).toContain('Another process')
  unlock()
  expect((await holdElsewhere(file())).said).toContain('locked')
})

test.skipIf(!canIsolate)('two containers, both process 1: one is refused', async () => {
  const first = await holdElsewhere(file(), ofItsOwn)
  expect(first.said).toBe('locked as 1')
  const second = await holdElsewhere(file(), ofItsOwn)
  expect(second.said).toContain('Another process uses this database (process 1 on')
  first.other.kill('SIGKILL')
  await once(first.other, 'exit')
  // The kernel ends what was inside a moment after what held it.
  await expect.poll(async () => (await holdElsewhere(file(), ofItsOwn)).said).toBe('locked as 1')
})

test('whoever came while it was held has the same lock as whoever comes after it', async () => {
  const unlock = await lockData(configFor(file()))
  // It opened the file, and has not asked for its lock yet.
  const early = new BetterSqlite(`${file()}.lock`, { timeout: 0 })
  early.pragma('schema_version')
  unlock()
  early.exec('begin immediate')
  await expect(lockData(configFor(file()))).rejects.toThrow('Another process')
  early.close()
  const again = await lockData(configFor(file()))
  again()
})

test('of ten that come together, one has it', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => holdElsewhere(file())))
  const said = all.map((one) => one.said.split(' ')[0]).sort()
  expect(said).toEqual([...Array.from({ length: 9 }, () => 'Another'), 'locked'])
})

test.each([
  ['a link to the file', () => linked('file')],
  ['a link to its folder', () => linked('folder')],
  ['a link to a file that is not there yet', () => linked('absent')],
  ['a relative path', () => relative(process.cwd(), file())],
])('%s is the same database', async (_, path) => {
  const other = path()
  const unlock = await lockData(configFor(file()))
  expect((await holdElsewhere(other)).said).toContain('Another process')
  unlock()
  expect((await holdElsewhere(other)).said).toContain('locked')
})

function linked(what: 'file' | 'folder' | 'absent') {
  if (what === 'folder') {
    mkdirSync(join(folder, 'links'))
    symlinkSync(folder, join(folder, 'links', 'here'))
    return join(folder, 'links', 'here', 'data.sqlite')
  }
  if (what === 'file') writeFileSync(file(), '')
  symlinkSync('data.sqlite', join(folder, 'other.sqlite'))
  return join(folder, 'other.sqlite')
}

test('a stop releases it', async () => {
  const running = await start(configFor(file()), { log })
  expect((await holdElsewhere(file())).said).toContain('Another process')
  await running.stop()
  expect((await holdElsewhere(file())).said).toContain('locked')
})

test('so does a start that fails, before or after the database is open', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  await expect(start(configFor(file(), { PORT: port }), { log })).rejects.toThrow('EADDRINUSE')
  taken.close()
  const folderInstead = join(folder, 'folder.sqlite')
  mkdirSync(folderInstead)
  await expect(start(configFor(folderInstead), { log })).rejects.toThrow()
  expect((await holdElsewhere(file())).said).toContain('locked')
  expect((await holdElsewhere(folderInstead)).said).toContain('locked')
})

test('a command runs beside the server, and not when it would change its tables', async () => {
  const config = configFor(file())
  const unlock = await lockData(config)
  const list = () =>
    spawnSync(process.execPath, [new URL('../../cli.ts', import.meta.url).pathname, 'staff-list'], {
      env: { PARVIS_MODE: 'demo', DATABASE_URL: `sqlite:${file()}`, DATA_DIR: folder },
      encoding: 'utf8',
    })
  const refused = list()
  expect([refused.status, refused.stderr.split('\n')[0]]).toEqual([
    1,
    expect.stringContaining('Stop it first'),
  ])
  const database = openDatabase(config.database, log)
  const { close } = database
  await migrate(database)
  await close()
  expect(list().status).toBe(0)
  unlock()
})
