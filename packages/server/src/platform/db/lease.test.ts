// Rows that are due are claimed by one process each; one that died loses them, one that works keeps them.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { rowFor } from '../../mail/outbox.ts'
import { claimDue, isFree } from './lease.ts'

const minute = 60_000

describe.each(engines)('claiming what is due on %s', (engine) => {
  const app = useApp(engine)
  const put = (count: number) =>
    app.db
      .insertInto('outgoing_mails')
      .values(
        Array.from({ length: count }, () =>
          rowFor(app.deps, { kind: 'letter', to: { participantId: 'p' }, facts: {} }),
        ),
      )
      .execute()
  const claim = (limit = 100) =>
    claimDue(app.deps, {
      table: 'outgoing_mails',
      milliseconds: minute,
      due: (trx, now) => {
        const free = trx.selectFrom('outgoing_mails').select('id').where(isFree(now))
        return app.deps.database.skipHeld(free.orderBy('id').limit(limit)).execute()
      },
    })
  const claimedIn = (claims: Awaited<ReturnType<typeof claim>>[]) =>
    claims.flatMap(({ rows }) => rows.map(({ id }) => id))

  test('at the same moment, each row by one', async () => {
    await put(40)
    const claims = await Promise.all(Array.from({ length: 4 }, () => claim(10)))
    const rest = await Promise.all([claim(), claim()])
    const ids = claimedIn([...claims, ...rest])
    expect([ids.length, new Set(ids).size]).toEqual([40, 40])
    expect(new Set(claims.map(({ lease }) => lease)).size).toBe(4)
  })

  test('until its time is over, and not a moment longer', async () => {
    await put(1)
    const [first] = [await claim()]
    app.clock.now = new Date(app.clock.now.getTime() + minute)
    expect(claimedIn([await claim()])).toEqual([])
    app.clock.now = new Date(app.clock.now.getTime() + 1)
    const second = await claim()
    expect(claimedIn([second])).toEqual(claimedIn([first]))
    expect(second.lease).not.toBe(first.lease)
  })
})
