// Tests of the server: rules, and every noun through the real app on SQLite and on PostgreSQL.
import { defineProject } from 'vitest/config'

export default defineProject({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    name: 'server',
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    globalSetup: ['testing/start-postgres.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
