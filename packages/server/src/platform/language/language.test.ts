// Words: every refusal and fault in both languages, dates of Paris, and the language asked for.
import { describe, expect, test } from 'vitest'
import { type RefusalCode, refusalStatus } from '../refusal.ts'
import {
  formatDate,
  formatDates,
  formatEuros,
  formatLastDay,
  formatLastDayInEnglish,
  formatMoment,
  plural,
} from './dates.ts'
import { faultsInEnglish } from './faults-en.ts'
import { faultsInFrench } from './faults-fr.ts'
import { languageOf, wordFault, wordRefusal } from './language.ts'

const codes = Object.keys(refusalStatus) as RefusalCode[]
const facts = {
  territory: 'Caen (Calvados)',
  since: '2026-02-15T10:00:00.000Z',
  left: 2,
  minutes: 12,
  opensAt: '2026-02-01T00:00:00.000Z',
  closesAt: '2026-04-01T00:00:00.000Z',
  population: 4000,
  populationKind: 'municipal',
  threshold: 3500,
  comparison: '<',
  site: 'Ville de Caen',
  origin: 'https://a.example',
  service: 'Agenda commun',
  consultation: 'numerique-2026',
  phase: 'Soutiens',
  theme: 'Mobilité',
  year: 2026,
  provider: 'ProConnect',
  proof: 'pro_connect',
  most: 200,
  hours: 5,
  date: '2026-03-01T00:00:00.000Z',
  first: 2024,
  last: 2026,
  why: 'unclosed_quote',
  line: 3,
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  test.each(codes)('%s is worded, with its facts', (code) => {
    for (const reason of ['closed', 'not_yet_open', 'not_scheduled']) {
      const words = wordRefusal(code, { ...facts, reason }, language)
      expect(words).toMatch(/^\S.{15,}[.?!]$/s)
      expect(words).not.toMatch(/undefined|NaN|Invalid|null|\[object|\{\w+\}/)
    }
  })
})

test('the same faults are worded in both languages', () => {
  expect(Object.keys(faultsInEnglish).sort()).toEqual(Object.keys(faultsInFrench).sort())
  for (const fault of Object.keys(faultsInFrench)) {
    const french = wordFault({ path: '', fault, limit: 5 }, 'fr')
    expect(french).not.toBe(wordFault({ path: '', fault, limit: 5 }, 'en'))
    expect(french).not.toMatch(/undefined|NaN/)
  }
  expect(wordFault({ path: '', fault: 'never_heard_of' })).toBe(faultsInFrench.unknown_choice?.(0))
})

test.each([
  [undefined, 'fr'],
  ['', 'fr'],
  ['*', 'fr'],
  ['de', 'fr'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
  ['en;q=0.3,fr;q=0.7', 'fr'],
  ['en;q=0', 'fr'],
  ['de,en;q=0.5', 'en'],
])('Accept-Language %s is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})

test.each([
  ['2026-04-01T08:00:00.000Z', '1er avril 2026'],
  ['2026-03-31T22:30:00.000Z', '1er avril 2026'],
  ['2026-01-31T23:30:00.000Z', '1er février 2026'],
  ['2026-02-11', '11 février 2026'],
  ['jamais', 'jamais'],
])('%s is the %s', (value, words) => {
  expect(formatDate(value)).toBe(words)
})

test('moments are in the time of Paris, summer and winter', () => {
  expect(formatMoment('2026-07-14T10:05:00.000Z')).toMatch(/^14 juillet 2026 à 12\u202fh\u202f05$/)
  expect(formatMoment('2026-01-01T10:05:00.000Z')).toMatch(/^1er janvier 2026 à 11\u202fh\u202f05$/)
})

test('numbers and sums are written as in French', () => {
  expect(formatEuros(1_234_567_00).replace(/\s/g, ' ')).toBe('1 234 567 €')
  expect(plural(0, 'soutien', 'soutiens')).toBe('0 soutien')
  expect(plural(1, 'soutien', 'soutiens')).toBe('1 soutien')
  expect(plural(2, 'soutien', 'soutiens')).toBe('2 soutiens')
})

test.each([
  ['2026-02-28T23:00:00.000Z', '2026-11-29T23:00:00.000Z', 'Du 1er mars 2026 au 29 novembre 2026'],
  ['2026-03-29T22:00:00.000Z', '2026-03-30T22:00:00.000Z', 'Le 30 mars 2026'],
  [
    '2026-02-28T23:00:00.000Z',
    '2026-03-31T16:00:00.000Z',
    'Du 1er mars 2026 au 31 mars 2026 à 18\u202fh\u202f00',
  ],
])('from %s to %s, the last day is said, in Paris', (opensAt, closesAt, words) => {
  expect(formatDates({ opensAt, closesAt })).toBe(`${words} (heure de Paris)`)
})

test('whether a page, a refusal or a mail says it, what ends at midnight ends the day before', () => {
  const closesAt = '2026-11-29T23:00:00.000Z'
  expect(formatLastDay(closesAt)).toBe('29 novembre 2026 (heure de Paris)')
  expect(formatLastDayInEnglish(closesAt)).toBe('29 November 2026 (Paris time)')
  const facts = { reason: 'closed', opensAt: '', closesAt } as const
  expect(wordRefusal('support_not_open', facts)).toContain('ont pris fin le 29 novembre 2026 (')
  expect(wordRefusal('support_not_open', facts, 'en')).toContain('ended on 29 November 2026 (')
})
