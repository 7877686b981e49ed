// Dates as other programs write them: day first, one zone, and refused where nobody can know.
import { expect, test } from 'vitest'
import { orderFinder, readDate } from './dates.ts'

const now = '2026-02-15T10:00:00.000Z'
const at = (cell: string, order: Parameters<typeof readDate>[1] = 'day-first') => {
  const said = readDate(cell, order, now)
  return 'at' in said ? said.at : said.cause.split(' :')[0]
}

const orderAmong = (cells: string[]) => {
  const finder = orderFinder()
  for (const cell of cells) finder.hear(cell)
  return finder.order()
}

test.each([
  ['2021-02-01T10:00:00+01:00', '2021-02-01T09:00:00.000Z'],
  ['2021-02-01 00:30:00 +0100', '2021-01-31T23:30:00.000Z'],
  ['2021-07-01 00:30:00 UTC', '2021-07-01T00:30:00.000Z'],
  ['2021-07-01T00:30:00.123Z', '2021-07-01T00:30:00.000Z'],
  ['2021-07-01 00:30:00', '2021-06-30T22:30:00.000Z'],
  ['2021-02-01 00:30', '2021-01-31T23:30:00.000Z'],
  ['03/04/2021 10:00', '2021-04-03T08:00:00.000Z'],
  ['13/04/2021', '2021-04-12T22:00:00.000Z'],
  ['3.4.2021 à 9h05', '2021-04-03T07:05:00.000Z'],
  ['4/13/2021 2:05 PM', '2021-04-13T12:05:00.000Z'],
  ['1er mars 2021 à 18:30', '2021-03-01T17:30:00.000Z'],
  ['lundi 9 août 2021', '2021-08-08T22:00:00.000Z'],
])('%s is %s, in Paris where it tells no zone', (cell, expected) => {
  expect(at(cell)).toBe(expected)
})

test.each([
  ['2019-02-30', 'date impossible'],
  ['31/04/2021', 'date impossible'],
  ['2021-13-01', 'date impossible'],
  ['2021-02-01 24:10', 'date impossible'],
  // Clocks go from 2 to 3 o'clock that night.
  ['2021-03-28 02:30:00', 'date impossible'],
  ['3019-01-01', 'date à venir'],
  ['2026-02-15 11:01', 'date à venir'],
  ['03/04/21', 'date illisible'],
  ['44287', 'date illisible'],
  ['hier', 'date illisible'],
  ['', 'aucune date'],
])('%s is refused: %s', (cell, cause) => {
  expect(at(cell)).toBe(cause)
})

test('what may be either is read as the column says, else refused', () => {
  expect(readDate('03/04/2021', undefined, now)).toMatchObject({
    cause: expect.stringContaining('ambiguë'),
  })
  expect(at('03/04/2021', 'month-first')).toBe('2021-03-03T23:00:00.000Z')
  expect(orderAmong(['03/04/2021', '13/04/2021'])).toBe('day-first')
  expect(orderAmong(['03/04/2021', '04/13/2021'])).toBe('month-first')
  expect(orderAmong(['13/04/2021', '04/13/2021'])).toBeNull()
  expect(orderAmong(['2021-04-13', '03/04/2021'])).toBeUndefined()
})
