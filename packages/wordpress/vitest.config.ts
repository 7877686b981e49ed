// Tests of the plugin's build; in a real WordPress it is tried by `tests/hosts/`.
import { defineProject } from 'vitest/config'

export default defineProject({
  test: { name: 'wordpress', root: import.meta.dirname, include: ['src/**/*.test.ts'] },
})
