// A card is old the day after its delay has run out; histories keep one entry a day.
import { expect, test } from 'vitest'
import {
  isStale,
  lastStaleDay,
  latestMeasures,
  requireSensibleDates,
  withDeployments,
  withMeasures,
  withStage,
} from './rules.ts'

test.each([
  ['2026-01-01T00:00:00Z', false],
  ['2026-01-31T23:59:59Z', false],
  ['2026-02-01T00:00:00Z', false],
  ['2026-02-01T00:00:01Z', true],
  ['2027-01-01T00:00:00Z', true],
])('updated on 1 January, thirty days allowed: on %s it is old: %s', (now, old) => {
  expect(isStale('2026-01-01', new Date(now), 30)).toBe(old)
})

test.each(['2026-03-05T00:00:00Z', '2026-03-05T00:00:01Z', '2026-03-05T23:59:59Z'])(
  'on %s the last stale day is stale, and the next is not',
  (moment) => {
    const now = new Date(moment)
    const day = lastStaleDay(now, 30)
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
    expect([isStale(day, now, 30), isStale(next, now, 30)]).toEqual([true, false])
  },
)

test('a stage takes its place in time, and that of another of the same day', () => {
  const stages = [{ stage: 'construction' as const, since: '2025-01-01' }]
  const earlier = { stage: 'investigation' as const, since: '2024-01-01' }
  expect(withStage(stages, earlier)).toEqual([earlier, ...stages])
  const corrected = { stage: 'stopped' as const, since: '2025-01-01' }
  expect(withStage(stages, corrected)).toEqual([corrected])
})

const measure = (indicator: string, on: string, value: number) => ({
  indicator,
  on,
  value,
  unit: 'u',
})

test('measures are added, corrected and removed by indicator and day', () => {
  const before = [measure('a', '2025-01-01', 1), measure('a', '2025-02-01', 2)]
  const add = [measure('a', '2025-02-01', 3), measure('b', '2025-02-01', 4)]
  const remove = [{ indicator: 'a', on: '2025-01-01' }]
  const after = withMeasures(before, { add, remove })
  expect(after).toEqual(add)
  expect(latestMeasures([...before, ...after])).toMatchObject([
    { label: 'a', value: 2, asOf: '2025-02-01' },
    { label: 'b', value: 4 },
  ])
})

test('a territory is there once, with the latest date given', () => {
  const before = [
    { territoryId: 'a', since: null },
    { territoryId: 'b', since: null },
  ]
  const add = [{ territoryId: 'a', since: '2025-01-01' }]
  expect(withDeployments(before, { add, remove: ['b'] })).toEqual(add)
})

test.each([
  [{ stages: [{ stage: 'operated' as const, since: '2026-01-02' }] }, 'stages'],
  [{ acceleratedSince: '2026-01-02' }, 'acceleratedSince'],
  [{ releaseOn: '2027-01-01' }, 'releaseOn'],
  [{ deployments: [{ territoryId: 'a', since: '2026-01-02' }] }, 'deployments'],
])('%o has not happened yet', (changes, path) => {
  expect(() => requireSensibleDates(changes, '2026-01-01')).toThrow(
    expect.objectContaining({ faults: [{ path, fault: 'date_to_come' }] }),
  )
})

test('what is planned may be to come', () => {
  const roadmap = [{ on: '2030-01-01', title: 'Un jour', done: false }]
  expect(requireSensibleDates({ roadmap }, '2026-01-01')).toBeUndefined()
})
