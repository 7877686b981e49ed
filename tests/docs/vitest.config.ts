// The documentation site: it builds, and its examples do what they say.
import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'docs',
    globalSetup: './build.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
