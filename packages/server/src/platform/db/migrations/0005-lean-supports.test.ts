// Supports that were there before are all there after, and a supporter still counts once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Insertable, type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { engines, newDatabase } from '../../../../testing/engines.ts'
import { buildDeps } from '../../../deps.ts'
import type { SupportTables } from '../../../process/supports/store.ts'
import { readConfig } from '../../settings/config.ts'
import { migrations } from './index.ts'

const row = (supporter: string): Insertable<SupportTables['supports']> => ({
  proposal_id: 'p',
  supporter,
  kind: 'resident',
  territory_id: null,
  participant_id: null,
  evidence: 'email',
  intent_id: `intent of ${supporter}`,
  site_key: null,
  receipt: `PV-${supporter}`,
  recorded_at: '2026-02-15T10:00:00.000Z',
})

test.each(engines)('what was supported stays supported on %s', async (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-migration-'))
  const address = await newDatabase(engine, folder)
  const settings = { PARVIS_MODE: 'demo', DATA_DIR: folder, DATABASE_URL: address }
  const deps = buildDeps(readConfig({ ...settings, LOG_LEVEL: 'silent' }))
  const { db, dialect } = deps.database
  const plain = db as unknown as Kysely<unknown>
  const before = Object.keys(migrations).filter((name) => name < '0005')
  for (const name of before.sort()) await migrations[name]?.(plain, dialect)
  const rows = [row('a'), row('b')]
  await db.insertInto('supports').values(rows).execute()
  await migrations['0005-lean-supports']?.(plain, dialect)
  const stored = await sql`select * from supports order by supporter`.execute(db)
  expect(stored.rows).toEqual(rows)
  const again = await db
    .insertInto('supports')
    .values([row('b'), row('c')])
    .onConflict((conflict) => conflict.columns(['proposal_id', 'supporter']).doNothing())
    .returning('receipt')
    .execute()
  expect(again).toEqual([{ receipt: 'PV-c' }])
  deps.mailer.close()
  await deps.database.close()
  rmSync(folder, { recursive: true, force: true })
})
