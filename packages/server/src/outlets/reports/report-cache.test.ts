// A dear count serves everyone for a while; a cheap one is always made anew.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { createReportCache } from './report-cache.ts'

describe.each(engines)('the reader of reports on %s', (engine) => {
  const app = useApp(engine)
  const time = { now: 0, step: 0 }
  // The count begins at one reading and ends at the next.
  const elapsed = () => {
    time.now += time.step
    return time.now
  }
  const asked = { id: 'numerique-2026' }
  beforeEach(() => Object.assign(time, { now: 0, step: 0 }))

  const support = () =>
    app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
  const remove = () => app.db.deleteFrom('contributions').execute()

  test('counts anew when the last count was cheap', async () => {
    time.step = 249
    const read = createReportCache(app.deps, elapsed)
    const before = await read(asked)
    await remove()
    expect(before.funnel.received).toBe(4)
    expect((await read(asked)).funnel.received).toBe(0)
  })

  test('keeps a dear count while nothing happens, each year and consultation apart', async () => {
    time.step = 250
    const read = createReportCache(app.deps, elapsed)
    const before = await read(asked)
    await remove()
    time.now = 1e9
    expect(await read(asked)).toBe(before)
    expect((await read({ ...asked, year: 2026 })).funnel.received).toBe(0)
    expect((await read({ id: 'archives-2025' })).consultation.id).toBe('archives-2025')
  })

  test('keeps it for ten times what it cost when something has happened', async () => {
    time.step = 250
    const read = createReportCache(app.deps, elapsed)
    const before = await read(asked)
    await support()
    time.step = 0
    time.now = 500 + 2499
    expect(await read(asked)).toBe(before)
    time.now = 500 + 2500
    expect((await read(asked)).funnel.supports.territories).toBe(1)
  })

  test('counts once for those who ask together', async () => {
    time.step = 250
    const read = createReportCache(app.deps, elapsed)
    const [one, other] = await Promise.all([read(asked), read(asked)])
    expect(other).toBe(one)
  })
})
