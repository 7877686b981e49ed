// Tests of the elements that need no browser: those in a browser are `*.browser.test.ts`.
import { configDefaults, defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'widgets',
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.browser.test.ts'],
  },
})
