// What a passkey, or ProConnect, is asked is answered by whom, where and for what it was asked alone.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { createAuthenticator } from '../../../testing/authenticator.ts'
import { engines } from '../../../testing/engines.ts'
import { invited, signedInMember, signInWithKey } from '../../../testing/staff-visitor.ts'
import { wayBack } from '../../../testing/through-provider.ts'
import type { Visitor } from '../../../testing/visitor.ts'
import { useProviders } from '../../../testing/with-providers.ts'
import type { ChallengePurpose } from './tables.ts'

const both = useProviders()
const agent = { sub: 'agente-9', acr: 'eidas2', email: 'agente@anct.example' }
const at: Record<ChallengePurpose, { ask: string; answer: string }> = {
  sign_in: { ask: '/equipe/connexion/defi', answer: '/equipe/connexion/verification' },
  accept: { ask: '/equipe/invitation/defi', answer: '/equipe/invitation/cle' },
  enrol: { ask: '/equipe/cles/defi', answer: '/equipe/cles/ajouter' },
  step_up: { ask: '/equipe/confirmation/defi', answer: '/equipe/confirmation/verification' },
}
const all = Object.keys(at) as ChallengePurpose[]
const pairs = all.flatMap((one) => all.filter((other) => other !== one).map((to) => [one, to]))

describe.each(engines)('challenges of the team on %s', (engine) => {
  const app = useApp(engine, { env: both.env })
  const state = async () => ({
    keys: await app.db.selectFrom('staff_passkeys').select(['id', 'staff_id']).execute(),
    sessions: await app.db
      .selectFrom('staff_sessions')
      .select(['id', 'staff_id', 'proved_at'])
      .orderBy('id')
      .execute(),
    links: await app.db.selectFrom('staff_invitations').select('token_hash').execute(),
  })
  const later = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
  }
  /** Signed in, with a link to enrol anew: everything may be asked in their browser. */
  const everything = async () => {
    const member = await signedInMember(app, ['administrator'])
    const { visitor, id } = member
    const [row] = await app.db
      .selectFrom('staff_members')
      .select('version')
      .where('id', '=', id)
      .execute()
    const path = `/v1/staff/members/${id}/invitation`
    const { body } = await member.post(path, { version: row?.version })
    const jeton = String(body.link).split('#')[1] ?? ''
    const spare = createAuthenticator(app.deps.config.baseUrl)
    return { ...member, spare, fields: { jeton, nom: 'Bureau' }, visitor }
  }
  type Everything = Awaited<ReturnType<typeof everything>>
  const ask = async (visitor: Visitor, purpose: ChallengePurpose, { fields }: Everything) => {
    const asked = await visitor.post(at[purpose].ask, fields)
    if (asked.status !== 200) throw new Error(`${purpose} was not asked: ${asked.text}`)
    return JSON.parse(asked.text)
  }
  const isMaking = (purpose: string) => purpose === 'accept' || purpose === 'enrol'
  const send = (
    visitor: Visitor,
    purpose: ChallengePurpose,
    { options, one }: { options: { challenge: string }; one: Everything },
  ) => {
    const asked = { ...options, rp: { id: 'parvis.localhost' }, rpId: 'parvis.localhost' }
    const reponse = isMaking(purpose) ? one.spare.create(asked) : one.device.get(asked)
    return visitor.post(at[purpose].answer, { ...one.fields, reponse })
  }

  test.each(all)('asked for %s, it is answered there', async (purpose) => {
    const one = await everything()
    const before = await state()
    later(1)
    const options = await ask(one.visitor, purpose, one)
    const page = await send(one.visitor, purpose, { options, one })
    expect([page.status, page.path.startsWith('/equipe')]).toEqual([200, true])
    expect(await state()).not.toEqual(before)
  })

  test.each(pairs)('asked for %s, it does nothing at %s', async (asked, typed) => {
    const one = await everything()
    const before = await state()
    later(1)
    const options = await ask(one.visitor, asked as ChallengePurpose, one)
    const page = await send(one.visitor, typed as ChallengePurpose, { options, one })
    expect([403, 410]).toContain(page.status)
    expect(await state()).toEqual(before)
  })

  test.each(['enrol', 'step_up'] as const)(
    'asked for %s in one session, it does nothing in another of the same browser',
    async (purpose) => {
      const one = await everything()
      const options = await ask(one.visitor, purpose, one)
      await signInWithKey(one)
      const before = await state()
      later(1)
      expect((await send(one.visitor, purpose, { options, one })).status).toBe(410)
      expect(await state()).toEqual(before)
    },
  )

  test.each(['enrol', 'step_up'] as const)(
    'asked of one person for %s, it does nothing for another at the same computer',
    async (purpose) => {
      const one = await everything()
      const options = await ask(one.visitor, purpose, one)
      const other = await signedInMember(app, ['moderator'], 'Autre')
      one.visitor.cookies.set('parvis-equipe', other.visitor.cookies.get('parvis-equipe') ?? '')
      const before = await state()
      later(1)
      expect((await send(one.visitor, purpose, { options, one })).status).toBe(410)
      const theirs = { ...one, device: other.device }
      expect((await send(one.visitor, purpose, { options, one: theirs })).status).toBe(410)
      expect(await state()).toEqual(before)
    },
  )

  test('asked by one invitation, it enrols by no other', async () => {
    const one = await everything()
    const second = await invited(app, ['moderator'], 'Seconde')
    const options = await ask(one.visitor, 'accept', one)
    const before = await state()
    const fields = { ...one.fields, jeton: second.token }
    const page = await send(one.visitor, 'accept', { options, one: { ...one, fields } })
    expect(page.status).toBe(410)
    expect(await state()).toEqual(before)
  })

  test('left for ProConnect in one session, one proves nothing in another', async () => {
    app.clock.now = new Date()
    const { token } = await invited(app, ['administrator'])
    const visitor = app.visitor()
    const leave = async (from: string) => {
      both.proConnect.welcome(agent)
      return wayBack(await visitor.post(from, { jeton: token }))
    }
    await visitor.open(await leave('/equipe/invitation/proconnect'))
    const back = await leave('/equipe/confirmation/proconnect')
    await visitor.open(await leave('/equipe/connexion/proconnect'))
    const proved_at = '2026-01-01T00:00:00.000Z'
    await app.db.updateTable('staff_sessions').set({ proved_at }).execute()
    expect((await visitor.open(back)).status).toBe(410)
    expect((await state()).sessions).toMatchObject([{ proved_at }])
    expect((await visitor.open(await leave('/equipe/confirmation/proconnect'))).status).toBe(200)
    expect((await state()).sessions).not.toMatchObject([{ proved_at }])
  })
})
