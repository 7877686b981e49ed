// Further elements on the commune's page: loaded when they are met, under its strict policy.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proposals, visit } from './commune.ts'
import { receiptOf, signIn, windowOpenedBy } from './steps.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

test('cards of proposals: a file on use, a support confirmed from one of them', async () => {
  const person = await world.person()
  const requests: string[] = []
  person.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const page = await visit(person, world, '/suivi.html')
  const card = page.locator(`parvis-proposal-card[proposal="${proposals.participation}"]`)
  await card.getByRole('heading', { name: 'Faciliter la participation citoyenne' }).waitFor()
  expect(await page.locator('parvis-proposal-card [part=card]').count()).toBe(2)
  expect(requests.filter((path) => path === '/widgets/v1/parvis-proposal-card.js')).toHaveLength(1)
  const residents = async () =>
    Number(/\d+/.exec((await card.locator('[part=residents]').textContent()) ?? ''))
  const before = await residents()
  const home = await windowOpenedBy(page, () =>
    card.getByRole('link', { name: /^Soutenir/ }).click(),
  )
  await signIn(home, world, 'lou.durand@courriel.example')
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  await receiptOf(home, 'Votre soutien est enregistré')
  await home.close()
  await page.bringToFront()
  await card.getByText('Votre soutien est enregistré. Merci !').waitFor()
  expect(await residents()).toBe(before + 1)
  await person.close()
})

test('other pages load nothing further', async () => {
  const person = await world.person()
  const requests: string[] = []
  person.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const page = await visit(person, world, '/')
  await page.waitForLoadState('networkidle')
  expect(requests.filter((path) => path.startsWith('/widgets/'))).toEqual(['/widgets/v1/parvis.js'])
  await person.close()
})
