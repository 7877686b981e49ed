// Anyone may count the supports anew: the program of the examples, against a real server.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeEdition } from '../../packages/server/src/outlets/opendata/edition.ts'
import {
  editionNames,
  editionsFolder,
} from '../../packages/server/src/outlets/opendata/kept-editions.ts'
import { startServer, type TestServer } from '../support/server.ts'

const program = fileURLToPath(new URL('../../examples/recount/recount.mjs', import.meta.url))
let server: TestServer

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const recount = (...more: string[]) =>
  promisify(execFile)(process.execPath, [program, server.url, ...more], { timeout: 20_000 })

test('the recount equals the published tallies', async () => {
  const { stdout } = await recount()
  expect(stdout).toMatch(/^26 proposals, 128 supports of territories: the recount equals/)
})

test('an edition is recounted too, each file held against its checksum', async () => {
  await makeEdition(server.deps)
  const { stdout } = await recount('latest')
  expect(stdout).toMatch(/^26 proposals, 128 supports of territories: the recount equals/)
  const [day = ''] = await editionNames(server.deps.config.dataDir)
  const file = join(editionsFolder(server.deps.config.dataDir), day, 'soutiens.ndjson')
  writeFileSync(file, readFileSync(file, 'utf8').replace('commune', 'commvne'))
  await expect(recount(day)).rejects.toThrow('soutiens.ndjson')
})

const changed = {
  'gerer-electroniquement-les-documents: published 10': () =>
    db()
      .updateTable('tallies')
      .set((row) => ({ territories: row('territories', '+', 1) }))
      .where('proposal_id', '=', 'gerer-electroniquement-les-documents')
      .execute(),
  ', in gerer-electroniquement-les-documents: published true, redirected; recounted true, grouped':
    () =>
      db()
        .updateTable('contributions')
        .set({ state: 'redirected' })
        .where('id', 'in', (of) =>
          of
            .selectFrom('lineage')
            .select('contribution_id')
            .where('proposal_id', '=', 'gerer-electroniquement-les-documents'),
        )
        .execute(),
  ', report: published': () =>
    db()
      .updateTable('contributions')
      .set((row) => ({ granted_cents: row('granted_cents', '+', 100) }))
      .where('granted_cents', 'is not', null)
      .execute(),
}
const db = () => server.deps.database.db

test.each(Object.entries(changed))(
  'a row that says otherwise is found: %s',
  async (says, change) => {
    await change()
    await expect(recount()).rejects.toThrow(says)
  },
)
