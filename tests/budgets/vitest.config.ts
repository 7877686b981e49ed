// What a host page pays: bytes, requests, shifts, and nothing else.
import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'budgets',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['../faults/built.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
