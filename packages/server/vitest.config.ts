// Tests of the server: rules, and every noun through the real app on SQLite and on PostgreSQL.
import { defineProject } from 'vitest/config'

export default defineProject({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    name: 'server',
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    globalSetup: ['testing/every-refusal.ts', 'testing/start-engines.ts'],
    // No module holds state, so that files share what is loaded; and the database waits on the disk.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
