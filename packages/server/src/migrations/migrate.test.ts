// A database is brought forward whole, once, by one of those who ask; one that does not fit is left alone.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
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

async function tablesOf(db: Kysely<never>) {
  const tables = await db.introspection.getTables()
  return tables.map(({ name, columns }) => `${name}: ${columns.map((one) => one.name).join()}`)
}

/** As an earlier or a later program left it: only the names of its migrations say so. */
async function markAs(db: Kysely<never>, name: string) {
  await sql`insert into kysely_migration (name, timestamp)
    values (${name}, '2099-01-01T00:00:00Z')`.execute(db)
}

describe.each(engines)('on %s', (engine) => {
  test('a new database gets every migration, once', async () => {
    const { db, dialect } = open(await newDatabase(engine, folder))
    expect(await pendingMigrations(db, dialect)).toEqual(names)
    expect(await migrate(db, dialect)).toEqual(names)
    expect(await migrate(db, dialect)).toEqual([])
    expect(await pendingMigrations(db, dialect)).toEqual([])
  })

  test('a filled database keeps its rows through a later migration', async () => {
    const { db, dialect } = open(await givenDatabase(engine, folder))
    const before = await db.selectFrom('themes').selectAll().orderBy('id').execute()
    expect(before.length).toBeGreaterThan(1)
    expect(await pendingMigrations(db, dialect, later)).toEqual([greetings.name])
    expect(await migrate(db, dialect, later)).toEqual([greetings.name])
    const { rows } = await sql`select * from themes order by id`.execute(db)
    expect(rows).toEqual(
      before.map((theme) => ({ ...theme, greetings: theme.position + 10, note: null })),
    )
    const table = (await db.introspection.getTables()).find(({ name }) => name === 'greetings')
    expect(table?.columns.map(({ name }) => name)).toEqual(['id', 'at'])
  })

  test('one that fails leaves nothing of it, and goes through once it is mended', async () => {
    const { db, dialect } = open(await givenDatabase(engine, folder))
    const before = await tablesOf(db as never)
    const failing = {
      ...greetings,
      up: async (...given: Parameters<Migration['up']>) => {
        await greetings.up(...given)
        throw new Error('in the middle')
      },
    }
    await expect(migrate(db, dialect, [...migrations, failing])).rejects.toThrow('in the middle')
    expect(await tablesOf(db as never)).toEqual(before)
    expect(await migrate(db, dialect, later)).toEqual([greetings.name])
  })

  test('a database of a newer version is refused and left as it is, by the server too', async () => {
    const address = await givenDatabase(engine, folder)
    const { db, dialect } = open(address)
    await migrate(db, dialect, later)
    const before = await tablesOf(db as never)
    const words = `changed by a newer version ("${greetings.name}")`
    await expect(migrate(db, dialect)).rejects.toThrow(words)
    await expect(start(configFor(address), { log })).rejects.toThrow(words)
    expect(await tablesOf(db as never)).toEqual(before)
  })

  test('a database made before the first release is refused and left as it is', async () => {
    const { db, dialect } = open(await newDatabase(engine, folder))
    await migrate(db, dialect, [])
    await sql`create table themes (id text)`.execute(db)
    await markAs(db as never, '0001-first-tables')
    const before = await tablesOf(db as never)
    await expect(migrate(db, dialect)).rejects.toThrow('made before the first release')
    expect(await tablesOf(db as never)).toEqual(before)
  })

  test('a migration that was added before the last one applied is refused', async () => {
    const { db, dialect } = open(await newDatabase(engine, folder))
    await migrate(db, dialect, later)
    const late = { ...greetings, name: '2098-01-01-late' }
    await expect(migrate(db, dialect, [...migrations, late, greetings])).rejects.toThrow(
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
    const both = [open(address), open(address)].map(({ db, dialect }) =>
      migrate(db, dialect, [...migrations, slow]),
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
    const { db, dialect } = open(address)
    expect(await migrate(db, dialect)).toEqual([])
    expect((await tablesOf(db as never)).length).toBeGreaterThan(90)
  })
})

test('an ill-named migration is refused before the database is touched', async () => {
  const { db, dialect } = open(await newDatabase('sqlite', folder))
  const wrong = [...migrations, { ...greetings, name: '0042-greetings' }]
  await expect(migrate(db, dialect, wrong)).rejects.toThrow('"0042-greetings" is no name')
  expect(await tablesOf(db as never)).toEqual([])
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
