// Services that were there before keep their stage and measures as the beginning of a history.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { engines, newDatabase } from '../../../../testing/engines.ts'
import { buildDeps } from '../../../deps.ts'
import { readConfig } from '../../settings/config.ts'
import { migrations } from './index.ts'

test.each(engines)('the first card of a history on %s', async (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-migration-'))
  const address = await newDatabase(engine, folder)
  const settings = { PARVIS_MODE: 'demo', DATA_DIR: folder, DATABASE_URL: address }
  const deps = buildDeps(readConfig({ ...settings, LOG_LEVEL: 'silent' }))
  const { db, dialect } = deps.database
  const plain = db as unknown as Kysely<unknown>
  const names = Object.keys(migrations).sort()
  for (const name of names.filter((one) => one < '0004')) await migrations[name]?.(plain, dialect)
  const impact = JSON.stringify([{ label: 'Usages', value: 2.5, unit: 'u', asOf: '2026-01-31' }])
  for (const [id, since] of [
    ['dated', '2025-06-01'],
    ['undated', null],
  ]) {
    await sql`insert into services
      (id, name, tagline, stage, stage_since, code_openness, impact, search_key, updated_on)
      values (${id}, 'N', '', 'operated', ${since}, 'open', ${impact}, 'n', '2026-01-01')`.execute(
      db,
    )
  }
  await migrations['0004-services']?.(plain, dialect)
  expect(await db.selectFrom('service_stages').selectAll().execute()).toEqual([
    { service_id: 'dated', stage: 'operated', since: '2025-06-01' },
  ])
  expect(await db.selectFrom('service_measures').selectAll().execute()).toHaveLength(2)
  const row = await db
    .selectFrom('services')
    .selectAll()
    .where('id', '=', 'dated')
    .executeTakeFirst()
  expect(row).toMatchObject({ version: 1, accelerated: 0, reminded_on: null })
  deps.mailer.close()
  await deps.database.close()
  rmSync(folder, { recursive: true, force: true })
})
