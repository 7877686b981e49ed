// Each act of the team is a sentence, and leads to where its object is shown.
import * as operations from '@parvis/sdk/staff/operations'
import { expect, test } from 'vitest'
import { sentenceOf } from './sentence.ts'
import { phrases as english } from './words-en.ts'
import { phrases as french } from './words-fr.ts'

const by = { id: 's1', name: 'Camille Roux' }

test('who did what, on what, with its address', () => {
  expect(sentenceOf({ by, operation: 'rejectContribution', object: 'c/1' })).toEqual({
    by: 'Camille Roux',
    before: 'a rejeté ',
    object: 'une contribution',
    after: '',
    href: '/console/moderation?etat=tous&lire=c%2F1',
  })
  expect(sentenceOf({ by, operation: 'signIn', object: null })).toMatchObject({
    before: 'a ouvert une session',
    href: undefined,
  })
  expect(sentenceOf({ by: null, operation: 'team invite', object: null })).toMatchObject({
    by: 'La ligne de commande',
    before: 'a exécuté team invite',
  })
})

test('both languages have the same acts, none that is no operation, and the same objects', () => {
  expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort())
  expect(Object.keys(french).filter((name) => !(name in operations))).toEqual([])
  const withObject = (phrases: object) =>
    Object.entries(phrases).flatMap(([name, text]) => (text.includes('[') ? name : []))
  expect(withObject(french)).toEqual(withObject(english))
})
