// The team's way in through ProConnect's button, in a real browser: invitation, sign-in, proving anew.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstAdministrator } from '../../packages/server/src/cli/staff.ts'
import {
  credentials,
  type Person,
  startProvider,
  type TestProvider,
} from '../../packages/server/testing/provider.ts'
import { freePort } from '../support/postgres.ts'
import { inspect } from './inspect.ts'
import { startWorld, type World } from './world.ts'

const agent: Person = { sub: 'equipe', acr: 'eidas2', email: 'agente@anct.example' }

let world: World
let proConnect: TestProvider
beforeAll(async () => {
  const PORT = String(await freePort())
  proConnect = await startProvider('proconnect', `http://localhost:${PORT}`)
  const { id, secret } = credentials
  const settings = { PROCONNECT_CLIENT_ID: id, PROCONNECT_CLIENT_SECRET: secret }
  world = await startWorld({ env: { PORT, PROCONNECT_ISSUER: proConnect.issuer, ...settings } })
})
afterAll(async () => {
  await world?.stop()
  await proConnect?.stop()
})

test('invited, in; out; refused with one factor; in again; proved anew', async () => {
  const { deps } = world.server
  const page = await (await world.person()).newPage()
  const look = (name: string) =>
    inspect(page, `staff-proconnect-${name}`, { isOther: name !== 'enrol' && name !== 'sign-in' })
  const press = (name: string) => page.getByRole('button', { name }).click()
  const throughProConnect = (person: Person) => {
    proConnect.welcome(person)
    return press('S’identifier avec ProConnect')
  }
  const atHome = () =>
    page.getByRole('heading', { level: 1, name: 'Équipe', exact: true }).waitFor()
  const invite = () =>
    page.evaluate(async () => {
      const answer = await fetch('/v1/staff/members', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name: 'Camille Roux', roles: ['auditor'] }),
      })
      return [answer.status, (await answer.json()).code]
    })

  const said = await firstAdministrator(['Dominique Petit', '--although-there-is-one'], deps)
  await page.goto(/http\S+#\S+/.exec(said)?.[0] ?? '')
  await press('Continuer')
  await page.getByRole('heading', { name: 'Bienvenue, Dominique Petit' }).waitFor()
  await look('enrol')
  await throughProConnect(agent)
  await page.waitForURL('**/console')
  await page.goto(`${world.consultation}/equipe`)
  await atHome()
  await look('home')
  await press('Me déconnecter')
  await page.getByRole('heading', { name: 'Connexion de l’équipe' }).waitFor()
  await look('sign-in')
  await throughProConnect({ ...agent, acr: 'eidas1' })
  await page.getByRole('alert').filter({ hasText: 'double authentification' }).waitFor()
  await look('one-factor')
  expect(await invite()).toEqual([401, 'staff_session_ended'])
  await throughProConnect({ ...agent, sub: 'inconnue' })
  await page.getByRole('alert').filter({ hasText: 'de personne' }).waitFor()
  await look('unknown')
  await throughProConnect(agent)
  await atHome()
  const { db } = world
  await db.updateTable('staff_sessions').set({ proved_at: '2026-01-01T00:00:00.000Z' }).execute()
  expect(await invite()).toEqual([403, 'step_up_required'])
  await page.getByRole('link', { name: 'Confirmer que c’est moi' }).click()
  await page.getByRole('heading', { name: 'Confirmez que c’est vous' }).waitFor()
  await look('step-up')
  await throughProConnect(agent)
  await atHome()
  expect(await invite()).toEqual([201, undefined])
})
