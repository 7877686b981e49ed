// Phases on a line of months: edges, today, and those without an end.
import { expect, test } from 'vitest'
import { daysLater, fromField, toField } from '../../form/moment.ts'
import { barOf, lineOf, placeOf } from './bars.ts'

const at = (year: number, month: number, day: number) => new Date(year, month - 1, day)
const span = (opensAt: Date, closesAt: Date | null) => ({
  opensAt: opensAt.toISOString(),
  closesAt: closesAt?.toISOString() ?? null,
})

test('whole months, from the first date to the last; today widens the line', () => {
  const phases = [span(at(2026, 3, 10), at(2026, 4, 20)), span(at(2026, 5, 2), null)]
  expect(lineOf(phases, at(2026, 4, 1)).months.map((month) => month.at.getMonth() + 1)).toEqual([
    3, 4, 5,
  ])
  expect(lineOf(phases, at(2026, 12, 31)).months).toHaveLength(10)
  expect(lineOf([], at(2026, 4, 1)).months).toHaveLength(3)
})

test('a bar stands where its dates do, and goes on to the edge without an end', () => {
  const phases = [span(at(2026, 1, 1), at(2026, 4, 1)), span(at(2026, 3, 1), null)]
  const line = lineOf(phases, at(2026, 2, 1))
  expect(line.months).toHaveLength(4)
  const [first, second] = phases.map((phase) => barOf(phase, line))
  expect(first).toEqual({ left: 0, width: placeOf(at(2026, 4, 1), line) })
  expect((second?.left ?? 0) + (second?.width ?? 0)).toBe(100)
  expect(placeOf(at(2030, 1, 1), line)).toBe(100)
})

test('a field holds a moment as clocks here show it, and a day later is the same hour', () => {
  const moment = at(2026, 3, 28).toISOString()
  expect(fromField(toField(moment))).toBe(moment)
  expect(daysLater('2026-03-28T09:00', 7)).toBe('2026-04-04T09:00')
  expect([toField(null), fromField(''), fromField('demain')]).toEqual(['', null, null])
})
