// Tokens of programs through the API: made and shown once, listed with their last use, taken back.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'

describe.each(engines)('programs of the team on %s', (engine) => {
  const app = useApp(engine)
  const path = '/v1/staff/programs'
  const wanted = { name: 'Export de nuit', roles: ['auditor'], days: 7 }
  const asProgram = (token: string) =>
    app.request('/v1/staff/colleagues', { headers: { Authorization: `Bearer ${token}` } })

  const memberOf = async (team: Member, id: string) => {
    const { body } = await team.get('/v1/staff/members')
    return body.items.find((one: { id: string }) => one.id === id)
  }

  test('a token is shown once, says when it was last used, and ends at once when taken back', async () => {
    const team = await joinTeam(app, ['administrator'], 'Camille Roux')
    const { status, body } = await team.post(path, wanted)
    const { token, program } = body
    const listed = async () => {
      const { items } = (await team.get(path)).body
      return items.find((one: { id: string }) => one.id === program.id)
    }
    expect(status).toBe(201)
    const isNew = { name: 'Export de nuit', roles: ['auditor'], isDangerous: false }
    const by = { id: team.id, name: 'Camille Roux' }
    expect(program).toMatchObject({ ...isNew, by, lastUsedAt: null })
    const lifetime = Date.parse(program.expiresAt) - app.clock.now.getTime()
    expect(lifetime).toBe(7 * 86_400_000)

    expect((await asProgram(token)).status).toBe(200)
    const first = app.clock.now.toISOString()
    app.clock.now = new Date(app.clock.now.getTime() + 30_000)
    await asProgram(token)
    expect(await listed()).toEqual({ ...program, lastUsedAt: first })
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    await asProgram(token)
    expect((await listed()).lastUsedAt).toBe(app.clock.now.toISOString())
    const kept = JSON.stringify([
      (await team.get(path)).body,
      (await team.get('/v1/staff/log')).body,
      await app.db.selectFrom('staff_tokens').selectAll().execute(),
    ])
    expect(kept).not.toContain(token)

    const revoke = `${path}/${program.id}/revoke`
    expect(await team.post(revoke, {})).toEqual({ status: 200, body: { id: program.id } })
    expect((await asProgram(token)).status).toBe(401)
    expect(await memberOf(team, program.id)).toMatchObject({ state: 'suspended' })
    expect((await team.post(revoke, {})).body.code).toBe('staff_member_not_found')
  })

  test('renewed under its name: the token before ends at once, and whoever read another is told by whom', async () => {
    const team = await joinTeam(app, ['administrator'], 'Camille Roux')
    const { program, token } = (await team.post(path, wanted)).body
    const renew = `${path}/${program.id}/renew`
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    const { status, body } = await team.post(renew, { createdAt: program.createdAt, days: 30 })
    expect(status).toBe(200)
    const lifetime = Date.parse(body.program.expiresAt) - app.clock.now.getTime()
    const { id, name } = body.program
    expect([id, name, lifetime]).toEqual([program.id, program.name, 30 * 86_400_000])
    expect((await asProgram(token)).status).toBe(401)
    expect((await asProgram(body.token)).status).toBe(200)
    const { items } = (await team.get(path)).body
    expect(items.filter((one: { id: string }) => one.id === id)).toHaveLength(1)

    const at = body.program.createdAt
    const behind = await team.post(renew, { createdAt: program.createdAt })
    expect(behind.body).toMatchObject({
      code: 'changed_meanwhile',
      facts: { by: 'Camille Roux', at },
    })
    await team.post(`${path}/${id}/revoke`, {})
    expect((await team.post(renew, { createdAt: at })).body.code).toBe('staff_member_not_found')
  })

  test('one for dangerous acts lasts twelve hours, and no other lasts longer than ninety days', async () => {
    const team = await joinTeam(app, ['administrator'])
    const { body } = await team.post(path, { ...wanted, isDangerous: true })
    const lifetime = Date.parse(body.program.expiresAt) - app.clock.now.getTime()
    expect(lifetime).toBe(12 * 3_600_000)
    expect((await team.post(path, { ...wanted, days: 91 })).status).toBe(422)
  })

  test('the last administrator keeps their token; a member with a key keeps their place', async () => {
    const team = await joinTeam(app, ['administrator'])
    const own = await team.post(`${path}/${team.id}/revoke`, {})
    expect(own.body.code).toBe('last_administrator')
    const { body } = await team.post(path, wanted)
    await app.db
      .insertInto('staff_identities')
      .values({
        identity_index: 'index',
        staff_id: body.program.id,
        provider: 'pro_connect',
        subject_sealed: null,
        linked_at: app.clock.now.toISOString(),
      })
      .execute()
    await team.post(`${path}/${body.program.id}/revoke`, {})
    const member = await memberOf(team, body.program.id)
    expect(member).toMatchObject({ state: 'active', tokenUntil: null })
  })
})
