// A trial of an endpoint, and one delivery whole: what was sent, how often, and what it answers now.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { joinTeam } from '../../../testing/team.ts'

const hooks = '/v1/staff/webhooks'
const url = 'https://localhost:1/parvis'

describe.each(engines)('trials on %s', (engine) => {
  const app = useApp(engine, { env: { WEBHOOKS_MAY_BE_PRIVATE: 'true' } })

  test('where nobody answers, it says so, and leaves no trace', async () => {
    const member = await joinTeam(app, ['administrator'])
    const { id } = (await member.post(hooks, { url })).body
    const { status, body } = await member.post(`${hooks}/${id}/test`, {})
    expect(status).toBe(200)
    expect(body).toMatchObject({ isDelivered: false, status: null, webhook: { id, version: 1 } })
    expect(JSON.parse(body.payload)).toMatchObject({ type: 'webhook.test', data: {} })
    expect((await member.get(`${hooks}/${id}/deliveries`)).body.items).toEqual([])
  })

  test('a delivery is read with its tries; what is not public any more has no payload', async () => {
    const member = await joinTeam(app, ['administrator'])
    const { id } = (await member.post(hooks, { url })).body
    const row = (last: number, attempt: number) => ({
      id: `00000000-0000-4000-8000-00000000000${last}`,
      endpoint_id: id,
      event_seq: 1,
      kind: 'support.recorded',
      outcome: 'retrying' as const,
      attempt,
      status: 503,
      ms: 12,
      response: 'plus tard',
      at: `2026-03-02T10:0${attempt}:00.000Z`,
    })
    const rows = [row(1, 1), row(2, 2)]
    await app.db.insertInto('webhook_deliveries').values(rows).execute()
    const { body } = await member.get(`${hooks}/${id}/deliveries/${rows[0]?.id}`)
    expect(body).toMatchObject({ attempt: 1, status: 503, payload: null })
    expect(body.tries.map(({ attempt }: { attempt: number }) => attempt)).toEqual([2, 1])
    const unknown = await member.get(`${hooks}/${id}/deliveries/${crypto.randomUUID()}`)
    expect(unknown.body.code).toBe('webhook_delivery_not_found')
  })
})
