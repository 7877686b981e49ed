// docs/states.md is what the tables of states print today.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { statesDocument } from './states-document.ts'

test('docs/states.md is fresh: otherwise run "npm run contract"', () => {
  const file = new URL('../../../../docs/states.md', import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(statesDocument())
})
