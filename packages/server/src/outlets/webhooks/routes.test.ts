// The team's operations on webhooks: who may, what is refused, and never over someone else's change.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { joinTeam } from '../../../testing/team.ts'

const hooks = '/v1/staff/webhooks'

describe.each(engines)('endpoints on %s', (engine) => {
  const app = useApp(engine, { env: { WEBHOOKS_MAY_BE_PRIVATE: 'false' } })
  const admin = () => joinTeam(app, ['administrator'])
  const url = 'https://hooks.example/parvis?cle=tres-secrete'

  test('an endpoint is added, edited and told of in the journal, without its address', async () => {
    const member = await admin()
    const added = await member.post(hooks, { url, description: 'Observatoire', kinds: [] })
    expect(added.status).toBe(201)
    expect(added.body.secret).toMatch(/^whsec_[\w+/]{43}=$/)
    const { id } = added.body
    const changes = { description: 'Essai', kinds: ['support.recorded'] }
    const edited = await member.post(`${hooks}/${id}/edit`, { version: 1, changes })
    expect(edited.body).toMatchObject({ ...changes, version: 2, state: 'active' })
    expect(edited.body.secret).toBeUndefined()
    const late = await member.post(`${hooks}/${id}/edit`, { version: 1, changes })
    expect(late.body).toMatchObject({ code: 'changed_meanwhile', facts: { act: 'edited' } })
    const stale = await member.post(`${hooks}/${id}/rotate-secret`, { version: 1 })
    expect(stale.body.code).toBe('changed_meanwhile')
    const events = await app.db.selectFrom('events').selectAll().orderBy('seq').execute()
    expect(events.map(({ kind }) => kind)).toEqual(['webhook.added', 'webhook.edited'])
    expect(JSON.stringify(events)).not.toContain('tres-secrete')
    const list = (await member.get(hooks)).body
    expect(list.items).toMatchObject([{ id, url }])
    expect(list.publicKinds).toContain('support.recorded')
  })

  test.each([
    ['http://hooks.example/', 'not_https'],
    ['https://127.0.0.1/', 'private_address'],
    ['https://[::ffff:169.254.169.254]/', 'private_address'],
    ['https://localhost:3000/', 'private_address'],
    ['pas une adresse', 'not_web_address'],
  ])('%s is refused: %s', async (wrong, code) => {
    const member = await admin()
    const refused = await member.post(hooks, { url: wrong })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'url', code }] } })
    const { id } = (await member.post(hooks, { url })).body
    const changes = { url: wrong }
    const edited = await member.post(`${hooks}/${id}/edit`, { version: 1, changes })
    expect(edited.status).toBe(422)
  })

  test('a word, a number or a status finds deliveries, with how many there are', async () => {
    const member = await admin()
    const { id } = (await member.post(hooks, { url })).body
    const one = {
      endpoint_id: id,
      outcome: 'delivered',
      attempt: 1,
      ms: 3,
      at: '2026-02-15T09:00:00.000Z',
    } as const
    await app.db
      .insertInto('webhook_deliveries')
      .values([
        {
          ...one,
          id: randomUUID(),
          event_seq: 204,
          kind: 'proposal.published',
          status: 200,
          response: 'OK',
        },
        {
          ...one,
          id: randomUUID(),
          event_seq: 7,
          kind: 'support.recorded',
          status: 204,
          response: '',
        },
        {
          ...one,
          id: randomUUID(),
          event_seq: 8,
          kind: 'support.recorded',
          status: 500,
          response: 'Panne 100% là',
        },
      ])
      .execute()
    const found = async (q: string) => {
      const { body } = await member.get(
        `${hooks}/${id}/deliveries?limit=1&q=${encodeURIComponent(q)}`,
      )
      return [body.total, body.items[0]?.event]
    }
    expect(await found('support')).toEqual([2, 8])
    expect(await found('204')).toEqual([2, 204])
    expect(await found('PANNE 100%')).toEqual([1, 8])
    expect(await found('100%x')).toEqual([0, undefined])
  })

  test('a kind that is not public cannot be asked for', async () => {
    const member = await admin()
    expect((await member.post(hooks, { url, kinds: ['mail.bounced'] })).status).toBe(422)
  })

  test('unknown ones are not found, and other roles may not', async () => {
    const member = await admin()
    const { id } = (await member.post(hooks, { url })).body
    const acts = [
      ['edit', { version: 1, changes: {} }] as const,
      ['rotate-secret', { version: 1 }] as const,
      ['replay', { sinceEvent: 1 }] as const,
    ]
    const other = await joinTeam(app, ['moderator', 'catalogue_editor', 'sites_manager', 'auditor'])
    for (const [act, body] of acts) {
      expect((await member.post(`${hooks}/${randomUUID()}/${act}`, body)).status).toBe(404)
      expect((await other.post(`${hooks}/${id}/${act}`, body)).status).toBe(403)
    }
    expect((await member.get(`${hooks}/${randomUUID()}/deliveries`)).status).toBe(404)
    expect((await other.get(`${hooks}/${id}/deliveries`)).status).toBe(403)
    expect((await other.get(hooks)).status).toBe(403)
    expect((await other.post(hooks, { url })).status).toBe(403)
    expect((await app.request(hooks)).status).toBe(401)
  })
})
