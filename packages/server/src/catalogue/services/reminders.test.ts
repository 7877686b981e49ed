// An old card is told of once, then once more for every delay that passes without an update.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { eventsAfter } from '../../platform/events/journal.ts'
import { remindOfStale } from './reminders.ts'

describe.each(engines)('reminders on %s', (engine) => {
  const app = useApp(engine, { env: { STALE_AFTER_DAYS: '30' } })
  const remindOn = (day: string) => {
    app.clock.now = new Date(`${day}T10:00:00Z`)
    return remindOfStale(app.deps)
  }

  test('come once a delay, and stop when the card is updated', async () => {
    expect(await remindOn('2026-02-15')).toEqual(['velo-plan'])
    expect(await remindOn('2026-02-15')).toEqual([])
    expect(await remindOn('2026-03-03')).toEqual([])
    expect(await remindOn('2026-03-04')).toEqual(['agenda-commun'])
    await app.db
      .updateTable('services')
      .set({ updated_on: '2026-03-04' })
      .where('id', '=', 'agenda-commun')
      .execute()
    expect(await remindOn('2026-03-18')).toEqual(['velo-plan'])
    expect(await remindOn('2026-04-03')).toEqual([])
    expect(await remindOn('2026-04-05')).toEqual(['agenda-commun'])
    const events = await eventsAfter(app.db, 0, 10)
    expect(events[0]).toMatchObject({
      kind: 'service.stale',
      subject: 'velo-plan',
      staffId: null,
      data: { name: 'Vélo plan', updatedOn: '2024-01-01' },
    })
    expect(events).toHaveLength(4)
  })

  test('of two processes at once, one tells', async () => {
    const told = await Promise.all([remindOn('2026-02-15'), remindOn('2026-02-15')])
    expect(told.flat()).toEqual(['velo-plan'])
  })

  test('services that have ended are left in peace', async () => {
    await app.db.updateTable('services').set({ stage: 'investigation_stopped' }).execute()
    expect(await remindOn('2026-06-01')).toEqual([])
  })
})
