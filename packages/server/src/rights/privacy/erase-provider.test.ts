// Someone known by a provider only: they sign in again there, and their identity goes too.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { leadOf, signInWith, wayBack } from '../../../testing/through-provider.ts'
import { tracesOf } from '../../../testing/traces.ts'
import { useProviders } from '../../../testing/with-providers.ts'

const both = useProviders()
const resident = { sub: 'habitante-9', acr: 'eidas2', email: 'lea.contact@courriel.example' }

describe.each(engines)('erasing an account without a mailbox on %s', (engine) => {
  const app = useApp(engine, { env: both.env })

  test('it asks for the provider again, then for nothing more', async () => {
    both.franceConnect.welcome(resident)
    const visitor = app.visitor()
    await signInWith(visitor, await visitor.open('/mon-espace'), 'france_connect')
    const [identity] = await app.db.selectFrom('identities').selectAll().execute()
    app.clock.now = new Date(app.clock.now.getTime() + 11 * 60_000)
    const stale = await visitor.open('/mon-espace/effacer')
    expect(stale.text).toContain('M’identifier avec FranceConnect')
    both.franceConnect.welcome(resident)
    const leaving = await visitor.submit(stale, /\/identification$/)
    expect(leadOf(leaving)).toContain(both.franceConnect.issuer)
    await visitor.open(await wayBack(leaving))
    const fresh = await visitor.open('/mon-espace/effacer')
    const done = await visitor.submit(fresh, /^\/mon-espace\/effacer$/)
    expect(done.path).toBe('/compte-efface')
    const numbers = [identity?.participant_id ?? '?', identity?.identity_index ?? '?']
    expect(await tracesOf(app.db, [...numbers, resident.sub, resident.email])).toEqual([])
    expect(await app.mails.to(resident.email)).toHaveLength(1)
  })
})
