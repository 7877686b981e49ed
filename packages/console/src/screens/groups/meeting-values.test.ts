// A meeting's fields: what is sent of them, and an end that moves with its start.
import { expect, test } from 'vitest'
import { bodyOf, changesOf, endAfter, isWhole, noMeeting, ticked } from './meeting-values.ts'

const values = {
  ...noMeeting,
  title: 'Atelier',
  startsAt: '2026-12-08T10:00',
  endsAt: '2026-12-08T12:00',
  place: ' Caen ',
}

test('only what was changed is sent, an emptied place as none', () => {
  expect(changesOf({ place: '  ', minutesPublic: ticked })).toEqual({
    place: null,
    minutesPublic: true,
  })
  expect(bodyOf(values)).toMatchObject({ title: 'Atelier', place: 'Caen', videoUrl: null })
})

test.each([
  ['moved by a week', '2026-12-08T10:00', '2026-12-15T10:00', '2026-12-15T12:00'],
  ['moved to another hour', '2026-12-08T10:00', '2026-12-08T14:30', '2026-12-08T16:30'],
  ['while it is being typed', '2026-12-08T10:00', '', '2026-12-08T12:00'],
  ['as it was', '2026-12-08T10:00', '2026-12-08T10:00', '2026-12-08T12:00'],
])('the end of a meeting %s', (_, before, startsAt, end) => {
  expect(endAfter(before, { ...values, startsAt })).toBe(end)
})

test('a first start is followed two hours later by its end', () => {
  expect(endAfter(undefined, { startsAt: '2026-12-08T10:00' })).toBe('2026-12-08T12:00')
})

test('what would leave is asked once there is a subject, dates, and where', () => {
  expect(isWhole(values)).toBe(true)
  for (const missing of ['title', 'startsAt', 'endsAt', 'place']) {
    expect([missing, isWhole({ ...values, [missing]: '' })]).toEqual([missing, false])
  }
})
