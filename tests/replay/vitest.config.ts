// The whole life of a consultation, replayed through its operations: figures expected and obtained.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'replay',
    root: import.meta.dirname,
    globalSetup: ['../faults/built.ts'],
    include: ['*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
})
