// Seeds one database before all journeys: each file starts from a copy, which saves it two seconds.
import { existsSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { seedDemo } from '../../packages/server/src/demo/seed.ts'
import { buildDeps } from '../../packages/server/src/deps.ts'
import { migrate } from '../../packages/server/src/migrations/migrate.ts'
import { readConfig } from '../../packages/server/src/platform/settings/config.ts'

const script = new URL('../../packages/widgets/dist/parvis.js', import.meta.url)

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the seeded database. */
    seeded: string
  }
}

export async function setup({ provide }: TestProject) {
  if (!existsSync(script)) throw new Error('Build the elements first: npm run build')
  const folder = mkdtempSync(join(tmpdir(), 'parvis-seeded-'))
  const file = join(folder, 'parvis.sqlite')
  const settings = { PARVIS_MODE: 'demo', LOG_LEVEL: 'silent', DATABASE_URL: `sqlite:${file}` }
  const deps = buildDeps(readConfig(settings))
  await migrate(deps.database)
  await seedDemo(deps)
  // Closed, the database is this one file.
  await deps.database.close()
  provide('seeded', file)
  return () => rm(folder, { recursive: true, force: true })
}
