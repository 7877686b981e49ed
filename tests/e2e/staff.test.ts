// The team's way in, in a real browser with an authenticator: invitation, sign-in, proving anew.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspect } from './inspect.ts'
import { invitation, takeKey, windowWithKey } from './keys.ts'
import { startWorld, type World } from './world.ts'

const minute = 60_000
/** One state of each kind of page here. */
const kinds = ['sign-in', 'enrol', 'home', 'keys', 'sessions']

let world: World
beforeAll(async () => {
  world = await startWorld({ now: new Date() })
})
afterAll(() => world?.stop())

const later = (milliseconds: number) => {
  const { clock } = world.server
  clock.now = new Date(clock.now.getTime() + milliseconds)
}

const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

/** From the link to the console; then one's own page. */
async function enrol(page: Page, link: string) {
  await takeKey(page, link)
  await page.goto(`${world.consultation}/equipe`)
  await page.getByRole('heading', { level: 1, name: 'Équipe', exact: true }).waitFor()
}

/** As the team's console would: an operation asked by a page of ours. */
async function invite(page: Page) {
  return page.evaluate(async () => {
    const answer = await fetch('/v1/staff/members', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'Camille Roux', roles: ['auditor'] }),
    })
    return [answer.status, (await answer.json()).code]
  })
}

test('from the link to a dangerous act, under the page’s own policy', async () => {
  const { page, faults, verifies } = await windowWithKey(await world.person())
  const link = await invitation(world)
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.headers().referer}`))
  await enrol(page, link)
  // The token is in no address that the server or another page could see.
  const [, token = 'none'] = link.split('#')
  expect(asked.join('\n')).not.toContain(token)
  expect(await invite(page)).toEqual([201, undefined])
  await press(page, 'Me déconnecter')
  await page.getByRole('heading', { name: 'Connexion de l’équipe' }).waitFor()
  expect(await invite(page)).toEqual([401, 'staff_session_ended'])
  await press(page, 'M’identifier avec ma clé d’accès')
  await page.getByRole('heading', { level: 1, name: 'Équipe', exact: true }).waitFor()
  later(10 * minute)
  expect(await invite(page)).toEqual([403, 'step_up_required'])
  await page.getByRole('link', { name: 'Confirmer que c’est moi' }).click()
  await verifies(false)
  await press(page, 'Confirmer avec ma clé d’accès')
  await page.getByRole('alert').filter({ hasText: 'n’a pas répondu' }).waitFor()
  expect(await invite(page)).toEqual([403, 'step_up_required'])
  await verifies(true)
  await press(page, 'Confirmer avec ma clé d’accès')
  await page.getByRole('heading', { level: 1, name: 'Équipe', exact: true }).waitFor()
  expect(await invite(page)).toEqual([201, undefined])
  // Refused on purpose, each told by the browser; nothing of the policy, nothing of a script.
  expect(faults.filter((fault) => !/status of 40[13]/.test(fault))).toEqual([])
})

test('the link works once', async () => {
  const link = await invitation(world, 'Alix Blanc')
  const { page } = await windowWithKey(await world.person())
  await enrol(page, link)
  const other = await (await world.person()).newPage()
  await other.goto(link)
  expect(await other.getByLabel('Code d’invitation').inputValue()).not.toBe('')
  expect(new URL(other.url()).hash).toBe('')
  await press(other, 'Continuer')
  await other.getByText('déjà servi').waitFor()
})

test('every page is within reach', async () => {
  const person = await world.person()
  const { page } = await windowWithKey(person)
  const look = (name: string) => inspect(page, `staff-${name}`, { isOther: !kinds.includes(name) })
  await page.goto(`${world.consultation}/equipe/connexion`)
  await look('sign-in')
  await press(page, 'M’identifier avec ma clé d’accès')
  await page.getByRole('alert').filter({ hasText: 'n’a pas répondu' }).waitFor()
  await look('sign-in-refused')
  await page.goto(`${world.consultation}/equipe/invitation#faux`)
  await look('invitation')
  await press(page, 'Continuer')
  await page.getByText('déjà servi').waitFor()
  await look('invitation-unknown')
  await page.goto('about:blank')
  await page.goto(await invitation(world, 'Sacha Morel'))
  await press(page, 'Continuer')
  await page.getByRole('heading', { name: 'Bienvenue, Sacha Morel' }).waitFor()
  await look('enrol')
  await press(page, 'Créer ma clé d’accès')
  await page.waitForURL('**/console')
  await page.goto(`${world.consultation}/equipe/fait`)
  await look('done')
  await page.getByRole('link', { name: 'Rester ici' }).click()
  await page.getByRole('heading', { level: 1, name: 'Équipe', exact: true }).waitFor()
  await look('home')
  await page.getByRole('link', { name: 'Mes clés d’accès' }).click()
  await page.getByRole('heading', { level: 2, name: 'Ma clé' }).waitFor()
  await look('keys')
  await press(page, 'Ajouter une clé d’accès')
  await page.getByText('déjà enregistrée').waitFor()
  await look('key-known')
  later(10 * minute)
  await press(page, 'Renommer')
  await page.getByRole('heading', { name: 'Confirmez que c’est vous' }).waitFor()
  await look('step-up')
  await press(page, 'Confirmer avec ma clé d’accès')
  await page.getByRole('heading', { level: 1, name: 'Mes clés d’accès' }).waitFor()
  await page.goto(`${world.consultation}/equipe/sessions`)
  await look('sessions')
})
