// Partner sites in the console: a registration approved with its mail read before, a site suspended by a stale version.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../world.ts'
import { openConsole } from './team.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ now: new Date() })
})
afterAll(() => world?.stop())

const open = (as: string, path: string) => openConsole(world, path, { as })

const registrations = '/console/inscriptions-de-sites'
const pane = (page: Page) => page.locator('.pane')

test('a registration is approved by keyboard, its mail read before; the next one opens', async () => {
  const { page, faults } = await open('demo-sites', registrations)
  await page.getByRole('link', { name: 'Ville d’Honfleur' }).focus()
  await page.keyboard.press('Enter')
  await pane(page).getByText('À décider par l’équipe').waitFor()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Votre site est enregistré').first().waitFor()
  expect(await dialog.textContent()).toContain('Honfleur (Calvados)')
  await dialog.getByLabel('Motif').fill('no')
  await dialog.getByRole('button', { name: 'Accepter le site' }).click()
  await dialog.getByText('Une réponse est à reprendre').waitFor()
  await dialog.getByLabel('Motif').fill('Vu avec la mairie par téléphone.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('« Ville d’Honfleur » est accepté').waitFor()
  await pane(page).getByRole('heading', { name: 'Lisieux et vous' }).waitFor()
  await page.goto(`${world.consultation}/console/sites?q=honfleur`)
  await page.getByRole('link', { name: 'Ville d’Honfleur' }).waitFor()
  // A refusal of the form is an answer that the browser writes in its console.
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([])
})

test('whoever comes second is told who suspended the site, and an auditor presses nothing', async () => {
  const site = '/console/sites?id=pk_demoCaen2026parvis'
  const [first, second] = [await open('demo-sites', site), await open('demo-administration', site)]
  for (const { page } of [first, second]) {
    await pane(page).getByRole('button', { name: 'Suspendre…' }).click()
    await page.getByLabel('Motif').fill('Page détournée.')
  }
  await first.page.getByRole('button', { name: 'Suspendre le site' }).click()
  await pane(first.page).getByText('Page détournée.').waitFor()
  await second.page.getByRole('button', { name: 'Suspendre le site' }).click()
  await second.page.getByRole('dialog').getByText('Charlie Vasseur').first().waitFor()
  const { page } = await open('demo-audit', site)
  await pane(page).getByText('Page détournée.').waitFor()
  expect(await pane(page).getByRole('button').count()).toBe(0)
})

test('a group is refused in part and counted in part, its figures read before', async () => {
  const { page, faults } = await open('demo-moderation', '/console/quarantaine')
  await page.getByRole('link', { name: 'Une même boîte' }).click()
  await pane(page).getByText('4 choisis sur 4').waitFor()
  await pane(page).getByRole('checkbox').first().uncheck()
  await pane(page).getByText('3 choisis sur 4').waitFor()
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog')
  const row = dialog.locator('tbody td')
  await row.first().waitFor()
  const [before, after] = await row.allTextContents()
  expect(after).toBe(before)
  await dialog.getByLabel('Motif').fill('Une même boîte, écrite autrement.')
  await dialog.getByRole('button', { name: 'Refuser', exact: true }).click()
  await page.getByText('3 refusés.').waitFor()
  await pane(page).getByText('1 choisis sur 4').waitFor()
  await pane(page).getByRole('button', { name: 'Compter…' }).click()
  await row.first().waitFor()
  const [one, more] = (await row.allTextContents()).map((text) => Number(text.replace(/\D/g, '')))
  expect(more).toBe((one ?? 0) + 1)
  expect(faults).toEqual([])
})

test('a right to act is verified, with what follows read before', async () => {
  const { page } = await open('demo-moderation', '/console/dossiers')
  await page.getByRole('link', { name: 'Honfleur' }).click()
  await pane(page).getByText('adjointe au numérique').waitFor()
  await pane(page).getByRole('button', { name: 'Fonder…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('pendant un an').waitFor()
  await dialog.getByLabel('Motif').fill('Confirmé par la mairie.')
  await dialog.getByRole('button', { name: 'Fonder', exact: true }).click()
  await page.getByText('Dossier fondé.').waitFor()
  await pane(page).getByText('en cours, décision de l’équipe').waitFor()
  await page.goto(`${world.consultation}/console/habilitations`)
  await page.getByRole('link', { name: 'D’une personne' }).click()
  await page.getByLabel('Courriel').fill('absente@ailleurs.example')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await page.getByText('Personne n’a agi').waitFor()
  expect(page.url()).not.toContain('absente')
  await page.getByRole('link', { name: 'D’une collectivité' }).click()
  await page.getByRole('combobox').fill('honfleur')
  await page.getByRole('option', { name: 'Honfleur (Calvados)', exact: true }).click()
  await page.getByRole('button', { name: 'Terminer…' }).click()
  await dialog.getByLabel('Motif').fill('Fin de fonctions.')
  await dialog.getByRole('button', { name: 'Terminer', exact: true }).click()
  await page.getByText('terminée par l’équipe').waitFor()
  await page.getByRole('button', { name: 'Rétablir…' }).click()
  await dialog.getByRole('button', { name: 'Rétablir', exact: true }).click()
  await page.getByRole('button', { name: 'Terminer…' }).waitFor()
})
