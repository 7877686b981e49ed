// Whole journeys in a real browser, from a commune's page on another site to the receipt.
import { defineProject } from 'vitest/config'

export default defineProject({
  // The server runs from its sources, which hold its pages.
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    globalSetup: './seeded.ts',
    provide: { engine: 'chromium' },
    include: ['*.test.ts', 'journeys/*.test.ts', 'hostile/*.test.ts'],
    // Mostly waiting for a browser: three at a time, even on two cores, and the server loaded once each.
    maxWorkers: 3,
    isolate: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
})
