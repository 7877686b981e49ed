// Tests of the public contract: the document, and what the server answers on both engines.
import { defineProject } from 'vitest/config'

export default defineProject({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    name: 'contract',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['../../packages/server/testing/start-engines.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
