// A day that was written is the same day overseas; a moment is shown on the day that it is there.
import { expect, test, vi } from 'vitest'

test.each(['America/Guadeloupe', 'Europe/Paris', 'Pacific/Noumea'])('in %s', async (zone) => {
  vi.stubEnv('TZ', zone)
  vi.resetModules()
  const { shownDay, shownShortly } = await import('./dates.ts')
  expect(shownDay('2026-02-01')).toMatch(/^1(er)? févr\. 2026$/)
  expect(shownShortly('2026-02-01')).toBe('01/02/2026')
  const days = { 'America/Guadeloupe': '31/01/2026', 'Europe/Paris': '01/02/2026' }
  const there = { ...days, 'Pacific/Noumea': '01/02/2026' }[zone]
  expect(shownShortly('2026-02-01T03:30:00.000Z')).toBe(there)
  expect(shownDay(null)).toBe('–')
})
