// A provider that cannot be reached: said plainly, nothing typed is lost, and a code by e-mail works.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'

describe.each(engines)('a provider that is away on %s', (engine) => {
  const app = useApp(engine, {
    env: {
      // The port of "discard": nothing listens there.
      PROCONNECT_ISSUER: 'http://127.0.0.1:9/api/v2',
      PROCONNECT_CLIENT_ID: 'parvis',
      PROCONNECT_CLIENT_SECRET: 'a-secret',
    },
  })

  test('the same page comes back, with what was typed, and the code still works', async () => {
    const visitor = app.visitor()
    const start = await visitor.open(app.client.links.support(proposals.open))
    const page = await visitor.submit(start, /^\/demarches$/, {
      avec: 'pro_connect',
      courriel: mailboxes.resident,
    })
    expect(page.status).toBe(503)
    expect(page.text).toContain('ProConnect ne répond pas en ce moment')
    expect(page.text).toContain(`value="${mailboxes.resident}"`)
    const signedIn = await visitor.signIn(page, mailboxes.resident)
    expect((await visitor.confirm(signedIn)).text).toContain('Votre soutien est enregistré')
    expect(await app.db.selectFrom('departures').selectAll().execute()).toEqual([])
  })

  test('one’s own page says so too', async () => {
    const page = await app.visitor().post('/mon-espace/code', {
      avec: 'pro_connect',
      courriel: mailboxes.resident,
    })
    expect(page.status).toBe(503)
    expect(page.text).toContain(`value="${mailboxes.resident}"`)
  })

  test('only providers that are set are offered', async () => {
    const { text } = await app.visitor().open(app.client.links.support(proposals.open))
    expect(text).toContain('<strong>ProConnect</strong>')
    expect(text).not.toContain('FranceConnect')
    const page = await app.visitor().post('/mon-espace/code', { avec: 'france_connect' })
    expect(page.text).toContain('n’est pas proposé ici')
  })
})
