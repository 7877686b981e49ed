// Who leads a field: the source that brought it, until someone writes something else.
import { describe, expect, test } from 'vitest'
import type { Item } from './item.ts'
import { canonical, combine, type Fields, type Json, merge, saidOf } from './rules.ts'

const decide = (said: Json, current: Json, last?: Json) => {
  const known = new Map(last === undefined ? [] : [['f', canonical(last)]])
  const { changes, kept, brought } = merge({ f: said }, { f: current }, known)
  const outcome = changes.length > 0 ? 'written' : kept.length > 0 ? 'kept' : 'same'
  return [outcome, brought.has('f')]
}

describe('a field', () => {
  test.each<[string, Json, Json, Json | undefined, string]>([
    ['the same already', 'a', 'a', undefined, 'same'],
    ['as the source left it', 'b', 'a', 'a', 'written'],
    ['edited since', 'b', 'c', 'a', 'kept'],
    ['edited since, unchanged at the source', 'a', 'c', 'a', 'kept'],
    ['emptied since', 'b', null, 'a', 'kept'],
    ['edited to what the source now says', 'c', 'c', 'a', 'same'],
    ['never brought, and empty', 'b', null, undefined, 'written'],
    ['never brought, an empty text', 'b', '', undefined, 'written'],
    ['never brought, an empty list', ['b'], [], undefined, 'written'],
    ['never brought, and unknown', 'open', 'unknown', undefined, 'written'],
    ['never brought, and written', 'b', 'a', undefined, 'kept'],
    [
      'never brought, a list that grows',
      [{ x: 1, y: 2 }, 3],
      [{ y: 2, x: 1 }],
      undefined,
      'written',
    ],
    ['never brought, a list that loses', [3], [3, 4], undefined, 'kept'],
    ['brought, a list that someone shortened', [1, 2], [1], [1, 2], 'kept'],
    ['false', true, false, undefined, 'written'],
    ['zero, which is a value', 1, 0, undefined, 'kept'],
  ])('%s', (_, said, current, last, outcome) => {
    expect(decide(said, current, last)).toEqual([outcome, outcome !== 'kept'])
  })

  test('that the source does not tell is left', () => {
    const nothing = { changes: [], kept: [], brought: new Map() }
    expect(merge({ f: undefined }, { f: 'a' }, new Map())).toEqual(nothing)
  })

  test('of a new service is written, false and empty ones too', () => {
    expect(merge({ f: 'a', g: false }, undefined, new Map()).changes).toEqual([
      { field: 'f', before: null, after: 'a' },
      { field: 'g', before: null, after: false },
    ])
  })
})

test('the same value is the same text, whatever the order of its keys', () => {
  expect(canonical({ b: [1, null], a: 'x' })).toBe(canonical({ a: 'x', b: [1, null] }))
  expect(canonical({ a: 1 })).not.toBe(canonical({ a: '1' }))
})

const item = (more: Partial<Item>): Item => ({
  externalId: 'e',
  id: 'e',
  values: {},
  at: 1,
  unit: 'record',
  doubts: [],
  ...more,
})

test('a present stage joins what came before it, and ends what came after', () => {
  const stages = [
    { stage: 'investigation' as const, since: '2024-01-01' },
    { stage: 'operated' as const, since: '2026-01-01' },
  ]
  const current = { stages, deployments: [{ territoryId: 'a', since: '2025-01-01' }] }
  const presentStage = { stage: 'construction' as const, since: '2025-01-01' }
  const given = item({ presentStage, values: { territories: ['a b z'] } })
  expect(saidOf(given, current as never, ['a', 'b'])).toEqual({
    stages: [stages[0], presentStage],
    deployments: [
      { territoryId: 'a', since: '2025-01-01' },
      { territoryId: 'b', since: null },
    ],
  })
})

describe('the language of a text', () => {
  const decided = (said: Fields, current: Fields | undefined, last: [string, string][] = []) =>
    merge(said, current, new Map(last.map(([field, value]) => [field, canonical(value)])))
      .changes.filter(({ field }) => field === 'taglineLanguage')
      .map(({ before, after }) => [before, after])
  const en = { tagline: 'A', taglineLanguage: 'en' }
  const fr = { tagline: 'B', taglineLanguage: 'fr' }

  test.each<[string, Fields, Fields | undefined, [string, string][], unknown]>([
    ['comes with a new text', en, undefined, [], [['fr', 'en']]],
    ['comes with a text that fills a gap', en, { ...fr, tagline: '' }, [], [['fr', 'en']]],
    ['is not said of a text that stays', en, fr, [], []],
    [
      'goes back to French with a French text',
      { tagline: 'B' },
      en,
      [['tagline', 'A']],
      [['en', 'fr']],
    ],
    [
      'comes to a text that was brought without it',
      en,
      { ...en, taglineLanguage: 'fr' },
      [['tagline', 'A']],
      [['fr', 'en']],
    ],
    [
      'stays as the team wrote it',
      en,
      { ...en, taglineLanguage: 'de' },
      [
        ['tagline', 'A'],
        ['taglineLanguage', 'en'],
      ],
      [],
    ],
    ['is nothing without a text', { taglineLanguage: 'en' }, fr, [], []],
  ])('%s', (_, said, current, last, changes) => {
    expect(decided(said, current, last)).toEqual(changes)
  })
})

test('of two that tell of one service, the first wins and the second fills', () => {
  const [one, ...others] = combine([
    item({ values: { name: 'A', tagline: undefined }, doubts: [{ fr: 'doute', en: 'doubt' }] }),
    item({ values: { name: 'B', tagline: 'T' }, undatedStage: 'operated' }),
  ])
  expect(others).toEqual([])
  expect(one).toMatchObject({ values: { name: 'A', tagline: 'T' }, undatedStage: 'operated' })
  expect(one?.doubts).toHaveLength(2)
})
