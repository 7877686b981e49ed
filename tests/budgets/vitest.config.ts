// What a host page pays: bytes, requests, shifts, and nothing else.
import { defineProject } from 'vitest/config'
import { workers } from '../support/workers.ts'

export default defineProject({
  test: {
    name: 'budgets',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    // The browser is started once for each worker.
    maxWorkers: workers,
    isolate: false,
    globalSetup: ['../faults/built.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
