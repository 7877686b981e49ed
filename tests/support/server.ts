// The real server in this process, on either engine, with a clock that the test sets.
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemo } from '../../packages/server/src/demo/seed.ts'
import { buildDeps } from '../../packages/server/src/deps.ts'
import { type Running, start } from '../../packages/server/src/main.ts'
import { migrate } from '../../packages/server/src/migrations/migrate.ts'
import type { Deps } from '../../packages/server/src/platform/deps.ts'
import { readConfig } from '../../packages/server/src/platform/settings/config.ts'
import type { TerritorySearch } from '../../packages/server/src/platform/territories/search/held.ts'
import { freePort } from './postgres.ts'

export type TestServer = Running & { url: string; folder: string; clock: { now: Date } }

export type ServerOptions = {
  /** Address of a PostgreSQL database; SQLite in a folder of its own when left out. */
  databaseUrl?: string
  smtpUrl?: string
  /** Origins of the demo commune's site. */
  origins?: string[]
  now?: Date
  env?: Record<string, string>
}

/** Every server of this process has the same ones: their index takes each of them a third of a second. */
let territories: Promise<TerritorySearch> | undefined

async function held({ territorySearch }: Pick<Deps, 'territorySearch'>): Promise<TerritorySearch> {
  await territorySearch.follow()
  return { find: territorySearch.find, follow: async () => {} }
}

/** Started with the demonstration's data, on a free port of localhost. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-server-'))
  const port = await freePort()
  const clock = { now: options.now ?? new Date() }
  const config = readConfig({
    PARVIS_MODE: 'demo',
    PORT: String(port),
    HOST: 'localhost',
    LOG_LEVEL: 'silent',
    DATA_DIR: folder,
    DATABASE_URL: options.databaseUrl ?? `sqlite:${join(folder, 'parvis.sqlite')}`,
    ...(options.smtpUrl && { SMTP_URL: options.smtpUrl }),
    ...options.env,
  })
  const moving = options.now !== undefined
  const overrides = { clock: () => (moving ? clock.now : new Date()) }
  const seeding = buildDeps(config, overrides)
  await migrate(seeding.database)
  await seedDemo(seeding, { origins: options.origins })
  territories ??= held(seeding)
  const territorySearch = await territories
  await seeding.database.close()
  const running = await start(config, { ...overrides, territorySearch })
  return {
    ...running,
    url: config.baseUrl,
    folder,
    clock,
    async stop() {
      await running.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
