// Whole journeys in a real browser, from a commune's page on another site to the receipt.
import { defineProject } from 'vitest/config'
import { workers } from '../support/workers.ts'

export default defineProject({
  // The server runs from its sources, which hold its pages.
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    globalSetup: './seeded.ts',
    provide: { engine: 'chromium' },
    include: ['*.test.ts', 'console/*.test.ts', 'journeys/*.test.ts', 'hostile/*.test.ts'],
    // Here `gallery.test.ts` looks at the same states, and closer.
    exclude: ['journeys/elements.test.ts'],
    // The server and the browser are loaded once for each worker.
    maxWorkers: workers,
    isolate: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    // As long as a locator may wait.
    expect: { poll: { timeout: 20_000 } },
  },
})
