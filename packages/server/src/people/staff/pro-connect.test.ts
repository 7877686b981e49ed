// The team through ProConnect: two factors or nothing, for those who were invited.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { atOnce } from '../../../testing/at-once.ts'
import { engines } from '../../../testing/engines.ts'
import type { Person } from '../../../testing/provider.ts'
import { answer, invited, sessionOf } from '../../../testing/staff-visitor.ts'
import { wayBack } from '../../../testing/through-provider.ts'
import { useProviders } from '../../../testing/with-providers.ts'

const both = useProviders()
const agent: Person = { sub: 'agente-9', acr: 'eidas2', email: 'agente@anct.example' }
const minute = 60_000

describe.each(engines)('the team through ProConnect on %s', (engine) => {
  const app = useApp(engine, { env: both.env })
  const through = async (
    visitor: ReturnType<typeof app.visitor>,
    { person = agent, from = '/equipe/connexion/proconnect', fields = {} } = {},
  ) => {
    both.proConnect.welcome(person)
    const leaving = await visitor.post(from, { avec: 'pro_connect', ...fields })
    return leaving.status === 200 ? visitor.open(await wayBack(leaving)) : leaving
  }
  const join = async (person = agent) => {
    const one = await invited(app, ['administrator'])
    const visitor = app.visitor()
    const fields = { jeton: one.token }
    const page = await through(visitor, { person, from: '/equipe/invitation/proconnect', fields })
    return { ...one, visitor, page, ...sessionOf(app, visitor) }
  }
  const invite = (one: ReturnType<typeof sessionOf>) =>
    one.post('/v1/staff/members', { name: 'Camille', roles: ['auditor'] })
  /** The provider’s clock is the machine’s: ours must be too, where a proof has an age. */
  const atRealTime = () => {
    app.clock.now = new Date()
  }

  test('asks for two factors shown now, as ProConnect documents it', async () => {
    await app.visitor().post('/equipe/connexion/proconnect', {})
    await through(app.visitor())
    const [asked = ''] = both.proConnect.state.asked
    const { searchParams } = new URL(asked, 'http://provider.example')
    expect(JSON.parse(searchParams.get('claims') ?? '').id_token.acr).toEqual({
      essential: true,
      values: [
        'eidas1-mfa',
        'eidas2',
        'eidas3',
        'https://proconnect.gouv.fr/assurance/consistency-checked-2fa',
      ],
    })
    expect(searchParams.get('prompt')).toBe('login')
  })

  test('an invited member links their identity, and signs in with it from then on', async () => {
    const one = await join()
    expect([one.page.path, one.page.text]).toEqual(['/equipe', expect.stringContaining('Petit')])
    expect((await invite(one)).status).toBe(201)
    const [kept] = await app.db.selectFrom('staff_identities').selectAll().execute()
    expect(kept).toMatchObject({ staff_id: one.id })
    expect(JSON.stringify(kept)).not.toContain(agent.sub)
    expect((await through(app.visitor())).path).toBe('/equipe')
    const again = await app.visitor().post('/equipe/invitation', { jeton: one.token })
    expect(again.status).toBe(410)
  })

  test.each(['eidas1', 'eidas0', 'https://proconnect.gouv.fr/assurance/consistency-checked'])(
    'one factor (%s) is refused, in plain words, and the link still works',
    async (acr) => {
      const { page, token } = await join({ ...agent, acr })
      expect([page.status, page.text]).toEqual([403, expect.stringContaining('double authentif')])
      expect(await app.db.selectFrom('staff_identities').selectAll().execute()).toEqual([])
      const visitor = app.visitor()
      expect((await visitor.post('/equipe/invitation', { jeton: token })).status).toBe(200)
    },
  )

  test('signing in needs two factors each time', async () => {
    await join()
    const visitor = app.visitor()
    const page = await through(visitor, { person: { ...agent, acr: 'eidas1' } })
    expect(page.status).toBe(403)
    expect(visitor.cookies.has('parvis-equipe')).toBe(false)
  })

  test('nobody comes in whom nobody invited, by the same address either', async () => {
    await join()
    const page = await through(app.visitor(), { person: { ...agent, sub: 'autre' } })
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('de personne')])
    const taken = await join()
    expect([taken.page.status, taken.page.text]).toEqual([
      409,
      expect.stringContaining('d’un autre membre'),
    ])
  })

  test('of two who follow one link at the same moment, one comes in', async () => {
    const { token } = await invited(app, ['administrator'])
    const leave = async (person: Person) => {
      both.proConnect.welcome(person)
      const visitor = app.visitor()
      const fields = { avec: 'pro_connect', jeton: token }
      const leaving = await visitor.post('/equipe/invitation/proconnect', fields)
      const back = await wayBack(leaving)
      return () => visitor.open(back)
    }
    const acts = [await leave(agent), await leave({ ...agent, sub: 'agente-10' })]
    const pages = await atOnce(app, { writing: 'staff_invitations' }, acts)
    const paths = pages.map((one) => (one.status === 'fulfilled' ? one.value.path : 'failed'))
    expect(paths.filter((path) => path === '/equipe')).toHaveLength(1)
    expect(await app.db.selectFrom('staff_identities').selectAll().execute()).toHaveLength(1)
  })

  test('a suspended member is nobody', async () => {
    const { id } = await join()
    const ended_at = app.clock.now.toISOString()
    await app.db.updateTable('staff_members').set({ ended_at }).where('id', '=', id).execute()
    expect((await through(app.visitor())).status).toBe(403)
  })

  test('a proof just shown there lets dangerous acts through', async () => {
    atRealTime()
    const one = await join()
    app.clock.now = new Date(app.clock.now.getTime() + 10 * minute)
    expect((await invite(one)).body.code).toBe('step_up_required')
    // By our clock, what is shown there now was shown ten minutes ago.
    const stale = await through(one.visitor, { from: '/equipe/confirmation/proconnect' })
    expect([stale.status, stale.text]).toEqual([403, expect.stringContaining('venez de vous')])
    await app.db
      .updateTable('staff_sessions')
      .set({ proved_at: '2026-01-01T00:00:00.000Z' })
      .execute()
    atRealTime()
    expect((await invite(one)).body.code).toBe('step_up_required')
    const page = await through(one.visitor, { from: '/equipe/confirmation/proconnect' })
    expect(page.path).toBe('/equipe')
    expect((await invite(one)).status).toBe(201)
    const fields = { suite: 'fermer' }
    const back = await through(one.visitor, { from: '/equipe/confirmation/proconnect', fields })
    expect(back.path).toBe('/equipe/fait')
    const afresh = await through(app.visitor(), { fields: { suite: 'console' } })
    expect(afresh.path).toBe('/console')
    const other = { ...agent, sub: 'autre' }
    const from = '/equipe/confirmation/proconnect'
    expect((await through(one.visitor, { person: other, from })).status).toBe(403)
  })

  test('signing in on a proof of before opens a session that does nothing dangerous', async () => {
    atRealTime()
    await join()
    app.clock.now = new Date(app.clock.now.getTime() + 5 * minute)
    const visitor = app.visitor()
    expect((await through(visitor)).path).toBe('/equipe')
    expect((await invite(sessionOf(app, visitor))).body.code).toBe('step_up_required')
  })

  test('a first passkey is added at once, and then signs in too', async () => {
    const one = await join()
    const fields = { nom: 'Téléphone' }
    const added = await answer(one, { at: '/equipe/cles/defi', to: '/equipe/cles/ajouter', fields })
    expect(added.text).toContain('Téléphone')
    const [key] = await app.db.selectFrom('staff_passkeys').select('id').execute()
    const removed = await one.visitor.post('/equipe/cles/retirer', { cle: key?.id ?? '' })
    expect(removed.status).toBe(200)
  })
})
