// Tests that hurt the real server on purpose: killed, cut from its database, out of disk.
import { defineConfig } from 'vitest/config'
import { workers } from '../support/workers.ts'

export default defineConfig({
  // Where the server runs in the test's own process, from its sources.
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    name: 'faults',
    include: ['*.test.ts'],
    globalSetup: ['./built.ts', '../../packages/server/testing/start-engines.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // What the server is made of is loaded once for each worker.
    maxWorkers: workers,
    isolate: false,
  },
})
