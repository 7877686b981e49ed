// The documents made from the code are what it prints today.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { authorisationDocument } from './authorisation-document.ts'
import { statesDocument } from './states-document.ts'

test.each([
  ['states.md', statesDocument()],
  ['authorisation.md', authorisationDocument()],
])('docs/%s is fresh: otherwise run "npm run contract"', (name, text) => {
  const file = new URL(`../../../../docs/${name}`, import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(text)
})
