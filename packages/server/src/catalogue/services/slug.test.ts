// Names become ids that an address can hold.
import { expect, test } from 'vitest'
import { toSlug } from './slug.ts'

test.each([
  ['Données et territoires', 'donnees-et-territoires'],
  ['mes-aides.bretagne.bzh', 'mes-aides-bretagne-bzh'],
  ['Cœur d’Hérault', 'coeur-d-herault'],
  ['  --  ', ''],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
])('%j becomes %j', (name, id) => {
  expect(toSlug(name)).toBe(id)
})
