// Replies filled in with a sample, and what nothing fills in.
import { expect, test } from 'vitest'
import { filled, sample, unknownIn } from './filled.ts'

test('fills in what this outcome knows, and leaves the rest as it is written', () => {
  const body = 'Bonjour, « {titre} » : {motif} {titre}, {prenom}'
  expect(filled(body, ['titre'])).toBe(
    `Bonjour, « ${sample.titre} » : {motif} ${sample.titre}, {prenom}`,
  )
  expect(unknownIn(`${body} {prenom}`, ['titre'])).toEqual(['motif', 'prenom'])
})
