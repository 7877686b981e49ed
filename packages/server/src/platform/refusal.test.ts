// What a refusal tells belongs to its code: what its words name cannot be forgotten.
import { expect, test } from 'vitest'
import { wordRefusal } from './language/language.ts'
import { Refusal, refuse } from './refusal.ts'

/** What `refuse` throws; each line that must not compile is checked with the types of the tests. */
function thrown(refusing: () => never) {
  try {
    return refusing()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

test('says what its words name', () => {
  const refusal = thrown(() => refuse('grouping_cannot_support', { territory: 'Caen (Calvados)' }))
  expect(wordRefusal(refusal.code, refusal.facts)).toContain('Caen (Calvados)')
})

test('does not compile without it, with another’s, or with what no words name', () => {
  // @ts-expect-error the words name a territory
  expect(thrown(() => refuse('grouping_cannot_support')).facts).toEqual({})
  // @ts-expect-error the words name a territory, no phase
  expect(thrown(() => refuse('grouping_cannot_support', { phase: 'Soutiens' })).code).toBe(
    'grouping_cannot_support',
  )
  // @ts-expect-error its words are always the same
  expect(thrown(() => refuse('not_found', { territory: 'Caen' })).code).toBe('not_found')
  // @ts-expect-error the words name a territory
  expect(wordRefusal('grouping_cannot_support')).toContain('undefined')
})

test('may leave out what is not always known', () => {
  expect(thrown(() => refuse('changed_meanwhile')).facts).toEqual({})
  expect(wordRefusal('changed_meanwhile', {})).toContain('Quelqu’un')
})
