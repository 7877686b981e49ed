// Every vitest project: one per package and one per folder of tests, named after its folder.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { projects: ['packages/*/vitest.config.ts', 'tests/*/vitest.config.ts'] },
})
