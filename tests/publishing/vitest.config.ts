// Tests of what is published: packed, installed elsewhere, and used as others would.
import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'publishing',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['pack.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
