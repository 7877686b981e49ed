// One real PostgreSQL for a whole run of tests; each test file makes a database of its own in it.
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../../tests/support/postgres.ts'

export default async function setup(project: TestProject) {
  const postgres = await startPostgres()
  project.provide('postgresUrl', await postgres.createDatabase())
  return () => postgres.stop()
}
