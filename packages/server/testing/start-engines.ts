// For a whole run of tests: one real PostgreSQL, and the given world on either engine, to copy.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../../tests/support/postgres.ts'
import { clearFolders, newFolder, quickFolder } from '../../../tests/support/quick-folder.ts'
import { buildDeps } from '../src/deps.ts'
import { migrate } from '../src/migrations/migrate.ts'
import { readConfig } from '../src/platform/settings/config.ts'
import { writeWorld } from './given.ts'

export default async function setup(project: TestProject) {
  const parent = quickFolder()
  clearFolders(parent)
  const folder = newFolder('given', parent)
  const file = join(folder, 'parvis.sqlite')
  const postgres = await startPostgres({ parent, isShortLived: true })
  const given = await postgres.createDatabase()
  for (const address of [`sqlite:${file}`, given]) await giveWorld(address, folder)
  project.provide('postgresUrl', await postgres.createDatabase())
  project.provide('givenWorld', { sqlite: file, postgres: new URL(given).pathname.slice(1) })
  return async () => {
    rmSync(folder, { recursive: true, force: true })
    await postgres.stop()
  }
}

/** Closed at the end: SQLite's is then one file, and PostgreSQL's one that nobody uses. */
async function giveWorld(DATABASE_URL: string, DATA_DIR: string) {
  const settings = { PARVIS_MODE: 'demo', LOG_LEVEL: 'silent', DATABASE_URL, DATA_DIR }
  const { database, mailer } = buildDeps(readConfig(settings))
  await migrate(database)
  await writeWorld(database.db)
  mailer.close()
  await database.close()
}
