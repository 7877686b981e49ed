// Tests of what needs no browser: those of the elements are `*.browser.test.ts`.
import { configDefaults, defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'console',
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.browser.test.ts'],
  },
})
