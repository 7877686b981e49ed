// A provider's session of before proves nothing of now: dangerous acts ask for a sign-in there anew.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import type { Person } from '../../../testing/provider.ts'
import { leadOf, proveAnew, signInWith, wayBack } from '../../../testing/through-provider.ts'
import { useProviders } from '../../../testing/with-providers.ts'

const both = useProviders()
const agent: Person = { sub: 'agente-7', acr: 'eidas1', email: 'agente@caen.example' }
const resident: Person = { sub: 'habitant-7', acr: 'eidas1', email: 'habitant@courriel.example' }
const other = 'autre.boite@courriel.example'
const minute = 60_000
/** A provider tells whole seconds of its own clock, which may be ahead of the moment a test began. */
const tenMinutesAndMore = 10.5

describe.each(engines)('a proof of now at a provider on %s', (engine) => {
  const app = useApp(engine, { env: both.env })
  const later = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * minute)
  }
  /** The provider’s clock is the machine’s: ours must be too, where a proof has an age. */
  const atRealTime = () => {
    app.clock.now = new Date()
  }
  const withProConnect = async (jar = new Map<string, string>()) => {
    atRealTime()
    both.proConnect.welcome(agent)
    const visitor = app.visitor()
    await signInWith(visitor, await visitor.open('/mon-espace'), 'pro_connect', jar)
    return { visitor, jar }
  }
  const withFranceConnect = async () => {
    both.franceConnect.welcome(resident)
    const visitor = app.visitor()
    await signInWith(visitor, await visitor.open('/mon-espace'), 'france_connect')
    return visitor
  }
  type Visitor = Awaited<ReturnType<typeof withFranceConnect>>
  const acts = [
    ['erases', (one: Visitor) => one.post('/mon-espace/effacer', {})],
    ['joins a mailbox', (one: Visitor) => one.post('/mon-espace/code', { courriel: other })],
    [
      'joins a provider',
      (one: Visitor) => one.post('/mon-espace/ajouter', { avec: 'pro_connect' }),
    ],
    ['exports', (one: Visitor) => one.open('/mon-espace/donnees.json')],
  ] as const

  test('one is asked to sign in anew, whatever session is open there', async () => {
    const { visitor } = await withProConnect()
    const leaving = await visitor.post('/mon-espace/identification', { suite: 'effacer' })
    const asked = new URL(leadOf(leaving)).searchParams
    expect(asked.get('prompt')).toBe('login')
    expect(JSON.parse(asked.get('claims') ?? '')).toEqual({
      id_token: { auth_time: { essential: true } },
    })
    const resident = await withFranceConnect()
    const back = await resident.post('/mon-espace/identification', { suite: 'effacer' })
    expect(new URL(leadOf(back)).searchParams.get('prompt')).toBe('login')
  })

  test.each([
    ['without asking anew', ['prompt']],
    ['without asking when either', ['prompt', 'claims']],
  ])('a passer-by who goes through the open session there %s proves nothing', async (_, names) => {
    const { visitor, jar } = await withProConnect()
    later(11)
    const refused = await proveAnew(visitor, jar, (address) => {
      for (const name of names) address.searchParams.delete(name)
    })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('ProConnect n’a pas dit que vous venez de vous y identifier')
    expect((await visitor.post('/mon-espace/code', { courriel: other })).status).toBe(403)
  })

  test('signing in there anew lets dangerous acts through, and for ten minutes', async () => {
    const { visitor, jar } = await withProConnect()
    await app.db.updateTable('sessions').set({ proved_at: '2026-01-01T00:00:00.000Z' }).execute()
    expect((await visitor.post('/mon-espace/code', { courriel: other })).status).toBe(403)
    expect((await proveAnew(visitor, jar)).path).toBe('/mon-espace')
    expect((await visitor.post('/mon-espace/code', { courriel: other })).status).toBe(200)
    later(tenMinutesAndMore)
    expect((await visitor.post('/mon-espace/code', { courriel: other })).status).toBe(403)
  })

  test('an ordinary sign-in counts from when one signed in there', async () => {
    const { jar } = await withProConnect()
    const signedInFor = 9
    later(signedInFor)
    const visitor = app.visitor()
    await signInWith(visitor, await visitor.open('/mon-espace'), 'pro_connect', jar)
    expect((await visitor.open('/mon-espace/donnees.json')).status).toBe(200)
    later(tenMinutesAndMore - signedInFor)
    expect((await visitor.open('/mon-espace/donnees.json')).status).toBe(403)
  })

  test.each(acts)('nobody %s after a sign-in of which nothing says when', async (_, act) => {
    const visitor = await withFranceConnect()
    const refused = await act(visitor)
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('de nouveau')])
    await proveAnew(visitor)
    expect((await act(visitor)).status).toBe(200)
  })

  test('another person’s identity proves nothing, and is kept nowhere', async () => {
    const visitor = await withFranceConnect()
    both.franceConnect.welcome({ ...resident, sub: 'une-autre' })
    const refused = await proveAnew(visitor)
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('n’est pas celle de ce compte')
    expect(await app.db.selectFrom('identities').selectAll().execute()).toHaveLength(1)
    expect((await visitor.open('/mon-espace/donnees.json')).status).toBe(403)
  })

  test('a proof is for the session that left, once', async () => {
    const visitor = await withFranceConnect()
    const leaving = await visitor.post('/mon-espace/identification', { suite: 'corriger' })
    const back = await wayBack(leaving)
    visitor.cookies.delete('parvis')
    expect((await visitor.open(back)).status).toBe(410)
    both.franceConnect.welcome(resident)
    await signInWith(visitor, await visitor.open('/mon-espace'), 'france_connect')
    const again = await visitor.post('/mon-espace/identification', { suite: 'corriger' })
    const once = await wayBack(again)
    expect((await visitor.open(once)).path).toBe('/mon-espace')
    expect((await visitor.open(once)).status).toBe(410)
  })
})
