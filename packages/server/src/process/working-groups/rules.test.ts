// Who joins working groups, and what a meeting needs.
import { describe, expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import { requireCancellable, requireJoiningTerritory, requireSensibleMeeting } from './rules.ts'

const grouping = { kind: 'epci' as const, label: 'CU', endedOn: null }

describe('joining', () => {
  test('is for groupings: the others are members as referents', () => {
    const check = (territory: Parameters<typeof requireJoiningTerritory>[0]) =>
      refusedWith(() => requireJoiningTerritory(territory, ['commune']))
    expect(check(grouping)).toBeUndefined()
    expect(check(undefined)).toBe('mandate_missing')
    expect(check({ ...grouping, kind: 'commune' })).toBe('member_by_right')
    expect(check({ ...grouping, endedOn: '2020-01-01' })).toBe('territory_ended')
  })
})

describe('a meeting', () => {
  const meeting = {
    startsAt: '2026-03-01T09:00:00.000Z',
    endsAt: '2026-03-01T10:00:00.000Z',
    place: 'Mairie',
    videoUrl: null,
  }
  test.each([
    [undefined, {}],
    [undefined, { place: null, videoUrl: 'https://visio.example/a' }],
    ['meeting_without_place', { place: null }],
    ['meeting_ends_before_start', { endsAt: meeting.startsAt }],
  ])('%s: %o', (code, more) => {
    expect(refusedWith(() => requireSensibleMeeting({ ...meeting, ...more }))).toBe(code)
  })

  test('is cancelled until it is over', () => {
    const check = (now: string) => refusedWith(() => requireCancellable(meeting, now))
    expect(check('2026-03-01T09:59:59.999Z')).toBeUndefined()
    expect(check(meeting.endsAt)).toBe('meeting_over')
  })
})
