// Someone unlike any other lives on the released server, then leaves it: what is left of them?
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'privacy',
    include: ['*.test.ts'],
    globalSetup: ['../faults/built.ts', '../../packages/server/testing/start-engines.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
})
