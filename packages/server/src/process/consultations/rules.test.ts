// Dates of phases: what may move, and what has happened already.
import { describe, expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import {
  movedDates,
  requireOpenPhase,
  requirePublishable,
  requireSensiblePhases,
  requireToCome,
} from './rules.ts'

const day = (date: string) => `2026-${date}T00:00:00.000Z`
const now = day('02-15')
const open = { opensAt: day('02-01'), closesAt: day('03-01') }
const upcoming = { opensAt: day('03-01'), closesAt: day('04-01') }
const over = { opensAt: day('01-01'), closesAt: day('02-01') }
const move = (
  before: { opensAt: string; closesAt: string | null },
  asked: { opensAt?: string; closesAt?: string | null; reason?: string },
) => movedDates({ title: 'Étape', reason: null, before, ...asked }, now)

describe('dates move', () => {
  test.each([
    ['an open phase is prolonged', open, { closesAt: day('03-15') }],
    ['an open phase no longer has an end', open, { closesAt: null }],
    ['a phase to come opens at once', upcoming, { opensAt: now }],
    [
      'a phase to come is moved as a whole',
      upcoming,
      { opensAt: day('05-01'), closesAt: day('06-01') },
    ],
    ['an open phase closes early, with a reason', open, { closesAt: day('02-20'), reason: 'Vu' }],
    [
      'an end is set, with a reason',
      { ...open, closesAt: null },
      { closesAt: day('05-01'), reason: 'Vu' },
    ],
    [
      'a phase that is over opens again, with a reason',
      over,
      { closesAt: day('03-01'), reason: 'Vu' },
    ],
  ])('%s', (_, before, asked) => {
    const { reason: __, ...dates }: { reason?: string } & Partial<typeof open> = asked as never
    expect(move(before, asked)).toEqual({ ...before, ...dates })
  })

  test.each([
    ['phase_dates_unchanged', open, { closesAt: open.closesAt }],
    ['phase_dates_unchanged', open, {}],
    ['phase_already_open', open, { opensAt: day('02-20') }],
    ['phase_already_open', over, { opensAt: day('02-20') }],
    ['phase_date_passed', upcoming, { opensAt: day('02-14') }],
    ['phase_date_passed', open, { closesAt: day('02-14'), reason: 'Vu' }],
    ['phase_date_passed', over, { closesAt: day('01-15'), reason: 'Vu' }],
    ['phase_ends_before_opening', upcoming, { closesAt: day('02-20'), reason: 'Vu' }],
    ['phase_ends_before_opening', upcoming, { opensAt: upcoming.closesAt }],
    ['phase_reason_required', open, { closesAt: day('02-20') }],
    ['phase_reason_required', { ...open, closesAt: null }, { closesAt: day('05-01') }],
    ['phase_reason_required', over, { closesAt: day('03-01') }],
    ['phase_reason_required', over, { closesAt: null }],
  ])('refused with %s', (code, before, asked) => {
    expect(refusedWith(() => move(before, asked))).toBe(code)
  })
})

describe('phases of a draft', () => {
  const phase = { kind: 'support' as const, title: 'Soutiens', ...open }

  test('are of a kind that the consultation may have, and end after they open', () => {
    const check = (may: boolean, more = {}) =>
      refusedWith(() => requireSensiblePhases([{ ...phase, ...more }], () => may))
    expect(check(true)).toBeUndefined()
    expect(check(false)).toBe('phase_kind_unfit')
    expect(check(true, { closesAt: open.opensAt })).toBe('phase_ends_before_opening')
  })

  test('and a theme are needed for publishing', () => {
    const check = (phases: unknown[], themes: unknown[]) =>
      refusedWith(() => requirePublishable({ phases, themes }))
    expect(check([1], [1])).toBeUndefined()
    expect(check([], [1])).toBe('consultation_incomplete')
    expect(check([1], [])).toBe('consultation_incomplete')
  })
})

test('a phase added to what is published is to come; only an open one is closed', () => {
  expect(refusedWith(() => requireToCome(upcoming, now))).toBeUndefined()
  expect(refusedWith(() => requireToCome(open, now))).toBe('phase_date_passed')
  expect(refusedWith(() => requireOpenPhase('Étape', open, now))).toBeUndefined()
  expect(refusedWith(() => requireOpenPhase('Étape', upcoming, now))).toBe('phase_not_open')
  expect(refusedWith(() => requireOpenPhase('Étape', over, now))).toBe('phase_not_open')
})
