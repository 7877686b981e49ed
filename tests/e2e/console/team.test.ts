// Members of the team, by screens only: someone invited, their roles changed, suspended and restored.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { startWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ now: new Date() })
})
afterAll(() => world?.stop())

async function open(member: string, address: string, bypassCSP = false) {
  const person = await world.person({ bypassCSP })
  const page = await person.newPage()
  const faults: string[] = []
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${world.consultation}/console`)
  await page.click(`button[value="${member}"]`)
  await page.locator('main h1').filter({ hasText: /./ }).waitFor()
  await page.goto(`${world.consultation}${address}`)
  return { page, faults }
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const told = (page: Page, text: string) => page.locator('told-line', { hasText: text }).waitFor()

test('someone is invited, given another role, suspended and restored', async () => {
  const { page, faults } = await open('demo-administration', '/console/membres')
  const pane = page.locator('.pane')
  await page.getByRole('link', { name: 'Inviter quelqu’un' }).click()
  await pane.getByLabel('Nom').fill('Zoé Léger')
  await press(page, 'Créer l’invitation')
  await pane.locator('fieldset.at-fault').waitFor()
  await pane.getByLabel('Modération').check()
  await press(page, 'Créer l’invitation')
  await told(page, 'Zoé Léger est invité·e.')
  const link = page.getByLabel('Lien d’invitation de Zoé Léger')
  expect(await link.inputValue()).toContain(`${world.consultation}/equipe/`)
  await pane.getByLabel('Sites').check()
  await press(page, 'Enregistrer les rôles')
  await told(page, 'Rôles de Zoé Léger enregistrés.')
  await press(page, 'Suspendre l’accès')
  await page.locator('dialog').getByRole('button', { name: 'Suspendre l’accès' }).click()
  await told(page, 'L’accès de Zoé Léger est suspendu.')
  await press(page, 'Rendre l’accès')
  await told(page, 'Zoé Léger peut de nouveau entrer.')
  expect(faults.filter((one) => !one.includes('422'))).toEqual([])
})

test('an auditor reads members and changes nothing; no barrier', async () => {
  const { page, faults } = await open('demo-audit', '/console/membres', true)
  await page.locator('row-table').getByRole('link', { name: 'Camille Roux' }).click()
  const pane = page.locator('.pane')
  await pane.getByLabel('Modération').waitFor()
  expect(await pane.getByRole('button').count()).toBe(0)
  await inspect(page, 'console members')
  expect(faults).toEqual([])
})
