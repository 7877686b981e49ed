// Participants that were there before keep their mailbox; others may now have none, and sessions end.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { engines, newDatabase } from '../../../../testing/engines.ts'
import { buildDeps } from '../../../deps.ts'
import { readConfig } from '../../settings/config.ts'
import { migrations } from './index.ts'

test.each(engines)('whoever proved a mailbox keeps it on %s', async (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-migration-'))
  const address = await newDatabase(engine, folder)
  const settings = { PARVIS_MODE: 'demo', DATA_DIR: folder, DATABASE_URL: address }
  const deps = buildDeps(readConfig({ ...settings, LOG_LEVEL: 'silent' }))
  const { db, dialect } = deps.database
  const plain = db as unknown as Kysely<unknown>
  const before = Object.keys(migrations).filter((name) => name < '0016')
  for (const name of before.sort()) await migrations[name]?.(plain, dialect)
  const lea = { id: 'p', email_index: 'i', email_sealed: 's', created_at: '2026-02-15' }
  await db.insertInto('participants').values(lea).execute()
  await sql`insert into sessions (token_hash, participant_id, created_at, expires_at)
    values ('t', 'p', '2026-02-15', '2099-01-01')`.execute(db)
  await migrations['0016-identities']?.(plain, dialect)
  const stored = () => db.selectFrom('participants').selectAll().orderBy('id').execute()
  expect(await stored()).toEqual([lea])
  expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([])
  const without = { ...lea, id: 'q', email_index: null }
  await db
    .insertInto('participants')
    .values([without, { ...without, id: 'r' }])
    .execute()
  await expect(
    db
      .insertInto('participants')
      .values({ ...lea, id: 'z' })
      .execute(),
  ).rejects.toThrow(/unique/i)
  expect(await stored()).toHaveLength(3)
  deps.mailer.close()
  await deps.database.close()
  rmSync(folder, { recursive: true, force: true })
})
