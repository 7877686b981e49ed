// Merges of before: what was moved says where it was given, what was left out is a row again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { engines, newDatabase } from '../../../../testing/engines.ts'
import { buildDeps } from '../../../deps.ts'
import { readConfig } from '../../settings/config.ts'
import { migrations } from './index.ts'

const row = (proposal_id: string, supporter: string, receipt: string) => ({
  proposal_id,
  supporter,
  kind: 'territory' as const,
  territory_id: supporter,
  participant_id: null,
  evidence: 'official_email',
  intent_id: null,
  site_key: null,
  receipt,
  recorded_at: '2026-02-15T10:00:00.000Z',
})

test.each(engines)('merges of before can be undone as well on %s', async (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-migration-'))
  const address = await newDatabase(engine, folder)
  const settings = { PARVIS_MODE: 'demo', DATA_DIR: folder, DATABASE_URL: address }
  const deps = buildDeps(readConfig({ ...settings, LOG_LEVEL: 'silent' }))
  const { db, dialect } = deps.database
  const plain = db as unknown as Kysely<unknown>
  const before = Object.keys(migrations).filter((name) => name < '0034')
  for (const name of before.sort()) await migrations[name]?.(plain, dialect)
  for (const [id, into] of [
    ['a', 'b'],
    ['b', 'c'],
    ['c', null],
  ]) {
    await sql`insert into proposals (id, consultation_id, theme_id, title, summary, description,
      search_key, decision, state, merged_into, published_at) values (${id}, 'x', 'y', 't', 's', '',
      't', null, ${into === null ? 'published' : 'merged'}, ${into}, '2026-02-01')`.execute(db)
  }
  // Given on a, and moved twice; given on a and on c; given on b only; withdrawn since.
  const counted = [row('c', 'moved', 'M'), row('c', 'double', 'D-c'), row('c', 'second', 'S')]
  await db
    .insertInto('supports')
    .values([...counted, row('c', 'own', 'O')])
    .execute()
  for (const [from, supporter, dropped] of [
    ['a', 'moved', null],
    ['b', 'moved', null],
    ['a', 'double', null],
    ['b', 'double', row('b', 'double', 'D-a')],
    ['b', 'second', null],
    ['b', 'withdrawn', row('b', 'withdrawn', 'W')],
  ] as const) {
    const into = from === 'a' ? 'b' : 'c'
    await sql`insert into merged_supports values (${from}, ${supporter}, ${into},
      ${dropped && JSON.stringify(dropped)})`.execute(db)
  }
  await migrations['0034-supports-beside']?.(plain, dialect)
  const stored = db.selectFrom('supports').select(['receipt', 'given_on']).orderBy('receipt')
  expect(await stored.execute()).toEqual([
    { receipt: 'D-c', given_on: null },
    { receipt: 'M', given_on: 'a' },
    { receipt: 'O', given_on: null },
    { receipt: 'S', given_on: 'b' },
  ])
  expect(await db.selectFrom('supports_beside').selectAll().execute()).toEqual([
    { ...row('c', 'double', 'D-a'), given_on: 'a' },
  ])
  deps.mailer.close()
  await deps.database.close()
  rmSync(folder, { recursive: true, force: true })
})
