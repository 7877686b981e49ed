// Who is at fault: a client that leaves never looks like a storage that is away, and the reverse.
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { isAll } from '../../../testing/how-many.ts'
import { StorageFault } from '../db/storage-fault.ts'
import { listen } from './listen.ts'

const json = 'Content-Type: application/json\r\n'
const form =
  'Content-Type: application/x-www-form-urlencoded\r\nOrigin: http://parvis.localhost\r\n'
const doors = [
  ['an operation', 'POST /v1/intents', json],
  ['a form', 'POST /mon-espace/code', form],
  ['an operation of the team', 'POST /v1/staff/members', json],
  ['the form of the team', 'POST /equipe/connexion', form],
  ['an address that is none', 'POST /v1/none', json],
] as const

describe.each(engines)('whose fault it is, on %s', (engine) => {
  let app: TestApp
  let server: Awaited<ReturnType<typeof listen>>
  beforeAll(async () => {
    app = await startApp(engine)
    server = await listen(app.app, {
      host: '127.0.0.1',
      port: 0,
      blocksOf: () => [],
      log: app.deps.log,
    })
  })
  beforeEach(() => app.reset())
  afterAll(async () => {
    await server?.close()
    await app?.close()
  })

  async function leaveAfter(text: string, leave: 'reset' | 'end') {
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => {})
    await once(socket, 'connect')
    await new Promise((resolve) => socket.write(text, resolve))
    await setTimeout(30)
    if (leave === 'reset') socket.resetAndDestroy()
    else socket.end()
    socket.resume()
    await setTimeout(60)
    socket.destroy()
  }

  const complaints = () =>
    app.logs
      .map((line) => JSON.parse(line))
      .filter(
        (line) => line.level >= 50 || line.status >= 500 || /storage|internal/.test(line.refusal),
      )

  describe.each(doors)('%s', (_, line, headers) => {
    const start = `${line} HTTP/1.1\r\nHost: parvis.localhost\r\n${headers}`
    const moments = [
      ['before the body', `${start}Content-Length: 50\r\n\r\n`],
      ['in the body', `${start}Content-Length: 50\r\n\r\n{"kind":`],
      ['one byte before its end', `${start}Content-Length: 50\r\n\r\n${'a'.repeat(49)}`],
      ['before the first chunk', `${start}Transfer-Encoding: chunked\r\n\r\n`],
      ['in a chunk', `${start}Transfer-Encoding: chunked\r\n\r\n20\r\n{"kind":`],
      ['between chunks', `${start}Transfer-Encoding: chunked\r\n\r\n2\r\n{"\r\n`],
      ['after what is no chunk', `${start}Transfer-Encoding: chunked\r\n\r\nzz\r\n{"\r\n`],
    ] as const
    // Nothing is stored before a body has ended: one that has a length and one in chunks show it there too.
    const telling = [moments[1], moments[4]]
    test.each(engine === 'sqlite' || isAll ? moments : telling)(
      'whoever leaves %s rings no alarm',
      async (_at, text) => {
        await leaveAfter(text, 'reset')
        await leaveAfter(text, 'end')
        expect(complaints()).toEqual([])
      },
    )
  })

  test('whoever leaves before the answer comes rings none either', async () => {
    for (const path of ['/', '/v1/proposals', '/v1/open-data/soutiens.csv']) {
      await leaveAfter(`GET ${path} HTTP/1.1\r\nHost: parvis.localhost\r\n\r\n`, 'reset')
    }
    expect(complaints()).toEqual([])
  })
})

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })

describe('what is told as what', () => {
  const failing = { error: new Error() }
  let app: TestApp
  beforeAll(async () => {
    app = await startApp('sqlite', {
      overrides: ({ database }) => ({
        database: { ...database, ping: () => Promise.reject(failing.error) },
      }),
    })
  })
  afterAll(() => app?.close())

  test.each([
    'SQLITE_FULL',
    'SQLITE_IOERR_FSYNC',
    'SQLITE_BUSY_SNAPSHOT',
    'SQLITE_CANTOPEN',
    'ENOSPC',
    '57P01',
    '57014',
    '55P03',
    '53300',
    '08006',
    '58030',
    '40P01',
    '25006',
  ])('%s is the storage', async (code) => {
    failing.error = coded(code)
    expect((await app.request('/v1/ready')).status).toBe(503)
  })

  test('so is a database that does not answer', async () => {
    failing.error = new StorageFault(new Error('Query read timeout'))
    expect((await app.request('/v1/ready')).status).toBe(503)
  })

  test.each([
    ['words about time', new Error('the timeout of the oven')],
    ['words about an end', new Error('terminated')],
    ['a connection to elsewhere', coded('ECONNRESET', 'read ECONNRESET')],
    ['a mail server', coded('ECONNREFUSED')],
    ['a longer code that holds one', coded('X08000Y')],
    ['a constraint', coded('SQLITE_CONSTRAINT_UNIQUE')],
    ['a value that is refused', coded('22021')],
  ])('%s: it is not', async (_, error) => {
    failing.error = error
    expect((await app.request('/v1/ready')).status).toBe(500)
  })
})

describe('a database that is really away', () => {
  test('PostgreSQL: its connections ended, its address refused', async () => {
    const app = await startApp('postgres')
    const { database } = app.deps.config
    if (database.kind !== 'postgres') throw new Error('Another engine.')
    const statuses = new Set<number>()
    const client = new pg.Client(database.url)
    await client.connect()
    for (let times = 0; times < 15; times += 1) {
      // None that is kept.
      const address = (at: number) =>
        `/v1/proposals?limit=${1 + ((times * 8 + at) % 100)}&sort=title&q=${times}`
      const asked = Array.from({ length: 8 }, (_, at) => app.request(address(at)))
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      )
      for (const { status } of await Promise.all(asked)) statuses.add(status)
    }
    await client.end()
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(statuses).toContain(503)
    await app.close()
  })
})
