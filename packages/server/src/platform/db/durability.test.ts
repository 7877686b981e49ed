// Storage that could lose what it acknowledged is refused at the start.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { engines, newDatabase } from '../../../testing/engines.ts'
import { start } from '../../main.ts'
import { migrate } from '../../migrations/migrate.ts'
import { readConfig } from '../settings/config.ts'
import { openDatabase } from './database.ts'
import { openSqlite, sqliteDurabilityFaults } from './sqlite.ts'

const log = pino({ level: 'silent' })
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-db-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const configFor = (address: string) =>
  readConfig({ PARVIS_MODE: 'demo', PORT: '0', DATA_DIR: folder, DATABASE_URL: address })

describe.each(engines)('on %s', (engine) => {
  test('texts are kept whole and sorted by bytes, and wrong types are refused', async () => {
    const { database } = configFor(await newDatabase(engine, folder))
    const opened = openDatabase(database, log)
    const { db, close } = opened
    await migrate(opened)
    const words = ['a', 'Z', 'é', 'z', '👍', 'Œ', 'É']
    await db
      .insertInto('themes')
      .values(words.map((id, position) => ({ consultation_id: 'c', id, title: id, position })))
      .execute()
    const rows = await db.selectFrom('themes').select('id').orderBy('id').execute()
    expect(rows.map(({ id }) => id)).toEqual(['Z', 'a', 'z', 'É', 'é', 'Œ', '👍'])
    const wrong = { consultation_id: 'c', id: 'x', title: 'x', position: 'first' as never }
    await expect(db.insertInto('themes').values(wrong).execute()).rejects.toThrow()
    await close()
  })

  test('a durable storage is accepted, and the server starts on it', async () => {
    const running = await start(configFor(await newDatabase(engine, folder)), { log })
    const answer = await fetch(`http://127.0.0.1:${running.port}/v1/ready`)
    expect(await answer.json()).toEqual({ status: 'ready' })
    await running.stop()
  })
})

describe('PostgreSQL', () => {
  test('with synchronous_commit off the server refuses to start', async () => {
    const address = await newDatabase('postgres', folder)
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    const name = new URL(address).pathname.slice(1)
    await client.query(`alter database ${name} set synchronous_commit = off`)
    await client.end()
    await expect(start(configFor(address), { log })).rejects.toThrow('synchronous_commit is off')
  })
})

describe('SQLite', () => {
  test.each([
    ['synchronous = NORMAL', 'synchronous is weaker than FULL'],
    ['synchronous = OFF', 'synchronous is weaker than FULL'],
    ['journal_mode = DELETE', 'journal_mode is delete, not wal'],
  ])('with %s it is refused', (pragma, fault) => {
    const { connection } = openSqlite(join(folder, 'a.sqlite'))
    expect(sqliteDurabilityFaults(connection)).toEqual([])
    connection.pragma(pragma)
    expect(sqliteDurabilityFaults(connection)).toEqual([fault])
    connection.close()
  })
})
