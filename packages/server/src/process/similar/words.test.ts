// French words as stems: forms of a word meet, whatever their accents; empty words are left out.
import { expect, test } from 'vitest'
import { stemsOf } from './words.ts'

test.each([
  ['signaler', 'signalements'],
  ['école', 'ECOLES'],
  ['réservation', 'reserver'],
  ['cœur', 'coeurs'],
  ['numérique', 'numeriques'],
  ['e\u0301cole', 'école'],
])('%s and %s meet', (one, other) => {
  expect(stemsOf(one)).toEqual(stemsOf(other))
  expect(stemsOf(one)).toHaveLength(1)
})

test('elisions, stop words and punctuation are left out', () => {
  expect(stemsOf('L’eau, qu’on n’a jamais où il faut !')).toEqual(['eau'])
  expect(stemsOf('  … — ')).toEqual([])
})
