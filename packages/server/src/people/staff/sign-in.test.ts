// Signing in with a passkey: what is verified, what a session is worth, and when it ends.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { createAuthenticator } from '../../../testing/authenticator.ts'
import { engines } from '../../../testing/engines.ts'
import {
  answer,
  sessionOf,
  signedInMember,
  signInWithKey,
  stepUp,
} from '../../../testing/staff-visitor.ts'

const minute = 60_000
const members = '/v1/staff/members'
const add = { at: '/equipe/cles/defi', to: '/equipe/cles/ajouter', fields: { nom: 'Bureau' } }

describe.each(engines)('the team signing in on %s', (engine) => {
  const app = useApp(engine)
  const later = (milliseconds: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + milliseconds)
  }
  const isIn = async (one: { get: (path: string) => Promise<{ status: number }> }) =>
    (await one.get(members)).status === 200

  test('a new token each time, and the one before ends', async () => {
    const one = await signedInMember(app, ['administrator'])
    const first = one.visitor.cookies.get('parvis-equipe') ?? ''
    expect((await signInWithKey(one)).path).toBe('/equipe')
    const second = one.visitor.cookies.get('parvis-equipe')
    expect(second).not.toBe(first)
    const copy = app.visitor()
    copy.cookies.set('parvis-equipe', first)
    expect(await isIn(sessionOf(app, copy))).toBe(false)
    expect(await isIn(one)).toBe(true)
    const kept = await app.db.selectFrom('staff_sessions').selectAll().execute()
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(second)
  })

  test.each([
    ['another origin', { origin: 'http://parvis.localhost.evil.example' }],
    ['another site', { rpId: 'evil.example' }],
    ['nobody verified', { isUnverified: true }],
    ['a counter that does not grow: a copied key', { counter: 1 }],
    ['a challenge of nobody’s', { challenge: 'b'.repeat(43) }],
  ])('refused: %s', async (_, spoil) => {
    const { device } = await signedInMember(app, ['administrator'])
    const visitor = app.visitor()
    const page = await signInWithKey({ visitor, device }, spoil)
    expect([403, 410]).toContain(page.status)
    expect(visitor.cookies.has('parvis-equipe')).toBe(false)
  })

  test('a challenge is answered once, from the browser that asked, for what it asked', async () => {
    const { device, visitor: owner } = await signedInMember(app, ['administrator'])
    const [visitor, other] = [app.visitor(), app.visitor()]
    const options = JSON.parse((await visitor.post('/equipe/connexion/defi', {})).text)
    const reponse = device.get(options)
    const to = '/equipe/connexion/verification'
    expect((await other.post(to, { reponse })).status).toBe(410)
    expect((await owner.post('/equipe/confirmation/verification', { reponse })).status).toBe(410)
    expect((await visitor.post(to, { reponse })).path).toBe('/equipe')
    expect((await visitor.post(to, { reponse })).status).toBe(410)
    const late = await visitor.post('/equipe/connexion/defi', {})
    later(5 * minute)
    const answered = device.get(JSON.parse(late.text))
    expect((await visitor.post(to, { reponse: answered })).status).toBe(410)
    for (const nonsense of ['', '{}', '[1', '{"id":1}']) {
      expect((await visitor.post(to, { reponse: nonsense })).status).toBe(403)
    }
  })

  test('it ends after thirty minutes without use, and twelve hours whatever is done', async () => {
    const one = await signedInMember(app, ['administrator'])
    later(29 * minute)
    expect(await isIn(one)).toBe(true)
    later(29 * minute)
    expect(await isIn(one)).toBe(true)
    later(30 * minute)
    expect(await isIn(one)).toBe(false)
    await signInWithKey(one)
    for (let spent = 0; spent < 24 * 29; spent += 29) {
      later(29 * minute)
      expect(await isIn(one)).toBe(true)
    }
    later(24 * minute)
    expect(await isIn(one)).toBe(false)
  })

  test('operations take the session from our own pages only', async () => {
    const one = await signedInMember(app, ['administrator'])
    const body = { name: 'Camille', roles: ['auditor'] }
    const elsewhere: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'none' },
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      {},
    ]
    for (const headers of elsewhere) {
      const { status, body: said } = await one.post(members, body, headers)
      expect([headers, status, said.code]).toEqual([headers, 403, 'forgery_suspected'])
    }
    expect((await one.get(members, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await one.post(members, body, { Origin: 'http://parvis.localhost' })).status).toBe(201)
    expect((await one.post(members, body)).status).toBe(201)
    const wrong = { 'Sec-Fetch-Site': 'same-origin', Authorization: 'Bearer st_x' }
    expect((await one.post(members, body, wrong)).body.code).toBe('staff_token_invalid')
  })

  test('a dangerous act asks for a proof of the last ten minutes', async () => {
    const one = await signedInMember(app, ['administrator'])
    const invite = () => one.post(members, { name: 'Camille', roles: ['auditor'] })
    later(10 * minute)
    const { status, body } = await invite()
    expect([status, body.code]).toEqual([403, 'step_up_required'])
    expect(body.detail).toContain('/equipe/confirmation')
    expect(await isIn(one)).toBe(true)
    expect((await stepUp(one, { isUnverified: true })).status).toBe(403)
    expect((await invite()).status).toBe(403)
    expect((await stepUp(one)).path).toBe('/equipe')
    expect((await invite()).status).toBe(201)
  })

  test('nobody proves to be there with the key of another', async () => {
    const one = await signedInMember(app, ['administrator'], 'Une')
    const other = await signedInMember(app, ['administrator'], 'Autre')
    later(10 * minute)
    const page = await stepUp({ visitor: one.visitor, device: other.device })
    expect(page.status).toBe(403)
    expect((await app.visitor().post('/equipe/confirmation/defi', {})).status).toBe(422)
  })

  test('keys are added, named, removed, and the last one stays', async () => {
    const one = await signedInMember(app, ['moderator'])
    const second = createAuthenticator(app.deps.config.baseUrl)
    const keys = () => app.db.selectFrom('staff_passkeys').selectAll().orderBy('name').execute()
    const [only] = await keys()
    const alone = await one.visitor.post('/equipe/cles/retirer', { cle: only?.id ?? '' })
    expect([alone.status, alone.text]).toEqual([409, expect.stringContaining('seule clé')])
    expect((await answer({ ...one, device: second }, add)).text).toContain('Bureau')
    expect((await answer({ ...one, device: second }, add)).status).toBe(409)
    expect((await signInWithKey({ visitor: app.visitor(), device: second })).path).toBe('/equipe')
    await one.visitor.post('/equipe/cles/renommer', { cle: only?.id ?? '', nom: 'Ancienne' })
    expect((await keys()).map(({ name }) => name)).toEqual(['Ancienne', 'Bureau'])
    const removed = await one.visitor.post('/equipe/cles/retirer', { cle: only?.id ?? '' })
    expect(removed.text).not.toContain('Ancienne')
    expect((await signInWithKey({ visitor: app.visitor(), device: one.device })).status).toBe(403)
    later(10 * minute)
    const [left] = await keys()
    const late = await one.visitor.post('/equipe/cles/renommer', { cle: left?.id ?? '', nom: 'X' })
    expect(late.path).toBe('/equipe/confirmation?suite=cles')
  })

  test('of two keys removed at the same moment, one stays', async () => {
    // Several pairs: one alone may happen to be removed in turn.
    for (const name of ['Camille', 'Dominique', 'Sacha', 'Noa', 'Lou', 'Alix']) {
      const one = await signedInMember(app, ['moderator'], name)
      await answer({ ...one, device: createAuthenticator(app.deps.config.baseUrl) }, add)
      const keys = app.db.selectFrom('staff_passkeys').select('id').where('staff_id', '=', one.id)
      const remove = ({ id }: { id: string }) =>
        one.visitor.post('/equipe/cles/retirer', { cle: id })
      const statuses = await Promise.all((await keys.execute()).map(remove))
      expect(statuses.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(await keys.execute()).toHaveLength(1)
    }
  })

  test('a stranger to a key or a session changes neither', async () => {
    const one = await signedInMember(app, ['moderator'], 'Une')
    const other = await signedInMember(app, ['moderator'], 'Autre')
    const [key] = await app.db
      .selectFrom('staff_passkeys')
      .select('id')
      .where('staff_id', '=', one.id)
      .execute()
    for (const act of ['renommer', 'retirer']) {
      const page = await other.visitor.post(`/equipe/cles/${act}`, { cle: key?.id ?? '', nom: 'A' })
      expect(page.status).toBe(404)
    }
    const [session] = await app.db
      .selectFrom('staff_sessions')
      .select('id')
      .where('staff_id', '=', one.id)
      .execute()
    const closing = { session: session?.id ?? '' }
    expect((await other.visitor.post('/equipe/sessions/fermer', closing)).status).toBe(404)
    await other.visitor.post('/equipe/sessions/fermer-les-autres', {})
    expect((await one.visitor.open('/equipe')).text).toContain('Une')
    const nobody = app.visitor()
    expect((await nobody.post('/equipe/cles/retirer', closing)).status).toBe(403)
    expect((await nobody.open('/equipe/cles')).path).toBe('/equipe/connexion')
  })
})
