// A client that leaves in the middle of a download: the server goes on, and stops reading for it.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { listen } from '../../platform/http/listen.ts'

const many = 8000

describe.each(engines)('leaving a download on %s', (engine) => {
  const app = useApp(engine)

  async function fill() {
    const at = '2026-02-15T10:00:00.000Z'
    for (let from = 0; from < many; from += 500) {
      const ids = Array.from({ length: 500 }, (_, of) => `commune-x${from + of}`)
      await app.db
        .insertInto('territories')
        .values(
          ids.map((id) => ({
            id,
            kind: 'commune' as const,
            code: id.slice(8),
            name: id,
            search_key: id,
            department_code: '14',
            department_name: 'Calvados',
            region_code: '28',
            siren: null,
            population: 1,
            postcodes: '',
            member_of: null,
            edition: '1',
            ended_on: null,
          })),
        )
        .execute()
      await app.db
        .insertInto('supports')
        .values(
          ids.map((id) => ({
            proposal_id: proposals.open,
            supporter: `territory:${id}`,
            territory_id: id,
            kind: 'territory' as const,
            participant_id: null,
            evidence: 'official_address',
            intent_id: null,
            site_key: null,
            receipt: `PV-${id}`,
            recorded_at: at,
          })),
        )
        .execute()
    }
  }

  test('twenty leave at once, and the next one has all of it', async () => {
    await fill()
    const server = await listen(app.app, {
      host: '127.0.0.1',
      port: 0,
      blocksOf: () => [],
      log: app.deps.log,
    })
    const url = `http://127.0.0.1:${server.port}/v1/open-data/soutiens.ndjson`
    const rejections: unknown[] = []
    const note = (error: unknown) => rejections.push(error)
    process.on('unhandledRejection', note)
    try {
      await Promise.all(
        Array.from({ length: 20 }, async () => {
          const leaving = new AbortController()
          const answer = await fetch(url, { signal: leaving.signal })
          await answer.body?.getReader().read()
          leaving.abort()
        }),
      )
      const whole = await (await fetch(url)).text()
      expect(whole.split('\n')).toHaveLength(many + 1)
      expect(rejections).toEqual([])
    } finally {
      process.off('unhandledRejection', note)
      await server.close()
    }
  })
})
