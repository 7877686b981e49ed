// The same journeys on pages that others made: their styles, their scripts, their editors, their networks.
import { defineProject } from 'vitest/config'

export default defineProject({
  // The server runs from its sources, which hold its pages.
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    name: 'hosts',
    root: import.meta.dirname,
    globalSetup: ['./fetch-tools.ts', '../e2e/seeded.ts'],
    include: ['*.test.ts'],
    // Everyone's server and browser are loaded once for each of the two.
    maxWorkers: 2,
    isolate: false,
    maxConcurrency: 4,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
})
