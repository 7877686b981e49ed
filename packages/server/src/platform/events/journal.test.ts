// The journal: numbers without gaps in the order of commits, and nothing of what was rolled back.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import type { NewEvent } from './events.ts'
import { append, eventsAfter } from './journal.ts'

const event = (subject: string): NewEvent => ({
  kind: 'support.recorded',
  subject,
  participantId: null,
  staffId: null,
  data: { receipt: 'PV-1', kind: 'resident', territoryId: null, territory: null, site: null },
  at: '2026-02-15T10:00:00.000Z',
})

describe.each(engines)('the journal on %s', (engine) => {
  const app = useApp(engine)
  const write = (...subjects: string[]) =>
    app.db.transaction().execute((trx) => append(trx, subjects.map(event)))

  test('numbers events in their order and reads them after any of them', async () => {
    await write('a', 'b')
    await write()
    await write('c')
    const all = await eventsAfter(app.db, 0, 10)
    expect(all.map(({ seq, subject }) => [seq, subject])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ])
    expect(all[0]).toMatchObject({ seq: 1, ...event('a') })
    expect((await eventsAfter(app.db, 1, 1)).map(({ subject }) => subject)).toEqual(['b'])
  })

  test('a transaction that fails leaves neither event nor gap', async () => {
    await write('a')
    const failing = app.db.transaction().execute(async (trx) => {
      await append(trx, [event('lost')])
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    await write('b')
    const all = await eventsAfter(app.db, 0, 10)
    expect(all.map(({ seq, subject }) => [seq, subject])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ])
  })

  test('twenty writers at once leave no gap and no double', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => write(`${at}-a`, `${at}-b`)))
    const all = await eventsAfter(app.db, 0, 100)
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(40)
  })
})
