// What one account does is counted once, however many processes it is spread over.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { proposals } from '../../../testing/given.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { useTwoProcesses } from '../../../testing/two-processes.ts'
import type { Visitor } from '../../../testing/visitor.ts'
import { createVisitor } from '../../../testing/visitor.ts'

const email = 'lea@courriel.example'

describe('one account at two processes', () => {
  const most = 30
  const env = { LIMITS: `confirmation.account=${most} change.account=3` }
  const { here, there } = lazily(useTwoProcesses({ here: env, there: env }))

  /** The same person and session, at the other process. */
  function alsoThere(visitor: Visitor) {
    const { request, mails } = there()
    const other = createVisitor({ request, mails })
    for (const [name, value] of visitor.cookies) other.cookies.set(name, value)
    return other
  }

  async function counted() {
    const { rows } = await sql<{ points: number }>`select points from limit_counters
      where key like 'confirmation.account:%'`.execute(here().db)
    return rows.map(({ points }) => Number(points))
  }

  test('gives and takes back a support so often an hour in all, and two more at most', async () => {
    await sql`delete from limit_counters`.execute(here().db)
    const visitor = await signInToSpace(here(), email)
    const both = [visitor, alsoThere(visitor)]
    let done = 0
    for (let at = 0; at < 2 * most; at += 1) {
      const one = both[at % 2] ?? visitor
      const page = await (done % 2
        ? one.toWithdraw(proposals.open, email)
        : one.toSupport(proposals.open, email))
      if ((await one.confirm(page)).status === 200) done += 1
    }
    expect(done).toBeGreaterThanOrEqual(most)
    expect(done).toBeLessThanOrEqual(most + Math.floor(most / 15))
  }, 60_000)

  test('someone’s usual acts are counted in no table', async () => {
    await sql`delete from limit_counters`.execute(here().db)
    const visitor = await signInToSpace(here(), 'zoe@courriel.example')
    await visitor.confirm(await visitor.toSupport(proposals.open, email))
    await visitor.confirm(await visitor.toWithdraw(proposals.open, email))
    expect(await counted()).toEqual([])
    // The third goes beyond what each process keeps to itself, and all three are told.
    await visitor.confirm(await visitor.toSupport(proposals.open, email))
    expect(await counted()).toEqual([3])
  })

  test('chooses its mails so often an hour in all', async () => {
    await sql`delete from limit_counters`.execute(here().db)
    const visitor = await signInToSpace(here(), 'ana@courriel.example')
    const both = [visitor, alsoThere(visitor)]
    const page = await visitor.post('/prevenir', { consultation: 'numerique-2026' })
    const path = /\/courriels\/[\w.-]+/.exec(page.text)?.[0] ?? ''
    const statuses: (number | undefined)[] = []
    for (let at = 0; at < 6; at += 1) {
      const answer = await both[at % 2]?.post(path, { rythme: at % 4 < 2 ? 'daily' : 'weekly' })
      statuses.push(answer?.status)
    }
    expect(statuses).toEqual([200, 200, 429, 429, 429, 429])
  })
})

function lazily(both: ReturnType<typeof useTwoProcesses>) {
  return { here: () => both.here, there: () => both.there }
}
