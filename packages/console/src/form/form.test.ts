// Forms without a browser: three ways, and which field a fault is beside.
import { expect, test } from 'vitest'
import { sentenceOf, sortFaults } from './faults.ts'
import { conflicts, merged, threeWays } from './three-ways.ts'

const base = {
  title: 'Crèche',
  text: 'Ouvrir',
  themes: ['enfance'],
  opensAt: null as string | null,
}

test('only what both changed, to different things, is asked about', () => {
  const theirs = { ...base, title: 'Crèche municipale', text: 'Ouvrir plus tôt' }
  const mine = { ...base, title: 'Halte-garderie', themes: ['enfance', 'horaires'] }
  const ways = threeWays(base, theirs, mine).map(({ field, way }) => [field, way])
  expect(ways).toEqual([
    ['title', 'both'],
    ['text', 'theirs'],
    ['themes', 'mine'],
    ['opensAt', 'same'],
  ])
  expect(conflicts(base, theirs, mine).map(({ field }) => field)).toEqual(['title'])
  expect(merged(base, theirs, mine)).toEqual({ ...theirs, themes: ['enfance', 'horaires'] })
  expect(merged(base, theirs, mine, { title: 'mine' }).title).toBe('Halte-garderie')
})

test('the same change by both is no conflict, nor an empty text where there was none', () => {
  const both = { ...base, themes: ['enfance', 'horaires'] }
  expect(conflicts(base, both, { ...base, themes: ['enfance', 'horaires'], opensAt: '' })).toEqual(
    [],
  )
  expect(merged(base, both, both)).toEqual(both)
})

const fault = (path: string) => ({ path, code: 'too_short', detail: path })

test('a fault is beside its field, or the field that it is within; others are told at the top', () => {
  const errors = [fault('origins.2'), fault('origins.3'), fault('version'), fault('title')]
  const { byField, others } = sortFaults(errors, ['title', 'origins', 'phases.0.opensAt'])
  expect([...byField].map(([field, { path }]) => [field, path])).toEqual([
    ['title', 'title'],
    ['origins', 'origins.2'],
  ])
  expect(others).toEqual([fault('version')])
})

test('a refusal that names no input is a sentence for the whole form', () => {
  expect(sentenceOf({ detail: 'La phase est close.', errors: [] })).toBe('La phase est close.')
  expect(sentenceOf({ detail: 'À corriger.', errors: [fault('title')] })).toBeUndefined()
})
