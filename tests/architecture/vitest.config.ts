// Tests of the tree itself: names, sizes, imports, and what ARCHITECTURE.md claims.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'architecture',
    include: ['*.test.ts'],
    // They read the tree and hold no state: what they read is read once.
    isolate: false,
    testTimeout: 30_000,
    chaiConfig: { truncateThreshold: 0 },
  },
})
