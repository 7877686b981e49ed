// Who is there: what a session and a token are told of themselves, without using them; and colleagues.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { signedInMember } from '../../../testing/staff-visitor.ts'
import { joinTeam } from '../../../testing/team.ts'
import { version } from '../../platform/version.ts'

const minute = 60_000

describe.each(engines)('who is there on %s', (engine) => {
  const app = useApp(engine)
  const later = (milliseconds: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + milliseconds)
  }
  const me = '/v1/staff/me'

  test('a session is told how long it lasts, asking does not make it last, and its end is told', async () => {
    const one = await signedInMember(app, ['committee_member'], 'Camille Roux')
    later(20 * minute)
    expect((await one.get(me)).body).toEqual({
      id: one.id,
      name: 'Camille Roux',
      roles: ['committee_member'],
      by: 'passkey',
      proofs: ['passkey'],
      provedAt: '2026-02-15T10:00:00.000Z',
      provedUntil: '2026-02-15T10:10:00.000Z',
      idleAt: '2026-02-15T10:30:00.000Z',
      expiresAt: '2026-02-15T22:00:00.000Z',
      now: '2026-02-15T10:20:00.000Z',
      version,
    })
    later(10 * minute)
    const { status, body } = await one.get(me)
    expect([status, body.code]).toEqual([401, 'staff_session_ended'])
    // Its cookie goes with it, in time.
    one.visitor.cookies.clear()
    expect((await one.get(me)).body.code).toBe('staff_session_ended')
    const program = await app.request(me, { headers: { Authorization: 'Bearer st_x' } })
    expect(await program.json()).toMatchObject({ code: 'staff_token_invalid' })
    expect(program.headers.get('X-Parvis-Version')).toBe(version)
  })

  test('a program is told until when its token works', async () => {
    const one = await joinTeam(app, ['auditor'])
    const { body } = await one.get(me)
    expect(body).toMatchObject({ by: 'token', proofs: [], provedAt: null, idleAt: null })
    expect(body.expiresAt).toBe('2026-05-16T10:00:00.000Z')
  })

  test('colleagues are those who may act, by name', async () => {
    const one = await joinTeam(app, ['moderator'], 'Émile')
    const gone = await joinTeam(app, ['moderator'], 'Zoé')
    await joinTeam(app, ['auditor', 'committee_secretary'], 'Fatou')
    const ended_at = app.clock.now.toISOString()
    await app.db.updateTable('staff_members').set({ ended_at }).where('id', '=', gone.id).execute()
    expect((await one.get('/v1/staff/colleagues')).body.items).toMatchObject([
      { id: one.id, name: 'Émile', roles: ['moderator'] },
      { name: 'Fatou', roles: ['committee_secretary', 'auditor'] },
    ])
  })
})
