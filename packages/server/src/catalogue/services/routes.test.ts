// The catalogue: in pages, by stage and words; a card says by itself when it has grown old.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { cursorOf } from '../../../testing/cursors.ts'
import { engines } from '../../../testing/engines.ts'
import { refusalOf } from '../../../testing/refusals.ts'

describe.each(engines)('services on %s', (engine) => {
  const app = useApp(engine)
  const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id)

  test('are listed by name, every one once across pages', async () => {
    const all = []
    for await (const { id } of app.client.services.list({ limit: 1 })) all.push(id)
    expect(all).toEqual(['agenda-commun', 'velo-plan'])
  })

  test.each([
    [{ stage: 'operated' as const }, ['agenda-commun']],
    [{ q: 'VÉLO' }, ['velo-plan']],
    [{ q: 'absent' }, []],
    [{ ids: ['velo-plan', 'inconnu'] }, ['velo-plan']],
  ])('%o are found', async (query, expected) => {
    expect(ids(await app.client.services.list(query))).toEqual(expected)
  })

  test('one in full', async () => {
    expect(await app.client.services.get('agenda-commun')).toMatchObject({
      code: { openness: 'open', licence: 'MIT' },
      budget: { amountCents: 12_000_000, currency: 'EUR' },
      territories: { count: 1, first: [{ label: 'Caen (Calvados)' }] },
      impact: [{ label: 'Usages', value: 42 }],
      proposals: [{ id: 'agenda-partage' }],
      stale: false,
    })
  })

  test('a card is old once nobody has touched it for too long', async () => {
    expect(await app.client.services.get('velo-plan')).toMatchObject({ stale: true })
    app.clock.now = new Date('2027-02-03T00:00:00Z')
    expect(await app.client.services.get('agenda-commun')).toMatchObject({ stale: true })
  })

  test('an unknown one and a wrong query are refused', async () => {
    const unknown = await refusalOf(app.client.services.get('inconnu'))
    expect(unknown).toMatchObject({ code: 'service_not_found', status: 404 })
    const cursor = cursorOf(12, 'a')
    expect(await refusalOf(app.client.services.list({ cursor }))).toMatchObject({ status: 422 })
    const stage = 'inconnu' as 'operated'
    expect(await refusalOf(app.client.services.list({ stage }))).toMatchObject({
      errors: [{ path: 'stage', code: 'unknown_choice' }],
    })
  })
})
