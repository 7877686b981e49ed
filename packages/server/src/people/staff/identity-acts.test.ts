// What changes how someone of the team comes in: refused to a desk left alone, and in the log.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { createAuthenticator } from '../../../testing/authenticator.ts'
import { engines } from '../../../testing/engines.ts'
import { identityActs } from '../../../testing/identity-acts.ts'
import { accept, answer, invited, signInWithKey, stepUp } from '../../../testing/staff-visitor.ts'

const ofTeam = Object.entries(identityActs).filter(([route]) => route.includes('/equipe/'))
const pathsOf = (matches: (row: (typeof ofTeam)[0][1]) => boolean) =>
  ofTeam.flatMap(([route, row]) => (matches(row) ? [route.replace('POST ', '')] : []))

describe.each(engines)('ways in of the team on %s', (engine) => {
  const app = useApp(engine)
  const later = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
  }
  const state = async () => ({
    keys: await app.db
      .selectFrom('staff_passkeys')
      .select(['id', 'name'])
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    sessions: await app.db.selectFrom('staff_sessions').select('id').orderBy('id').execute(),
    challenges: await app.db.selectFrom('staff_challenges').select('challenge_hash').execute(),
  })
  const operations = async () => {
    const rows = await app.db.selectFrom('staff_log').select('operation').execute()
    return rows.map(({ operation }) => operation)
  }
  /** Of one's own: two keys, and a session besides this one. */
  const arrive = async () => {
    const { id, token, device } = await invited(app, ['moderator'])
    const visitor = app.visitor()
    const one = { id, visitor, device }
    await accept(one, token)
    const spare = createAuthenticator(app.deps.config.baseUrl)
    const adding = { at: '/equipe/cles/defi', to: '/equipe/cles/ajouter', fields: { nom: 'B' } }
    await answer({ visitor, device: spare }, adding)
    const elsewhere = app.visitor()
    await signInWithKey({ visitor: elsewhere, device })
    const { keys, sessions } = await state()
    const open = await app.db
      .selectFrom('staff_sessions')
      .select('id')
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    expect([keys.length, sessions.length, open.length]).toEqual([2, 2, 2])
    const fields = { cle: keys[0]?.id ?? '', nom: 'Autre nom', reponse: '{}' }
    return { ...one, elsewhere, fields }
  }
  const otherSession = async (elsewhere: ReturnType<typeof app.visitor>) => {
    const { text } = await elsewhere.open('/equipe/sessions')
    const mine = await app.db.selectFrom('staff_sessions').select('id').execute()
    // The page offers to close those of others, not its own.
    return mine.map(({ id }) => id).find((id) => !text.includes(id)) ?? ''
  }

  test.each(pathsOf(({ asks }) => asks === 'fresh'))(
    'a desk left alone is refused %s, and asked who is there',
    async (path) => {
      const one = await arrive()
      const session = await otherSession(one.elsewhere)
      const before = await state()
      later(10)
      const given = { ...one.fields, session }
      const refused = await one.visitor.post(path, given)
      if (path.endsWith('/defi')) expect(refused.status).toBe(403)
      else expect(refused.path).toBe(`/equipe/confirmation?suite=${path.split('/')[2]}`)
      expect(await state()).toEqual(before)
      expect((await stepUp(one)).status).toBe(200)
      const done = await one.visitor.post(path, given)
      expect(done.path).not.toContain('/equipe/confirmation')
    },
  )

  test('what is told to the log is there, by name', async () => {
    const one = await arrive()
    const session = await otherSession(one.visitor)
    await one.elsewhere.post('/equipe/sessions/fermer', { session })
    await signInWithKey({ ...one, visitor: app.visitor() })
    await one.elsewhere.post('/equipe/sessions/fermer-les-autres', {})
    await stepUp({ ...one, visitor: one.elsewhere })
    await one.elsewhere.post('/equipe/cles/renommer', one.fields)
    await one.elsewhere.post('/equipe/cles/retirer', one.fields)
    const logged = new Set(await operations())
    const named: Record<string, string> = {
      '/equipe/connexion/verification': 'signIn',
      '/equipe/invitation/cle': 'acceptInvitation',
      '/equipe/confirmation/verification': 'stepUp',
      '/equipe/sessions/fermer': 'closeSession',
      '/equipe/sessions/fermer-les-autres': 'closeOtherSessions',
      '/equipe/cles/ajouter': 'addPasskey',
      '/equipe/cles/renommer': 'renamePasskey',
      '/equipe/cles/retirer': 'removePasskey',
    }
    expect(Object.keys(named).sort()).toEqual(
      pathsOf((row) => 'tells' in row && row.tells === 'log').sort(),
    )
    expect([...logged].sort()).toEqual(expect.arrayContaining(Object.values(named).sort()))
  })
})
