// While another program holds SQLite's write lock: reads are answered, acts wait or are refused, once.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { proposals } from '../../../testing/given.ts'
import { createBatch } from './batch.ts'
import type { Trx } from './database.ts'

describe('SQLite, locked by another program', () => {
  const app = useApp('sqlite')
  const others: ChildProcess[] = []
  afterEach(() => {
    for (const other of others.splice(0)) other.kill('SIGKILL')
  })

  /** Another program takes the write lock for so long; answers when it has it. */
  async function lockElsewhere(milliseconds: number) {
    const { database } = app.deps.config
    const file = database.kind === 'sqlite' ? database.file : ''
    const program = `import BetterSqlite from 'better-sqlite3'
      const connection = new BetterSqlite(${JSON.stringify(file)})
      connection.exec('begin immediate')
      console.log('locked')
      setTimeout(() => {
        connection.exec('commit')
        connection.close()
      }, ${milliseconds})`
    const cwd = new URL('../../../', import.meta.url).pathname
    const other = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd })
    others.push(other)
    await once(other.stdout, 'data')
    return { released: once(other, 'exit') }
  }

  /** The longest answer of public reads, one after another while something goes on; milliseconds. */
  async function readMeanwhile(going: Promise<unknown>) {
    let isOver = false
    void going
      .catch(() => {})
      .finally(() => {
        isOver = true
      })
    let longest = 0
    let reads = 0
    while (!isOver) {
      for (const path of [
        '/v1/health',
        '/v1/ready',
        '/v1/proposals',
        `/propositions/${proposals.open}`,
      ]) {
        const before = performance.now()
        expect((await app.request(path)).status).toBe(200)
        longest = Math.max(longest, performance.now() - before)
        reads += 1
      }
      await wait(10)
    }
    return { longest, reads }
  }

  const supports = async () =>
    (await app.db.selectFrom('supports').select('receipt').execute()).length
  const themes = (ids: string[]) =>
    ids.map((id) => ({ id, consultation_id: 'numerique-2026', title: 'Thème', position: 9 }))
  const store = async (trx: Trx, ids: string[]) => {
    await trx.insertInto('themes').values(themes(ids)).execute()
    return ids
  }

  test('an act waits for its end and is stored once; reads and the loop do not notice', async () => {
    const page = await app.visitor().toSupport(proposals.open, 'a@courriel.example')
    const before = await supports()
    const visitor = app.visitor()
    const ready = await visitor.toSupport(proposals.open, 'b@courriel.example')
    expect(page.status).toBe(200)
    await lockElsewhere(2000)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const started = performance.now()
    const acting = visitor.confirm(ready)
    const { longest, reads } = await readMeanwhile(acting)
    delay.disable()
    expect((await acting).text).toContain('Votre soutien est enregistré')
    expect(performance.now() - started).toBeGreaterThan(1000)
    expect(reads).toBeGreaterThan(40)
    expect(longest).toBeLessThan(700)
    expect(delay.max / 1e6).toBeLessThan(700)
    expect(await supports()).toBe(before + 1)
  })

  test('beyond what one waits for it is refused, with when to come back; then it is done once', async () => {
    const visitor = app.visitor()
    const ready = await visitor.toSupport(proposals.open, 'c@courriel.example')
    const before = await supports()
    const { released } = await lockElsewhere(8000)
    const started = performance.now()
    const acting = visitor.confirm(ready)
    const { longest } = await readMeanwhile(acting)
    const refused = await acting
    expect(performance.now() - started).toBeLessThan(7500)
    expect(longest).toBeLessThan(700)
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(app.logs.join('')).toContain('storage_unavailable')
    expect(await supports()).toBe(before)
    await released
    expect((await visitor.confirm(ready)).text).toContain('Votre soutien est enregistré')
    expect(await supports()).toBe(before + 1)
  }, 20_000)

  test('neighbours of one moment are all stored once, or all refused at once', async () => {
    const act = createBatch<string, string>(app.db, store)
    const all = (name: string) => Array.from({ length: 120 }, (_, at) => act(`${name}${at}`))
    await lockElsewhere(1000)
    expect(await Promise.all(all('n'))).toHaveLength(120)
    const { released } = await lockElsewhere(8000)
    const started = performance.now()
    const results = await Promise.allSettled(all('r'))
    expect(results.every(({ status }) => status === 'rejected')).toBe(true)
    // Each of them alone, or the twenty of a further batch, would have taken as long again.
    expect(performance.now() - started).toBeLessThan(7500)
    await released
    const rows = await app.db.selectFrom('themes').select('id').where('position', '=', 9).execute()
    expect(rows.filter(({ id }) => id.startsWith('n'))).toHaveLength(120)
    expect(rows.filter(({ id }) => id.startsWith('r'))).toEqual([])
  }, 30_000)

  test('a single statement waits as well, and hundreds of writers keep their order', async () => {
    await lockElsewhere(800)
    const done: number[] = []
    const one = (at: number) =>
      app.db
        .insertInto('themes')
        .values(themes([`s${at}`]))
        .execute()
        .then(() => done.push(at))
    const transaction = (at: number) =>
      app.db
        .transaction()
        .execute((trx) => store(trx, [`t${at}`]))
        .then(() => done.push(at))
    await Promise.all(Array.from({ length: 200 }, (_, at) => (at % 2 ? one(at) : transaction(at))))
    expect(new Set(done).size).toBe(200)
    const ordered = done.filter((at) => at % 2 === 0)
    expect(ordered).toEqual([...ordered].sort((a, b) => a - b))
  })

  test('what a transaction has not committed is seen by nobody beside it', async () => {
    let seen = -1
    let reading: Promise<void> = Promise.resolve()
    await app.db.transaction().execute(async (trx) => {
      await store(trx, ['unseen'])
      reading = app.db
        .selectFrom('themes')
        .select('id')
        .where('id', '=', 'unseen')
        .execute()
        .then((rows) => {
          seen = rows.length
        })
      await wait(50)
      expect(seen).toBe(-1)
      await trx.deleteFrom('themes').where('id', '=', 'unseen').execute()
    })
    await reading
    expect(seen).toBe(0)
  })

  test('a failed transaction leaves its turn to the next', async () => {
    const failing = app.db.transaction().execute(async (trx) => {
      await store(trx, ['gone'])
      throw new Error('on purpose')
    })
    const next = app.db.transaction().execute((trx) => store(trx, ['kept']))
    await expect(failing).rejects.toThrow('on purpose')
    expect(await next).toEqual(['kept'])
    const rows = await app.db.selectFrom('themes').select('id').where('position', '=', 9).execute()
    expect(rows).toEqual([{ id: 'kept' }])
  })
})
