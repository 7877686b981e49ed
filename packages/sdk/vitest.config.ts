// Tests of the SDK, against a real HTTP server.
import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'sdk',
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    // The contract's schemas are compiled; on a busy machine that takes its time.
    testTimeout: 30_000,
  },
})
