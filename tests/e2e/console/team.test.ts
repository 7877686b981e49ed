// The team about itself, by screens only: members, settings, mails, webhooks, open data.
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
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const told = (page: Page, text: string) => page.locator('told-line', { hasText: text }).waitFor()

test('someone is invited, given another role, suspended and restored; the log is read by keys', async () => {
  const { page, faults } = await open('demo-administration', '/console/membres')
  const pane = page.locator('.pane')
  await page.getByRole('link', { name: 'Inviter quelqu’un' }).click()
  await pane.getByLabel('Nom').fill('Zoé Léger')
  await press(page, 'Créer l’invitation')
  await pane.locator('fieldset.at-fault').waitFor()
  await pane.getByLabel('Modération').check()
  await press(page, 'Créer l’invitation')
  await told(page, 'L’invitation de Zoé Léger est partie.')
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
  await page.goto(`${world.consultation}/console/journal`)
  const entries = page.locator('.log-entry')
  await entries.nth(0).locator('a, summary').first().focus()
  await page.keyboard.press('j')
  const isIn = (entry: Element) => entry.contains(document.activeElement)
  await expect.poll(() => entries.nth(1).evaluate(isIn)).toBe(true)
  expect(faults.filter((one) => !one.includes('422'))).toEqual([])
})

test('a program gets a token shown once, is among members at once, gets another under its name, and loses it', async () => {
  const { page, faults } = await open('demo-administration', '/console/membres?membre=programmes')
  const pane = page.locator('.pane')
  await pane.getByRole('textbox', { name: 'Nom' }).fill('Export de nuit')
  await pane.getByRole('checkbox', { name: 'Audit' }).check()
  await press(page, 'Faire le jeton')
  await told(page, 'Jeton de « Export de nuit » fait.')
  const token = pane.locator('shown-once input')
  const first = await token.inputValue()
  expect(first).toMatch(/^st_/)
  await page.locator('row-table').getByRole('link', { name: 'Export de nuit' }).waitFor()
  await press(page, 'Renouveler le jeton de « Export de nuit »')
  await page.locator('dialog').getByRole('button', { name: 'Renouveler le jeton' }).click()
  await told(page, 'Jeton de « Export de nuit » renouvelé.')
  await expect.poll(() => token.inputValue()).not.toBe(first)
  const asked = (held: string) =>
    fetch(`${world.consultation}/v1/staff/colleagues`, {
      headers: { Authorization: `Bearer ${held}` },
    })
  expect([(await asked(first)).status, (await asked(await token.inputValue())).status]).toEqual([
    401, 200,
  ])
  await press(page, 'Retirer le jeton de « Export de nuit »')
  await page.locator('dialog').getByRole('button', { name: 'Retirer', exact: true }).click()
  await told(page, 'Jeton de « Export de nuit » retiré.')
  await pane.getByText('Aucun programme n’a de jeton.').waitFor()
  expect(faults).toEqual([])
})

test('an auditor reads members and changes nothing', async () => {
  const { page, faults } = await open('demo-audit', '/console/membres')
  await page.locator('row-table').getByRole('link', { name: 'Camille Roux' }).click()
  const pane = page.locator('.pane')
  await pane.getByLabel('Modération').waitFor()
  expect(await pane.getByRole('button').count()).toBe(0)
  expect(faults).toEqual([])
})

test('a reply template is written, refused for what nothing fills in, and retired; the server says its settings', async () => {
  const { page, faults } = await open('demo-administration', '/console/reglages')
  await page.getByRole('link', { name: 'Écrire un modèle' }).click()
  const pane = page.locator('.pane')
  await pane.getByRole('textbox', { name: 'Titre' }).fill('Hors du champ')
  await pane
    .getByRole('textbox', { name: 'Texte' })
    .fill('Votre contribution « {titre} » : {motif}')
  await pane.getByText('Ne se remplira pas : motif').waitFor()
  await page.keyboard.press('Control+s')
  await pane.locator('.fault').last().waitFor()
  await pane.getByLabel('Pour').selectOption('rejected')
  await press(page, 'Enregistrer')
  await told(page, '« Hors du champ » est enregistré.')
  await press(page, 'Retirer de la liste')
  await told(page, '« Hors du champ » n’est plus proposé.')
  await page.locator('told-line').getByRole('button', { name: 'Annuler' }).click()
  await page
    .locator('row-table tr', { hasText: 'Hors du champ' })
    .getByText('proposé', { exact: true })
    .waitFor()
  await page.getByRole('link', { name: 'Serveur' }).click()
  const secret = page.locator('tr', { hasText: 'APP_SECRET' }).first()
  await secret.waitFor()
  expect(await secret.textContent()).not.toContain('demonstration-secret')
  expect(faults.filter((one) => !one.includes('422'))).toEqual([])
})

test('each mail is read as people get it; an endpoint is added, its secret shown once, and tried', async () => {
  const { page, faults } = await open('demo-administration', '/console/courriels')
  await page.locator('.figures').waitFor()
  await page.getByRole('link', { name: 'Chaque courriel tel qu’on le reçoit' }).click()
  await page.locator('mail-samples tbody a').first().click()
  await page.locator('.pane .as-read').waitFor()
  await page.goto(`${world.consultation}/console/webhooks?ouvert=nouvelle`)
  await page.getByRole('textbox', { name: 'Adresse' }).fill('https://localhost:1/parvis')
  await press(page, 'Ajouter')
  await told(page, 'L’adresse est ajoutée.')
  expect(await page.getByLabel('Secret de signature').inputValue()).toMatch(/^whsec_/)
  await press(page, 'Envoyer un essai')
  await told(page, 'L’essai n’est pas reçu')
  await page.getByText('Aucun envoi ne répond').waitFor()
  expect(faults).toEqual([])
})

test('an edition of open data is asked for, told when it is there, and read as visitors read it', async () => {
  const { page, faults } = await open('demo-administration', '/console/donnees-ouvertes')
  await press(page, 'Faire une édition maintenant')
  await told(page, 'L’édition est demandée.')
  await told(page, 'est prête.')
  await page.locator('row-table').first().getByRole('link', { name: 'Contributions' }).click()
  const pane = page.locator('.pane')
  await pane.getByText('De chaque ligne, ne sort jamais').waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('link', { name: 'NDJSON' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d(-\d)?-contributions\.ndjson$/)
  expect(faults).toEqual([])
})
