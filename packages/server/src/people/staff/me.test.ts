// Who is there: what a session and a token are told of themselves, without using them; and colleagues.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { answer, invited, signedInMember } from '../../../testing/staff-visitor.ts'
import { joinTeam } from '../../../testing/team.ts'
import { formTo } from '../../../testing/visitor.ts'
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

  test('one proves in place to be there, and programs cannot', async () => {
    const one = await signedInMember(app, ['administrator'])
    const ask = () => one.post(`${me}/challenge`, { by: 'passkey' })
    const prove = async (options: unknown) =>
      one.post(`${me}/proof`, { answer: JSON.parse(one.device.get(options as never)) })
    const invite = () => one.post('/v1/staff/members', { name: 'Zoé', roles: ['auditor'] })
    later(11 * minute)
    expect((await invite()).body.code).toBe('step_up_required')
    const { body: options } = await ask()
    expect(options).toMatchObject({ userVerification: 'required', allowCredentials: [{}] })
    const proved = await prove(options)
    expect([proved.status, proved.body.provedAt]).toEqual([200, '2026-02-15T10:11:00.000Z'])
    expect((await invite()).status).toBe(201)
    expect((await prove(options)).body.code).toBe('challenge_expired')
    // What the page asked for is answered by the page's session alone, and by its own key.
    const other = await signedInMember(app, ['administrator'], 'Zoé')
    const { body: theirs } = await other.post(`${me}/challenge`, { by: 'passkey' })
    expect((await prove(theirs)).body.code).toBe('challenge_expired')
    const elsewhere = { 'Sec-Fetch-Site': 'same-site' }
    expect((await one.post(`${me}/proof`, {}, elsewhere)).body.code).toBe('forgery_suspected')
    const program = await joinTeam(app, ['administrator'])
    const refused = await program.post(`${me}/challenge`, { by: 'passkey' })
    expect(refused.body.code).toBe('staff_sign_in_required')
    const log = await app.db.selectFrom('staff_log').select(['operation', 'changes']).execute()
    const entries = log.filter(({ operation }) => /Proof|stepUp/.test(operation))
    expect(entries.map(({ operation }) => operation)).toEqual(['stepUp'])
  })

  test('signing in, enrolling and proving lead on to a place by its name, and to no address', async () => {
    const { token, device } = await invited(app, ['moderator'])
    const visitor = app.visitor()
    const enrol = { at: '/equipe/invitation/defi', to: '/equipe/invitation/cle' }
    const first = await visitor.open('/equipe/invitation?suite=console')
    const { hidden } = formTo(first, /invitation$/)
    const shown = await visitor.post('/equipe/invitation', { ...hidden, jeton: token })
    const fields = { ...formTo(shown, /cle$/).hidden, nom: 'Bureau' }
    expect((await answer({ visitor, device }, { ...enrol, fields })).path).toBe('/console')
    const signIn = { at: '/equipe/connexion/defi', to: '/equipe/connexion/verification' }
    const stepUp = { at: '/equipe/confirmation/defi', to: '/equipe/confirmation/verification' }
    for (const ceremony of [signIn, stepUp]) {
      const page = ceremony.to.replace('verification', '').slice(0, -1)
      for (const [suite, place] of [
        ['console', '/console'],
        ['fermer', '/equipe/fait'],
        ['https://evil.example', '/equipe'],
        ['__proto__', '/equipe'],
      ] as const) {
        const form = formTo(await visitor.open(`${page}?suite=${suite}`), /verification$/)
        const { hidden: fields } = form
        expect((await answer({ visitor, device }, { ...ceremony, fields })).path).toBe(place)
      }
    }
    expect((await visitor.open('/equipe/fait')).text).toContain('fermer cette fenêtre')
    const nobody = app.visitor()
    const asked = await nobody.open('/equipe/confirmation?suite=console')
    expect(asked.path).toBe('/equipe/connexion?suite=console')
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
