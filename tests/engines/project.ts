// One vitest project per browser that runs the journeys: the same files, in `e2e/journeys/`.
import { join } from 'node:path'
import { defineProject } from 'vitest/config'
import { workers } from '../support/workers.ts'

export type Engine = 'chromium' | 'firefox' | 'webkit'

declare module 'vitest' {
  interface ProvidedContext {
    engine: Engine
    /** What runs inside the pages of a browser that Playwright does not drive. */
    hands: string
    /** The folder of what a person asked of their desktop. */
    settings: string
  }
}

export const journeysIn = (engine: Engine) =>
  defineProject({
    // The server runs from its sources, which hold its pages.
    oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
    test: {
      name: engine,
      root: join(import.meta.dirname, '../e2e'),
      globalSetup: ['./seeded.ts', '../engines/setup.ts'],
      include: ['journeys/*.test.ts'],
      provide: { engine },
      maxWorkers: workers,
      isolate: false,
      testTimeout: 120_000,
      hookTimeout: 60_000,
    },
  })
