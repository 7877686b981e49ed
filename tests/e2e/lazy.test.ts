// Lazy elements on the commune's page: loaded when they are met, and no sooner.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visit } from './commune.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

test('two cards of proposals load their file once', async () => {
  const person = await world.person()
  const requests: string[] = []
  person.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const page = await visit(person, world, '/suivi.html')
  await page.locator('parvis-proposal-card [part=card]').nth(1).waitFor()
  expect(requests.filter((path) => path === '/widgets/v1/parvis-proposal-card.js')).toHaveLength(1)
  await person.close()
})

test('other pages load no lazy element', async () => {
  const person = await world.person()
  const requests: string[] = []
  person.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const page = await visit(person, world, '/')
  await page.waitForLoadState('networkidle')
  expect(requests.filter((path) => path.startsWith('/widgets/'))).toEqual(['/widgets/v1/parvis.js'])
  await person.close()
})

test('without JavaScript, the list and the rest are links', async () => {
  const person = await world.person({ javaScriptEnabled: false })
  const page = await visit(person, world, '/propositions.html')
  await page.getByRole('link', { name: 'Toutes les propositions de la consultation' }).click()
  await page.getByRole('heading', { name: 'Propositions', level: 1 }).waitFor()
  await page.goto(`${world.commune}/suivi.html`)
  for (const name of ['Les étapes', 'Le bilan', 'Ma commune', 'Faciliter la participation'])
    expect(await page.getByRole('link', { name }).isVisible()).toBe(true)
  await person.close()
})
