// A command takes no time for now that the database has seen pass; nor does anything else that opens it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { engines, givenDatabase } from '../../testing/engines.ts'
import { buildDeps } from '../deps.ts'
import { append } from '../platform/events/journal.ts'
import { readConfig } from '../platform/settings/config.ts'
import { withDeps } from './with-deps.ts'

const hour = 3_600_000

describe.each(engines)('the time of a command on %s', (engine) => {
  let folder = ''
  let address = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parvis-command-'))
    address = await givenDatabase(engine, folder)
    const BASE_URL = 'http://parvis.localhost'
    const settings = { PARVIS_MODE: 'demo', DATA_DIR: folder, DATABASE_URL: address, BASE_URL }
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
    vi.stubEnv('LOG_LEVEL', 'silent')
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })

  async function happenedIn(milliseconds: number) {
    const at = new Date(Date.now() + milliseconds).toISOString()
    const deps = buildDeps(readConfig())
    const event = {
      kind: 'service.edited' as const,
      subject: 'x',
      participantId: null,
      data: { fields: '' },
    }
    await deps.database.db.transaction().execute((trx) => append(trx, [{ ...event, at }]))
    deps.mailer.close()
    await deps.database.close()
    return at
  }

  const commandTime = async () => {
    let now = ''
    await withDeps(async ({ clock }) => {
      now = clock().toISOString()
    })
    return now
  }

  test('is no earlier than what a server has recorded, if that is to be believed', async () => {
    const at = await happenedIn(2 * hour)
    expect((await commandTime()) >= at).toBe(true)
    const wrong = await happenedIn(30 * hour)
    expect((await commandTime()) < wrong).toBe(true)
  })

  test('goes on at its own pace when the system is set back meanwhile', async () => {
    const real = Date.now
    try {
      await withDeps(async ({ clock }) => {
        const first = clock().getTime()
        Date.now = () => real() - 3 * hour
        expect(clock().getTime()).toBeGreaterThanOrEqual(first)
        expect(clock().getTime() - first).toBeLessThan(hour)
      })
    } finally {
      Date.now = real
    }
  })
})

test('whatever builds what the application runs on follows the database’s time', () => {
  const folder = fileURLToPath(new URL('../', import.meta.url))
  const builders = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .map((file) => ({ file, source: readFileSync(folder + file, 'utf8') }))
    .filter(({ source }) => /\bbuildDeps\(/.test(source))
    .filter(({ source }) => !source.includes('export function buildDeps'))
  expect(builders.length).toBeGreaterThan(1)
  const without = builders.filter(({ source }) => !source.includes('followDatabase('))
  expect(without.map(({ file }) => file)).toEqual([])
})
