// French words as stems: forms of a word meet, whatever their accents; empty words are left out.
import { expect, test } from 'vitest'
import { stemsOf, tellingWords } from './words.ts'

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

test('words are cut where letters and digits end, whatever plane a sign is of', () => {
  const words = ['covid19', '5g', 'élan', '𠀀vélo', 'école']
  expect(tellingWords('covid19,5G;Élan 𠀀vélo🚲école_')).toEqual(words)
})
