// What is open: from its first instant to the one before its end, by dates alone.
import { describe, expect, test } from 'vitest'
import { openKinds, phaseAvailability, phaseState } from './phases.ts'

const phase = (kind: 'support' | 'referent', opensAt: string, closesAt: string | null) => ({
  kind,
  opensAt: `${opensAt}T00:00:00.000Z`,
  closesAt: closesAt && `${closesAt}T00:00:00.000Z`,
})
const first = phase('support', '2026-02-01', '2026-03-01')
const second = phase('support', '2026-05-01', '2026-06-01')
const endless = phase('referent', '2026-02-15', null)

test.each([
  ['2026-01-31T23:59:59.999Z', 'upcoming'],
  ['2026-02-01T00:00:00.000Z', 'open'],
  ['2026-02-28T23:59:59.999Z', 'open'],
  ['2026-03-01T00:00:00.000Z', 'closed'],
])('at %s it is %s', (now, state) => {
  expect(phaseState(first, now)).toBe(state)
})

test('a phase without an end stays open', () => {
  expect(phaseState(endless, '2126-01-01T00:00:00.000Z')).toBe('open')
})

test('phases may overlap; each kind is named once', () => {
  const now = '2026-02-20T00:00:00.000Z'
  expect(openKinds([first, endless, first, second], now)).toEqual(['support', 'referent'])
  expect(openKinds([], now)).toEqual([])
})

describe('availability', () => {
  const of = (day: string, phases = [first, second, endless]) =>
    phaseAvailability(phases, 'support', `${day}T12:00:00.000Z`)

  test('is open with the dates of the phase that is', () => {
    expect(of('2026-02-10')).toEqual({
      open: true,
      reason: null,
      opensAt: first.opensAt,
      closesAt: first.closesAt,
    })
    expect(of('2026-05-10')).toMatchObject({ open: true, opensAt: second.opensAt })
  })

  test.each([
    ['2026-01-10', 'not_yet_open', first],
    ['2026-04-01', 'not_yet_open', second],
    ['2026-07-01', 'closed', second],
  ])('on %s it is %s', (day, reason, { opensAt, closesAt }) => {
    expect(of(day)).toEqual({ open: false, reason, opensAt, closesAt })
    expect(of(day, [second, endless, first])).toMatchObject({ reason, opensAt })
  })

  test('is not scheduled where no such phase is planned', () => {
    expect(of('2026-02-10', [endless])).toEqual({
      open: false,
      reason: 'not_scheduled',
      opensAt: null,
      closesAt: null,
    })
  })
})
