// Two processes on one database, for what must end in one as soon as it has ended in the other.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, vi } from 'vitest'
import { startApp, type TestApp } from './app.ts'
import { givenDatabase } from './engines.ts'

export type TwoProcesses = { here: TestApp; there: TestApp }

type Envs = Partial<Record<keyof TwoProcesses, Record<string, string>>>

/** Both on PostgreSQL, which several processes share; back to the given world before each test. */
export function useTwoProcesses(envs: Envs = {}): TwoProcesses {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-processes-'))
  const both = {} as TwoProcesses
  const stops: (() => Promise<void>)[] = []
  beforeAll(async () => {
    const DATABASE_URL = await givenDatabase('postgres', folder)
    both.here = await startApp('postgres', { env: { DATABASE_URL, ...envs.here } })
    both.there = await startApp('postgres', { env: { DATABASE_URL, ...envs.there } })
    for (const { deps } of [both.here, both.there]) {
      stops.push(deps.answers.hear())
      await vi.waitUntil(() => deps.answers.figures().isHearing)
    }
  })
  beforeEach(async () => {
    both.there.mails.forget()
    await both.here.reset()
  })
  afterAll(async () => {
    await Promise.all(stops.map((stop) => stop()))
    await both.here?.close()
    await both.there?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return both
}
