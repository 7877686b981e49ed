// Consultations: the newest first, and what is open now by the server's clock alone.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { refusalOf } from '../../../testing/refusals.ts'

describe.each(engines)('consultations on %s', (engine) => {
  const app = useApp(engine)

  test('are listed, the newest first', async () => {
    const { items } = await app.client.consultations.list()
    expect(items.map(({ id }) => id)).toEqual(['numerique-2026', 'archives-2025'])
  })

  test('one says its phases, themes and rules', async () => {
    expect(await app.client.consultations.get('numerique-2026')).toMatchObject({
      open: ['contribution', 'support', 'referent'],
      phases: [{ state: 'open' }, { state: 'open' }, { state: 'open' }],
      themes: [{ id: 'mobilite' }, { id: 'citoyennete' }],
      rules: { supportingKinds: ['commune', 'department', 'region'], residentsSupport: true },
    })
  })

  test.each([
    ['2026-01-09T23:59:59.999Z', [], ['upcoming', 'upcoming', 'upcoming']],
    ['2026-01-10T00:00:00.000Z', ['contribution'], ['open', 'upcoming', 'upcoming']],
    ['2026-03-01T00:00:00.000Z', ['support', 'referent'], ['closed', 'open', 'open']],
    ['2026-05-01T00:00:00.000Z', [], ['closed', 'closed', 'closed']],
  ])('at %s, %o is open', async (at, open, states) => {
    app.clock.now = new Date(at)
    const found = await app.client.consultations.get('numerique-2026')
    expect(found.open).toEqual(open)
    expect(found.phases.map(({ state }) => state)).toEqual(states)
  })

  test('an unknown one is refused', async () => {
    const refusal = await refusalOf(app.client.consultations.get('inconnue'))
    expect(refusal).toMatchObject({ code: 'consultation_not_found', status: 404 })
  })
})
