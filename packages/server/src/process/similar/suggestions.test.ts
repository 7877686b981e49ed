// Of a queue only what changed is read and given to the thread, however long the queue is.
import { describe, expect, test, vi } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { joinTeam } from '../../../testing/team.ts'
import { retried } from '../../platform/db/retry.ts'
import { append } from '../../platform/events/journal.ts'
import { insertContributions } from '../contributions/store.ts'
import type { startGrouper } from './grouping-apart.ts'
import { createSuggestions, readToSuggest, startSuggesting } from './suggestions.ts'
import { countingRows } from './test-process.ts'

const consultationId = 'numerique-2026'

describe.each(engines)('suggested groups on %s', (engine) => {
  const app = useApp(engine)

  async function receive(ids: string[]) {
    const at = app.clock.now.toISOString()
    const received = ids.map((id) => ({
      id,
      consultation_id: consultationId,
      kind: 'need' as const,
      theme_id: 'citoyennete',
      territory_id: 'commune-14118',
      profile: 'agent' as const,
      function: 'agente',
      title: `Recenser les platanes ${id}`,
      text: 'Savoir où ils sont.',
      state: 'received' as const,
      evidence: 'email',
      receipt: `PV-${id}`,
      received_at: at,
    }))
    await retried(app.db, async (trx) => {
      await insertContributions(trx, received)
      await append(
        trx,
        ids.map((subject) => ({
          kind: 'contribution.received' as const,
          subject,
          participantId: null,
          at,
          data: { receipt: `PV-${subject}`, title: '', site: null },
        })),
      )
    })
  }

  /** What the thread is given, without a thread. */
  function watched() {
    const given: { put: string[]; removed: string[] }[] = []
    const ends: (() => void)[] = []
    const start: typeof startGrouper = (ended) => {
      ends.push(ended)
      return async ({ put, removed }) => {
        given.push({ put: put.map(({ key }) => key).toSorted(), removed })
        return []
      }
    }
    const counting = countingRows(app.db)
    const suggest = createSuggestions(counting.db, start)
    return { given, rows: counting.rows, ends, ask: () => suggest.of({ consultationId }), suggest }
  }

  test('what came, what changed and what left, and nothing of the rest', async () => {
    await receive(Array.from({ length: 120 }, (_, at) => `n${at}`))
    const { given, rows, ask, ends } = watched()
    const { waiting, compared } = await ask()
    expect(compared).toBe(waiting)
    expect(given[0]?.put).toContain('contribution:n119')
    expect(given[0]?.put).toContain(`proposal:${proposals.open}`)

    // Nothing has changed: several who ask at once are told the same.
    await Promise.all([ask(), ask(), ask()])
    expect(given).toHaveLength(1)

    await receive(['late'])
    await app.visitor().support(proposals.open, 'visiteuse@exemple.fr')
    await ask()
    expect(given[1]).toEqual({ put: ['contribution:late'], removed: [] })

    const team = await joinTeam(app, ['moderator'])
    const refusal = { version: 1, reason: 'unclear', text: 'Hors sujet.' }
    await team.post('/v1/staff/contributions/n7/reject', refusal)
    const before = rows()
    await ask()
    expect(given[2]).toEqual({ put: [], removed: ['contribution:n7'] })
    // Its ids, and no text.
    expect(rows() - before).toBeLessThan(waiting + 60)

    // A thread that ended took with it what it was given.
    ends[0]?.()
    await ask()
    expect(given[3]?.put).toHaveLength(given[0]?.put.length ?? 0)
    expect(ends).toHaveLength(2)
  })

  test('groups are ready when the server has started, and once someone reads a queue', async () => {
    await receive(Array.from({ length: 50 }, (_, at) => `n${at}`))
    const { given, ask, ends, suggest } = watched()
    const { database, clock, log } = app.deps
    await readToSuggest({ suggestions: suggest, database, clock, log })
    expect(given).toHaveLength(1)
    await ask()
    expect(given).toHaveLength(1)

    // The thread has ended after some quiet minutes: whoever reads the queue has it begin again.
    ends[0]?.()
    await suggest.prepare()
    expect(given).toHaveLength(1)
    const expected = vi.spyOn(app.deps.suggestions, 'expect').mockImplementation(suggest.expect)
    await (await joinTeam(app, ['moderator'])).get('/v1/staff/contributions')
    expected.mockRestore()
    const stop = startSuggesting({ suggestions: suggest, log })
    await expect.poll(() => given.length, { timeout: 5000 }).toBe(2)
    await stop()
    await ask()
    expect(given).toHaveLength(2)
  })

  test('a short queue keeps no thread', async () => {
    await receive(['one', 'two'])
    const { given, suggest } = watched()
    suggest.expect(consultationId)
    await suggest.prepare()
    expect(given).toEqual([])
  })
})
