// Euros as people write them, to the cent and back.
import { expect, test } from 'vitest'
import { centsOf, shownEuros, writtenEuros } from './money.ts'

test.each([
  ['250 000', 25_000_000],
  ['1\u202f234,5', 123_450],
  ['0.07 €', 7],
  ['4,10', 410],
  ['9999999999,99', 999_999_999_999],
])('%s', (text, cents) => {
  expect(centsOf(text)).toBe(cents)
  expect(centsOf(writtenEuros(cents))).toBe(cents)
  expect(centsOf(shownEuros(cents, 'fr'))).toBe(cents)
})

test.each(['', '12,345', '-3', '1e6', 'beaucoup', '1,2,3'])('“%s” is no amount', (text) => {
  expect(centsOf(text)).toBeUndefined()
})
