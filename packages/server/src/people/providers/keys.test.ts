// A provider that changes its keys: what it signed before is refused once, and the next one gets through.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../testing/app.ts'
import { credentials, startProvider, type TestProvider } from '../../../testing/provider.ts'
import { signInWith } from '../../../testing/through-provider.ts'
import { baseUrl } from '../../../testing/with-providers.ts'

const resident = { sub: 'habitante', acr: 'eidas1', email: 'lea@courriel.example' }
let provider: TestProvider
let app: TestApp

beforeAll(async () => {
  provider = await startProvider('franceconnect', baseUrl)
  app = await startApp('sqlite', {
    env: {
      FRANCECONNECT_ISSUER: provider.issuer,
      FRANCECONNECT_CLIENT_ID: credentials.id,
      FRANCECONNECT_CLIENT_SECRET: credentials.secret,
    },
  })
})
afterAll(async () => {
  await app?.close()
  await provider?.stop()
})

async function signIn() {
  provider.welcome(resident)
  const visitor = app.visitor()
  return signInWith(visitor, await visitor.open('/mon-espace'), 'france_connect')
}

test('keys that are not known are refused, then asked for anew', async () => {
  expect((await signIn()).text).toContain('Mes façons de m’identifier')
  const port = Number(new URL(provider.issuer).port)
  await provider.stop()
  provider = await startProvider('franceconnect', baseUrl, port)
  const refused = await signIn()
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('n’a pas pu être vérifiée')
  expect((await signIn()).text).toContain('Mes façons de m’identifier')
  expect(await app.db.selectFrom('participants').selectAll().execute()).toHaveLength(1)
})
