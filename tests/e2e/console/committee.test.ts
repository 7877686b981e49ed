// Committees in the console: members score, one steps out, the secretary decides by keyboard, two at once, published.
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../world.ts'
import { givenCommittee } from './committee-world.ts'
import { member } from './team.ts'

type Someone = Awaited<ReturnType<typeof member>>

let world: World
let sacha: Someone
let noa: Someone
let alix: Someone
let dany: Someone
let id: string

beforeAll(async () => {
  world = await startWorld()
  const secretary = { roles: ['committee_secretary' as const] }
  const seat = { roles: ['committee_member' as const] }
  sacha = await member(world, { name: 'Sacha Secrétaire', ...secretary })
  noa = await member(world, { name: 'Noa Secrétaire', roles: ['committee_secretary'] })
  alix = await member(world, { name: 'Alix Maire', ...seat })
  dany = await member(world, { name: 'Dany Conseil', ...seat })
  id = await givenCommittee(world, { secretary: sacha.id, alix: alix.id, dany: dany.id })
})
afterAll(() => world?.stop())

const criterion = (page: Page, name: RegExp) => page.getByRole('group', { name })
const status = (page: Page) => page.locator('told-line').first()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())
const room = (dossier = '') => `${world.consultation}/console/comites/${id}${dossier}`
const titles = (page: Page) => page.locator('.agenda a[data-item]').allTextContents()

async function openGrid({ page }: Someone) {
  await page.goto(`${world.consultation}/console/mes-grilles?seance=${id}`)
  await criterion(page, /Maturité/).waitFor()
}

test('members score by keyboard, kept by itself, and see others only after', async () => {
  const { page } = alix
  await openGrid(alix)
  await page.getByText('0 dossier sur 5').waitFor()
  await page.getByText('Les notes des autres s’affichent').waitFor()
  await criterion(page, /Maturité/)
    .getByLabel('0')
    .focus()
  await page.keyboard.press('Digit4')
  await criterion(page, /Utilité/)
    .getByLabel('0')
    .focus()
  // Above the letters of a French keyboard, a digit is another sign: its key counts.
  await page.keyboard.press('Shift+Digit5')
  await page.getByText(/^Grille complète/).waitFor()
  await page.getByText('1 dossier sur 5').waitFor()
  await openGrid(dany)
  expect(await dany.page.locator('my-grid').textContent()).not.toContain('moyenne')
  await criterion(dany.page, /Maturité/)
    .getByLabel('1')
    .check()
  await criterion(dany.page, /Utilité/)
    .getByLabel('3')
    .check()
  await dany.page.getByText('2 grilles, la vôtre comprise : moyenne 3,3, de 2 à 4,5').waitFor()
  // The next item, by a letter: whoever steps out of it sees neither its text nor its grid.
  const second = (await dany.page.locator('.my-items a').nth(1).textContent()) ?? ''
  await dany.page.locator('my-item h2').focus()
  await dany.page.keyboard.press('n')
  await expect.poll(() => focused(dany.page)).toBe(second.replace(/à remplir.*/, '').trim())
  await dany.page.getByRole('button', { name: 'Je me déporte' }).click()
  await dany.page.getByLabel('Pourquoi').fill('Ma commune porte ce dossier.')
  await dany.page.locator('dialog').getByRole('button', { name: 'Je me déporte' }).click()
  await status(dany.page).getByText('Votre déport de').waitFor()
  await dany.page.getByText('1 dossier sur 4').waitFor()
})

test('what a member writes in two tabs is put together, or asked about', async () => {
  const { page } = alix
  const other = await page.context().newPage()
  const third = (await page.locator('.my-items a').nth(2).getAttribute('href')) ?? ''
  await page.goto(world.consultation + third)
  await other.goto(world.consultation + third)
  await criterion(page, /Maturité/)
    .getByLabel('2')
    .check()
  await page.getByText(/^Enregistré à/).waitFor()
  await criterion(other, /Utilité/)
    .getByLabel('4')
    .check()
  await other.getByText(/^Grille complète/).waitFor()
  // Each changed another criterion: nothing is asked. The same one: which is kept is.
  await criterion(page, /Utilité/)
    .getByLabel('1')
    .check()
  const clash = page.getByRole('alert')
  await clash.getByText('l’autre onglet : 4').waitFor()
  await clash.getByLabel('ici : 1').check()
  await clash.getByRole('button', { name: 'Garder ces réponses' }).click()
  await page.getByText(/^Grille complète/).waitFor()
  await other.close()
})

test('by keyboard alone an item is decided, to the cent, and undone', async () => {
  const { page } = sacha
  await page.goto(room())
  await page.locator('.agenda a[data-item]').first().waitFor()
  const [first = '', second = ''] = await titles(page)
  await page.locator('.agenda a[data-item]').first().focus()
  await page.keyboard.press('Enter')
  await page.getByText('avis partagés').waitFor()
  await page.locator('.agenda a[data-item]').first().focus()
  await page.keyboard.press('d')
  const value = () => page.evaluate(() => document.activeElement?.getAttribute('value'))
  await expect.poll(value).toBe('fund')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1 250 000,07')
  await page.getByText('Il resterait 28 749 999,93 €').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Dix communes d’abord.')
  for (const votes of ['2', '0', '0']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(votes)
  }
  await page.keyboard.press('Tab')
  await page.keyboard.type('Prêt à grandir.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await status(page).getByText(`« ${first} » : Financée.`).waitFor()
  await page.getByText('Restent 28 749 999,93 € sur 30 000 000 €').waitFor()
  await expect.poll(() => focused(page)).toBe(second)
  await page.getByText('1 déport').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Décidés : 0 sur 5').waitFor()
})

async function write(page: Page, outcome: string, reason: string) {
  await page.getByRole('radio', { name: outcome, exact: true }).check()
  if (outcome === 'Financer') {
    await page.getByLabel('Montant accordé').fill('1000')
    await page.getByLabel('Feuille de route').fill('Dix communes.')
  }
  const votes = outcome === 'Financer' ? ['2', '0', '0'] : ['0', '2', '0']
  for (const [at, name] of ['Pour', 'Contre', 'Abstention'].entries())
    await page.getByLabel(name, { exact: true }).fill(votes[at] ?? '')
  await page.getByLabel('Motif, public').fill(reason)
}
const record = (page: Page) => page.getByRole('button', { name: /^Enregistrer/ }).click()

test('of two secretaries on one item, the second is told who and what, and chooses', async () => {
  await sacha.page.goto(room())
  const item =
    (await sacha.page.locator('.agenda a[data-item]').first().getAttribute('data-item')) ?? ''
  const [first = ''] = await titles(sacha.page)
  for (const { page } of [sacha, noa]) {
    await page.goto(room(`?dossier=${item}`))
    await page.getByLabel('Motif, public').waitFor()
  }
  // Presence has another version, and is no conflict.
  await noa.page.getByLabel(/Camille État/).check()
  await noa.page.getByText('3 sur 3').first().waitFor()
  await write(sacha.page, 'Financer', 'Prêt à grandir.')
  await write(noa.page, 'Ne pas financer', 'Un service existe déjà.')
  // What the stream tells comes while the room is still being read again.
  await noa.page.route(/\/v1\/staff\/committees\/[^/]+$/, async (route) => {
    await setTimeout(500)
    await route.continue()
  })
  await record(noa.page)
  await status(noa.page).getByText('Non financée').waitFor()
  // The agenda says so at once; what is being written stays as it is.
  await sacha.page.getByText('Décidés : 1 sur 5').waitFor()
  expect(await sacha.page.getByLabel('Motif, public').inputValue()).toBe('Prêt à grandir.')
  await record(sacha.page)
  const conflict = sacha.page.getByRole('alert')
  await conflict.getByText('Noa Secrétaire').waitFor()
  await conflict.getByText('Un service existe déjà.').waitFor()
  await conflict.getByRole('button', { name: 'Enregistrer ma décision à la place' }).click()
  await status(sacha.page).getByText(`« ${first} » : Financée.`).waitFor()
  await sacha.page.getByText('Décidés : 1 sur 5').waitFor()
})

test('a session is prepared, gets eligible items, and is published with what that does', async () => {
  const { page } = sacha
  await page.goto(room())
  await page.getByRole('button', { name: 'Rappeler…' }).click()
  await page.getByText('sans adresse').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Publier…' }).click()
  const publication = page.getByRole('dialog', { name: 'Publier la séance' })
  await publication.getByText(/prévenue?s? par courriel/).waitFor()
  await publication.getByText('Remis à une autre séance').first().waitFor()
  await publication.getByRole('button', { name: 'Publier maintenant' }).click()
  await status(page).getByText('La séance est publiée.').waitFor()
  await page.getByText(/Publiée le/).waitFor()
  // Once it is public, another decision is a correction, whose effect is shown first.
  await page.locator('.agenda a[data-item]').first().click()
  await page.getByRole('button', { name: 'Corriger…' }).first().click()
  await page.getByRole('radio', { name: /^Retirer la décision/ }).check()
  await page.getByLabel('Pourquoi cette correction').fill('Une voix avait été comptée deux fois.')
  await page.getByRole('button', { name: 'Corriger…' }).last().click()
  const correction = page.getByRole('dialog', { name: 'Corriger une décision publiée' })
  await correction.getByText('Il resterait 30 000 000 €').waitFor()
  await correction.getByRole('button', { name: 'Corriger', exact: true }).click()
  await page.getByText('à décider').first().waitFor()
  await page.getByRole('button', { name: 'Historique…' }).click()
  await page.getByText('a corrigé une décision').waitFor()
  await page.keyboard.press('Escape')
  await page.goto(`${world.consultation}/console/comites`)
  await page.getByRole('button', { name: 'Préparer une séance' }).click()
  const form = page.getByRole('dialog', { name: 'Préparer la séance' })
  await form.getByRole('radio', { name: /^Comité 2/ }).check()
  await form.getByLabel('Titre').fill('Comité d’automne')
  await form.getByLabel('Se tient le').fill('2027-01-12T09:30')
  await form.getByLabel('Règle').fill('Chaque membre a une voix.')
  await form.getByRole('button', { name: 'Préparer la séance' }).click()
  await page.getByRole('heading', { level: 1, name: 'Comité d’automne' }).waitFor()
  await page.getByRole('button', { name: 'Ajouter des dossiers…' }).click()
  await page.getByRole('checkbox', { name: /^Choisir les/ }).check()
  await page.getByRole('button', { name: /^Ajouter les \d+ dossiers/ }).click()
  await status(page)
    .getByText(/dossiers ajoutés/)
    .waitFor()
  expect((await titles(page)).length).toBeGreaterThan(10)
})

test('no page of these told of a fault', () => {
  const faults = [sacha, noa, alix, dany].flatMap((one) => one.faults)
  // Chromium tells of the two conflicts; nothing else is said of a policy or an exception.
  expect(faults.filter((said) => !said.includes('409 (Conflict)'))).toEqual([])
})
