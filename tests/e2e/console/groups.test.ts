// Referents and groups in the console: a meeting planned by keyboard and moved, two people at once, contacts behind a proof.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../world.ts'
import { member } from './team.ts'

type Someone = Awaited<ReturnType<typeof member>>

let world: World
let dominique: Someone
let camille: Someone
beforeAll(async () => {
  world = await startWorld({ now: new Date() })
  const roles = ['moderator' as const]
  dominique = await member(world, { name: 'Dominique Petit', roles })
  camille = await member(world, { name: 'Camille Autre', roles })
})
afterAll(() => world?.stop())

const groupId = 'guichet-commun-usages-et-essais'
const group = () => `${world.consultation}/console/groupes/${groupId}`
const pane = (page: Page) => page.locator('.pane')
const told = (page: Page, text: string) => page.locator('told-line', { hasText: text }).waitFor()
const field = (page: Page, name: string) => pane(page).getByLabel(name, { exact: true })
const inDays = (days: number, hour: string) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${hour}`

test('a meeting is planned by keyboard, what leaves being read before, then moved', async () => {
  const { page, faults } = dominique
  await page.goto(`${world.consultation}/console/groupes`)
  const row = page.getByRole('link', { name: 'Améliorer la gestion de la relation usagers' })
  await row.focus()
  await page.keyboard.press('Enter')
  await pane(page).getByText('3 territoires référents').waitFor()
  await pane(page).getByRole('heading', { level: 2 }).focus()
  await page.keyboard.press('r')
  await pane(page).getByRole('heading', { name: 'Nouvelle réunion' }).waitFor()
  await field(page, 'Objet').fill('Troisième atelier')
  await field(page, 'Début').fill(inDays(20, '10:00'))
  expect(await field(page, 'Fin').inputValue()).toBe(inDays(20, '12:00'))
  await pane(page).getByText('Donnez un objet').waitFor()
  await pane(page).getByLabel('Lieu').fill('Mairie de Bayeux')
  await pane(page).getByText('Une réunion est prévue').first().waitFor()
  await pane(page)
    .getByText('Troisième atelier (Guichet commun : usages et essais)', { exact: true })
    .waitFor()
  await pane(page).getByText('Le fichier tel que').click()
  await pane(page).getByText('BEGIN:VEVENT').waitFor()
  await pane(page).getByLabel('Lieu').press('Enter')
  // Nobody of the demonstration's members has an account.
  await told(page, 'Réunion enregistrée')
  await pane(page).getByRole('heading', { name: 'Troisième atelier' }).waitFor()
  await pane(page)
    .getByRole('button', { name: /\+.7.j, Début/ })
    .click()
  expect(await field(page, 'Fin').inputValue()).toBe(inDays(27, '12:00'))
  await pane(page).getByText('Une réunion a changé').first().waitFor()
  await pane(page).getByRole('button', { name: 'Enregistrer' }).click()
  await told(page, 'Réunion modifiée.')
  expect(faults).toEqual([])
})

test('two at once: each keeps what only they changed, and is asked about what both did', async () => {
  const [first, second] = [dominique.page, camille.page]
  for (const page of [first, second]) {
    await page.goto(group())
    await page.getByRole('link', { name: 'Deuxième atelier, les maquettes' }).click()
    await field(page, 'Objet').waitFor()
  }
  await field(second, 'Objet').fill('Les maquettes, à voix haute')
  await pane(second).getByLabel('Lieu').fill('Salle du conseil')
  await field(first, 'Objet').fill('Essai des maquettes')
  await pane(first).getByRole('button', { name: 'Enregistrer' }).click()
  await told(first, 'Réunion modifiée.')
  const conflict = second.locator('.conflict')
  await conflict.getByText('Dominique Petit').first().waitFor()
  await conflict.getByText('Essai des maquettes').waitFor()
  await conflict.getByText('Ce que vous avez écrit').click()
  await conflict.getByRole('button', { name: 'Enregistrer ces choix' }).click()
  await told(second, 'Réunion modifiée.')
  await pane(first).getByRole('heading', { name: 'Les maquettes, à voix haute' }).waitFor()
  expect(await pane(first).getByLabel('Lieu').inputValue()).toBe('Salle du conseil')
})

test('contacts ask for a proof, and the reading is in the log with its reader', async () => {
  const { page } = dominique
  const sessions = world.db.updateTable('staff_sessions').where('staff_id', '=', dominique.id)
  await sessions.set({ proved_at: new Date(Date.now() - 3_600_000).toISOString() }).execute()
  await page.goto(group())
  await page.getByRole('button', { name: 'Lire les contacts…' }).click()
  await page.getByRole('dialog').getByText('Confirmez que c’est vous').waitFor()
  await sessions.set({ proved_at: new Date().toISOString() }).execute()
  // As the window where one proved to be there tells the others.
  await page.evaluate(() => new BroadcastChannel('parvis-equipe').postMessage('done'))
  await page.getByText('cette lecture est consignée.', { exact: false }).last().waitFor()
  await page.locator('group-contacts').getByRole('table').waitFor()
  const audit = await member(world, { name: 'Sacha Vidal', roles: ['auditor'] })
  await audit.page.goto(`${world.consultation}/console/journal`)
  await audit.page
    .getByText(/Dominique Petit a lu les adresses/)
    .filter({ visible: true })
    .first()
    .waitFor()
  await audit.page.goto(group())
  await audit.page.getByRole('link', { name: 'Premier atelier, les besoins' }).click()
  await pane(audit.page).getByText('Ordre du jour').waitFor()
  expect(await audit.page.locator('main').getByRole('button').count()).toBe(0)
})

test('a grouping is let in and the act undone; a meeting is cancelled with its mail read before', async () => {
  const { page } = camille
  await page.goto(group())
  await page.getByRole('button', { name: 'Ajouter un groupement…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill('métropole')
  await dialog.getByRole('option').first().click()
  await dialog.getByLabel('Comment il l’a demandé').fill('Par téléphone.')
  await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await told(page, 'est membre.')
  await page.getByText('5 membres').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('4 membres').waitFor()
  await page.getByRole('link', { name: 'Les maquettes, à voix haute' }).click()
  await pane(page).getByRole('button', { name: 'Annuler la réunion…' }).click()
  await dialog.getByText('Une réunion est annulée').first().waitFor()
  await dialog.getByLabel('Motif').fill('La salle est prise.')
  await dialog.getByRole('button', { name: 'Annuler la réunion', exact: true }).click()
  await told(page, 'Réunion annulée.')
  await pane(page).getByText('Annulée : La salle est prise.').waitFor()
})
