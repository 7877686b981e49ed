// Years end at midnight in Paris; only those that have begun may be asked for.
import { describe, expect, test } from 'vitest'
import { asOf, reportYears, requirePeriod, wholeLife } from './rules.ts'

describe('years', () => {
  test.each([
    ['2021-01-25T08:00:00.000Z', '2023-06-01T00:00:00.000Z', [2021, 2022, 2023]],
    ['2020-12-31T22:59:59.999Z', '2020-12-31T22:59:59.999Z', [2020]],
    ['2020-12-31T23:00:00.000Z', '2020-12-31T23:00:00.000Z', [2021]],
    ['2027-01-01T12:00:00.000Z', '2026-06-01T00:00:00.000Z', []],
  ])('from %s to %s are %o', (first, now, years) => {
    expect(reportYears(['2028-01-01T00:00:00.000Z', first], now)).toEqual(years)
  })
})

describe('a period', () => {
  test('is the whole life unless a year is asked for', () => {
    expect(requirePeriod(undefined, [2021])).toEqual(wholeLife)
  })

  test('ends when the year ends in Paris', () => {
    expect(requirePeriod(2021, [2021, 2022])).toEqual({
      year: 2021,
      end: '2021-12-31T23:00:00.000Z',
      endDay: '2022-01-01',
    })
  })

  test.each([[2020], [2023]])('of %i is refused, with the years there are', async (year) => {
    const refused = Promise.resolve().then(() => requirePeriod(year, [2021, 2022]))
    await expect(refused).rejects.toMatchObject({
      code: 'report_year_unknown',
      facts: { first: 2021, last: 2022 },
    })
  })

  test('is counted until its end, or until now while it lasts', () => {
    const period = requirePeriod(2021, [2021])
    expect(asOf(period, '2021-06-01T00:00:00.000Z')).toBe('2021-06-01T00:00:00.000Z')
    expect(asOf(period, '2022-06-01T00:00:00.000Z')).toBe('2021-12-31T23:00:00.000Z')
    expect(asOf(wholeLife, '2022-06-01T00:00:00.000Z')).toBe('2022-06-01T00:00:00.000Z')
  })
})
