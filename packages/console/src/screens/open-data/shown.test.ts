// How sizes and what stays inside are written.
import { expect, test } from 'vitest'
import { sizeOf, sizeOfDataset, withheldOf } from './shown.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test.each([
  [0, '0 o'],
  [999, '999 o'],
  [1500, '1,5 ko'],
  [999_999, '1 000 ko'],
  [42_000_000, '42 Mo'],
  [1_200_000_000, '1,2 Go'],
])('%i bytes', (bytes, said) => {
  expect(plain(sizeOf(bytes))).toBe(said)
})

test('what no edition has counted is not said to be nothing', () => {
  expect(withheldOf({ rows: null, withheld: [] })).toBe('–')
  expect(withheldOf({ rows: 3, withheld: [] })).toBe('aucune')
  const withheld = [
    { why: 'unread' as const, count: 2 },
    { why: 'rejected' as const, count: 1 },
  ]
  expect(withheldOf({ rows: 3, withheld })).toBe('3')
  expect(sizeOfDataset({ files: [{ format: 'csv', bytes: null, url: '' }] })).toBe('–')
})
