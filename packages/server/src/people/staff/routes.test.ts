// The team's operations on itself: invitations, roles, suspensions, and the last administrator.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { joinTeam } from '../../../testing/team.ts'
import { hashToken } from '../../platform/secrets.ts'

const members = '/v1/staff/members'

describe.each(engines)('the team on %s', (engine) => {
  const app = useApp(engine)
  const admin = (name?: string) => joinTeam(app, ['administrator'], name)

  test('an invitation gives a link once, of which only a digest is kept', async () => {
    const one = await admin()
    const made = await one.post(members, { name: 'Camille Roux', roles: ['auditor', 'moderator'] })
    expect(made.status).toBe(201)
    expect(made.body.member).toMatchObject({
      name: 'Camille Roux',
      roles: ['moderator', 'auditor'],
      state: 'invited',
      passkeys: 0,
      usesProConnect: false,
      tokenUntil: null,
      invitedUntil: '2026-02-18T10:00:00.000Z',
    })
    const [, token = ''] = made.body.link.split('/equipe/invitation?suite=console#')
    expect(token).toMatch(/^[\w-]{43}$/)
    const kept = await app.db.selectFrom('staff_invitations').selectAll().execute()
    expect(kept).toMatchObject([{ token_hash: hashToken(token) }])
    const events = await app.db.selectFrom('events').selectAll().execute()
    expect(JSON.stringify([kept, events, app.logs])).not.toContain(token)
    expect(events.at(-1)).toMatchObject({ kind: 'staff.invited', staff_id: one.id })
  })

  test('a new link ends the one before', async () => {
    const one = await admin()
    const { body } = await one.post(members, { name: 'Camille Roux', roles: ['auditor'] })
    const { id, version } = body.member
    const again = await one.post(`${members}/${id}/invitation`, { version })
    expect(again.status).toBe(200)
    expect(again.body.link).not.toBe(body.link)
    const kept = await app.db.selectFrom('staff_invitations').selectAll().execute()
    expect(kept).toMatchObject([{ token_hash: hashToken(again.body.link.split('#')[1]) }])
  })

  test('roles hold from the next request on, and a stale change is refused', async () => {
    const one = await admin()
    const other = await joinTeam(app, ['moderator'])
    expect((await other.get(members)).body.code).toBe('staff_role_missing')
    const path = `${members}/${other.id}/roles`
    const changed = await one.post(path, { version: 1, roles: ['auditor'] })
    expect(changed.body).toMatchObject({ roles: ['auditor'], version: 2 })
    expect((await other.get(members)).status).toBe(200)
    const stale = await one.post(path, { version: 1, roles: ['moderator'] })
    expect(stale.body).toMatchObject({
      code: 'changed_meanwhile',
      detail: expect.stringContaining('nouveaux rôles'),
      facts: { by: 'Dominique Petit', at: '2026-02-15T10:00:00.000Z', act: 'roles_changed' },
    })
    expect((await one.post(path, { version: 2, roles: [] })).status).toBe(422)
    expect((await one.post(path, { version: 2, roles: ['king'] })).status).toBe(422)
  })

  test('a suspended member is out at once, and comes back without the old token', async () => {
    const one = await admin()
    const other = await joinTeam(app, ['auditor'])
    const done = await one.post(`${members}/${other.id}/suspend`, { version: 1 })
    expect(done.body).toMatchObject({ state: 'suspended', tokenUntil: null })
    expect((await other.get(members)).body.code).toBe('staff_token_invalid')
    const twice = await one.post(`${members}/${other.id}/suspend`, { version: 2 })
    expect(twice.body.code).toBe('staff_suspended')
    for (const act of ['roles', 'invitation']) {
      const answer = await one.post(`${members}/${other.id}/${act}`, {
        version: 2,
        roles: ['auditor'],
      })
      expect(answer.body.code).toBe('staff_suspended')
    }
    const back = await one.post(`${members}/${other.id}/restore`, { version: 2 })
    expect(back.body).toMatchObject({ state: 'invited', suspendedAt: null })
    expect((await other.get(members)).body.code).toBe('staff_token_invalid')
    const again = await one.post(`${members}/${other.id}/restore`, { version: 3 })
    expect(again.body.code).toBe('staff_not_suspended')
  })

  test('the last administrator keeps the role and stays', async () => {
    const one = await admin()
    // Whoever was only invited could not let anyone in.
    await one.post(members, { name: 'Pas encore là', roles: ['administrator'] })
    const path = `${members}/${one.id}`
    const roles = { version: 1, roles: ['moderator'] }
    expect((await one.post(`${path}/roles`, roles)).body.code).toBe('last_administrator')
    expect((await one.post(`${path}/suspend`, { version: 1 })).body.code).toBe('last_administrator')
    await admin('Une autre')
    expect((await one.post(`${path}/roles`, roles)).status).toBe(200)
  })

  test('two who demote each other at the same moment do not both succeed', async () => {
    for (let round = 0; round < 5; round += 1) {
      await app.reset()
      const [one, two] = [await admin('Une'), await admin('Deux')]
      const answers = await Promise.all([
        one.post(`${members}/${two.id}/roles`, { version: 1, roles: ['moderator'] }),
        two.post(`${members}/${one.id}/suspend`, { version: 1 }),
      ])
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      const left = await app.db
        .selectFrom('staff_members')
        .selectAll()
        .where('ended_at', 'is', null)
        .where('roles', 'like', '%administrator%')
        .execute()
      expect(left).toHaveLength(1)
    }
  })

  test('nobody but an administrator changes the team; an unknown member is none', async () => {
    const auditor = await joinTeam(app, ['auditor'])
    for (const act of ['roles', 'suspend', 'restore', 'invitation']) {
      const path = `${members}/${auditor.id}/${act}`
      const answer = await auditor.post(path, { version: 1, roles: ['administrator'] })
      expect(answer.body.code).toBe('staff_role_missing')
    }
    const one = await admin()
    const unknown = await one.post(`${members}/personne/suspend`, { version: 1 })
    expect(unknown.body.code).toBe('staff_member_not_found')
  })

  test('an ordinary token does nothing dangerous', async () => {
    const one = await admin()
    await app.db.updateTable('staff_tokens').set({ is_dangerous: 0 }).execute()
    const answer = await one.post(members, { name: 'Camille Roux', roles: ['auditor'] })
    expect([answer.status, answer.body.code]).toEqual([403, 'token_not_for_dangerous_acts'])
    expect((await one.get(members)).status).toBe(200)
  })
})
