// Waits are told in the unit that people count them in, and no refusal tells one of its own.
import { expect, test } from 'vitest'
import { after, afterInEnglish, duration } from './durations.ts'
import { wordFault, wordRefusal } from './language.ts'

test.each([
  [0.2, 'dans une minute', 'in a minute'],
  [1, 'dans une minute', 'in a minute'],
  [12, 'dans 12 minutes', 'in 12 minutes'],
  [60, 'dans une heure', 'in an hour'],
  [61, 'dans 2 heures', 'in 2 hours'],
  [14 * 60, 'dans 14 heures', 'in 14 hours'],
  [23 * 60, 'demain', 'tomorrow'],
  [1440, 'demain', 'tomorrow'],
  [1441, 'dans 2 jours', 'in 2 days'],
])('%s minutes: %s', (minutes, french, english) => {
  expect(after(minutes)).toBe(french)
  expect(afterInEnglish(minutes)).toBe(english)
})

test('a day, as how long something lasts', () => {
  expect(duration(1440)).toBe('un jour')
})

const waits = { seconds: 86_400, minutes: 1440, hours: 24, most: 3, of: 'agent' } as const

test.each([
  'limit_reached',
  'account_limit_reached',
  'mail_limit_reached',
  'verification_limit_reached',
  'contribution_limit_reached',
] as const)('%s says tomorrow', (code) => {
  expect(wordRefusal(code, waits)).toMatch(/\bdemain\b/)
  expect(wordRefusal(code, waits)).not.toMatch(/1440|\bmin\b|24 h/)
  expect(wordRefusal(code, waits, 'en')).toMatch(/\btomorrow\b/)
})

test.each(['too_short', 'too_long', 'too_few', 'too_many_together'])('%s of one', (fault) => {
  expect(wordFault({ path: '', fault, limit: 1 })).not.toMatch(/\b1 \p{L}+s\b/u)
  expect(wordFault({ path: '', fault, limit: 1 }, 'en')).not.toMatch(/\b1 \p{L}+s\b/u)
})
