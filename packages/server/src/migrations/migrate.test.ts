// A database is brought forward whole, once, by one of those who ask; one that does not fit is left alone.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { engines, givenDatabase, newDatabase } from '../../testing/engines.ts'
import { start } from '../main.ts'
import { type Database, openDatabase } from '../platform/db/database.ts'
import { columnAdder, tableMaker } from '../platform/db/table-maker.ts'
import { readConfig } from '../platform/settings/config.ts'
import { type Migration, migrations } from './index.ts'
import { migrate, pendingMigrations } from './migrate.ts'

const log = pino({ level: 'silent' })
const names = migrations.map(({ name }) => name)

/** A later release: a column that rows of before get a value in, and a table. */
const greetings: Migration = {
  name: '2099-01-01-greetings',
  async up(db, dialect) {
    await columnAdder(db, dialect)('themes', { greetings: 'integer default 0', note: 'text?' })
    await sql`update themes set greetings = position + 10`.execute(db)
    await tableMaker(db, dialect)('greetings', {
      columns: { id: 'text primary key', at: 'text' },
      indexes: { greetings_by_time: ['at'] },
    })
  },
}
const later = [...migrations, greetings]

let folder = ''
let opened: Database[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-migrate-'))
})
afterEach(async () => {
  for (const database of opened) await database.close()
  opened = []
  rmSync(folder, { recursive: true, force: true })
})

const configFor = (address: string) =>
  readConfig({ PARVIS_MODE: 'demo', PORT: '0', DATA_DIR: folder, DATABASE_URL: address })

function open(address: string) {
  const database = openDatabase(configFor(address).database, log)
  opened.push(database)
  return database
}

async function tablesOf({ db }: Database) {
  const tables = await db.introspection.getTables()
  return tables.map(({ name, columns }) => `${name}: ${columns.map((one) => one.name).join()}`)
}

/** As an earlier or a later program left it: only the names of its migrations say so. */
async function markAs({ db }: Database, name: string) {
  await sql`insert into kysely_migration (name, timestamp)
    values (${name}, '2099-01-01T00:00:00Z')`.execute(db)
}

describe.each(engines)('on %s', (engine) => {
  test('a new database gets every migration, once', async () => {
    const database = open(await newDatabase(engine, folder))
    expect(await pendingMigrations(database)).toEqual(names)
    expect(await migrate(database)).toEqual(names)
    expect(await migrate(database)).toEqual([])
    expect(await pendingMigrations(database)).toEqual([])
  })

  test('a filled database keeps its rows through a later migration', async () => {
    const database = open(await givenDatabase(engine, folder))
    const before = await database.db.selectFrom('themes').selectAll().orderBy('id').execute()
    expect(before.length).toBeGreaterThan(1)
    expect(await pendingMigrations(database, later)).toEqual([greetings.name])
    expect(await migrate(database, later)).toEqual([greetings.name])
    const { rows } = await sql`select * from themes order by id`.execute(database.db)
    expect(rows).toEqual(
      before.map((theme) => ({ ...theme, greetings: theme.position + 10, note: null })),
    )
    const table = (await database.db.introspection.getTables()).find(
      ({ name }) => name === 'greetings',
    )
    expect(table?.columns.map(({ name }) => name)).toEqual(['id', 'at'])
  })

  test('one that fails leaves nothing of it, and goes through once it is mended', async () => {
    const database = open(await givenDatabase(engine, folder))
    const before = await tablesOf(database)
    const failing = {
      ...greetings,
      up: async (...given: Parameters<Migration['up']>) => {
        await greetings.up(...given)
        throw new Error('in the middle')
      },
    }
    await expect(migrate(database, [...migrations, failing])).rejects.toThrow('in the middle')
    expect(await tablesOf(database)).toEqual(before)
    expect(await migrate(database, later)).toEqual([greetings.name])
  })

  test('a database of a newer version is refused and left as it is, by the server too', async () => {
    const address = await givenDatabase(engine, folder)
    const database = open(address)
    await migrate(database, later)
    const before = await tablesOf(database)
    const words = `changed by a newer version ("${greetings.name}")`
    await expect(migrate(database)).rejects.toThrow(words)
    await expect(start(configFor(address), { log })).rejects.toThrow(words)
    expect(await tablesOf(database)).toEqual(before)
  })

  test('a database made before the first release is refused and left as it is', async () => {
    const database = open(await newDatabase(engine, folder))
    await migrate(database, [])
    await sql`create table themes (id text)`.execute(database.db)
    await markAs(database, '0001-first-tables')
    const before = await tablesOf(database)
    await expect(migrate(database)).rejects.toThrow('made before the first release')
    expect(await tablesOf(database)).toEqual(before)
  })

  test('a migration that was added before the last one applied is refused', async () => {
    const database = open(await newDatabase(engine, folder))
    await migrate(database, later)
    const late = { ...greetings, name: '2098-01-01-late' }
    await expect(migrate(database, [...migrations, late, greetings])).rejects.toThrow(
      `lacks "${late.name}"`,
    )
  })

  test('of two that come together one migrates, and the other finds it done', async () => {
    const address = await givenDatabase(engine, folder)
    const slow = {
      ...greetings,
      up: async (...given: Parameters<Migration['up']>) => {
        await greetings.up(...given)
        await new Promise((resolve) => setTimeout(resolve, 300))
      },
    }
    const both = [open(address), open(address)].map((database) =>
      migrate(database, [...migrations, slow]),
    )
    expect((await Promise.all(both)).toSorted()).toEqual([[], [greetings.name]])
  })

  test('two programs on an empty database leave it whole', async () => {
    const address = await newDatabase(engine, folder)
    const ended = await Promise.all([migrateBeside(address), migrateBeside(address)])
    const failed = ended.filter(({ status }) => status !== 0)
    // The second may find the first one's lock, or its work done.
    expect(failed.length).toBeLessThanOrEqual(engine === 'sqlite' ? 1 : 0)
    for (const { output } of failed) expect(output).toContain('Another process uses this database')
    const database = open(address)
    expect(await migrate(database)).toEqual([])
    expect((await tablesOf(database)).length).toBeGreaterThan(90)
  })
})

test('on PostgreSQL a migration may take its time, and a query of a request may not', async () => {
  const database = open(await newDatabase('postgres', folder))
  const timeout = sql<{ value: string }>`select current_setting('statement_timeout') as value`
  const seen: unknown[] = []
  const asking: Migration = {
    ...greetings,
    up: async (db) => {
      seen.push((await timeout.execute(db)).rows)
    },
  }
  await migrate(database, [asking])
  expect(seen).toEqual([[{ value: '0' }]])
  expect((await timeout.execute(database.db)).rows).toEqual([{ value: '10s' }])
})

test('an ill-named migration is refused before the database is touched', async () => {
  const database = open(await newDatabase('sqlite', folder))
  const wrong = [...migrations, { ...greetings, name: '0042-greetings' }]
  await expect(migrate(database, wrong)).rejects.toThrow('"0042-greetings" is no name')
  expect(await tablesOf(database)).toEqual([])
})

async function migrateBeside(address: string) {
  const program = new URL('../cli.ts', import.meta.url).pathname
  const env = { PARVIS_MODE: 'demo', DATA_DIR: folder, DATABASE_URL: address }
  const child = spawn(process.execPath, [program, 'migrate'], { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (words) => {
      output += words
    })
  }
  const [status] = await once(child, 'close')
  return { status, output }
}
