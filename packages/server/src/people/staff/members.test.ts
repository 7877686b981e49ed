// Who of the team a token names, and what its roles allow.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import type { StaffRole } from '../../platform/http/team.ts'
import { hashToken } from '../../platform/secrets.ts'
import { suspend } from './change.ts'
import { addMember, identifyMember } from './members.ts'
import { hasRole } from './roles.ts'

describe.each(engines)('members of the team on %s', (engine) => {
  const app = useApp(engine)
  const now = () => app.clock.now
  const add = (roles: StaffRole[]) =>
    addMember(
      {
        db: app.db,
        now: new Date(now()),
        uuid: app.deps.ids.uuid,
        token: app.deps.secrets.token,
      },
      { name: 'Dominique Petit', roles },
    )
  const identify = (token: string, at = now()) =>
    identifyMember(app.db, { authorization: `Bearer ${token}`, sessionHash: '' }, new Date(at))

  test('a token names its member, with roles', async () => {
    const { member, token } = await add(['moderator', 'auditor'])
    expect(await identify(token)).toEqual({ ...member, via: { by: 'token', isDangerous: false } })
  })

  test('only the digest of a token is kept', async () => {
    const { token } = await add(['moderator'])
    const rows = await app.db.selectFrom('staff_tokens').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('an unknown, malformed or expired token names nobody', async () => {
    const { token, expiresAt } = await add(['moderator'])
    expect(await identify(`${token.slice(0, -1)}?`)).toBeUndefined()
    expect(await identify(`st_${'a'.repeat(43)}`)).toBeUndefined()
    const bare = { authorization: token, sessionHash: '' }
    expect(await identifyMember(app.db, bare, new Date(now()))).toBeUndefined()
    expect(await identify(token, new Date(expiresAt))).toBeUndefined()
  })

  test('a suspended member is nobody, at once', async () => {
    await add(['administrator'])
    const { member, token } = await add(['administrator'])
    const author = { staffId: null, at: new Date(now()).toISOString() }
    const target = { id: member.id, version: 1, author }
    await app.db.transaction().execute((trx) => suspend(trx, app.deps.database, target))
    expect(await identify(token)).toBeUndefined()
  })

  test('whatever session or token is left, whoever has ended is nobody', async () => {
    const { member, token } = await add(['administrator'])
    const session = app.deps.secrets.token()
    const at = new Date(now()).toISOString()
    const later = new Date(new Date(now()).getTime() + 60_000).toISOString()
    await app.db
      .insertInto('staff_sessions')
      .values({
        token_hash: hashToken(session),
        id: app.deps.ids.uuid(),
        staff_id: member.id,
        proof: 'passkey',
        device: 'Firefox, Linux',
        created_at: at,
        seen_at: at,
        proved_at: at,
        idle_at: later,
        expires_at: later,
      })
      .execute()
    const bySession = () =>
      identifyMember(
        app.db,
        { authorization: undefined, sessionHash: hashToken(session) },
        new Date(now()),
      )
    expect([(await identify(token))?.id, (await bySession())?.id]).toEqual([member.id, member.id])
    await app.db.updateTable('staff_members').set({ ended_at: at }).execute()
    expect([await identify(token), await bySession()]).toEqual([undefined, undefined])
  })
})

test('an administrator may do what every role may, and nobody else may', () => {
  const member = (roles: StaffRole[]) => ({ id: '1', name: 'A', roles })
  expect(hasRole(member(['administrator']), ['moderator'])).toBe(true)
  expect(hasRole(member(['moderator']), ['moderator', 'auditor'])).toBe(true)
  expect(hasRole(member(['auditor']), ['moderator'])).toBe(false)
  expect(hasRole(member([]), ['moderator'])).toBe(false)
})
