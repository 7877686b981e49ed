// Tests of the server: rules, and every noun through the real app on SQLite and on PostgreSQL.
import { defineProject } from 'vitest/config'
import { compiledEarlier } from '../../tests/support/compiled.ts'
import { workers } from '../../tests/support/workers.ts'

export default defineProject({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    name: 'server',
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    runner: 'testing/runner.ts',
    globalSetup: ['testing/every-refusal.ts', 'testing/repeats.ts', 'testing/start-engines.ts'],
    // No module holds state, so that files share what is loaded.
    isolate: false,
    maxWorkers: workers,
    env: compiledEarlier,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
