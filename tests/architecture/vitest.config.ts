// Tests of the tree itself: names, sizes, imports, and what ARCHITECTURE.md claims.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'architecture',
    include: ['*.test.ts'],
    testTimeout: 30_000,
    chaiConfig: { truncateThreshold: 0 },
  },
})
