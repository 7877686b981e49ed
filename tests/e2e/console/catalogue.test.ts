// The catalogue under the real policy: a file compared, chosen and applied by keyboard; a card that two people write.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../world.ts'
import { givenRequest } from './given.ts'
import { openConsole } from './team.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ now: new Date() })
})
afterAll(() => world?.stop())

const open = (path: string, as = 'demo-catalogue') => openConsole(world, path, { as })

const told = (page: Page) => page.locator('told-line [role=status]')
const row = (page: Page, index: number) => page.locator(`row-grid [data-index="${index}"]`)
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Fields that nobody wrote: a source fills them. */
async function unwritten(...ids: string[]) {
  await world.db.updateTable('services').set({ tagline: '' }).where('id', 'in', ids).execute()
}

/** A contribution that a published committee funded; answers its title. */
async function givenFunded() {
  const session = await world.db
    .selectFrom('committee_sessions')
    .select('id')
    .where('published_at', 'is not', null)
    .executeTakeFirstOrThrow()
  const { id, title } = await world.db
    .selectFrom('contributions')
    .select(['id', 'title'])
    .where('state', '=', 'grouped')
    .executeTakeFirstOrThrow()
  const nothing = { reason: null, votes_for: null, votes_against: null, abstentions: null }
  const frozen = { before: null, territories: null, score_hundredths: null }
  const counted = { voters: null, voters_of: null, position: 99, outcome: null }
  const funded = { amount_cents: 8_000_000, roadmap: 'Dix communes.' }
  const item = { session_id: session.id, item_id: id, ...nothing, ...frozen, ...counted, ...funded }
  await world.db.insertInto('committee_items').values(item).execute()
  await world.db
    .updateTable('contributions')
    .set({ decision: 'selected', committee_id: session.id, granted_cents: 8_000_000 })
    .where('id', '=', id)
    .execute()
  return title
}

async function giveFile(page: Page, lines: string[]) {
  const buffer = Buffer.from(['identifiant;nom;accroche', ...lines].join('\n'))
  const file = { name: 'services.csv', mimeType: 'text/csv', buffer }
  await page.getByLabel('Fichier', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Comparer avec le catalogue' }).press('Enter')
  await row(page, 0).waitFor()
}

test('a file is compared, and chosen rows applied; what changed meanwhile is left out, with who did it', async () => {
  await unwritten('administration-plus', 'aidants-connect')
  const { page, faults } = await open('/console/services/import')
  await giveFile(page, [
    'administration-plus;Administration+;Une accroche de la source',
    'aidants-connect;Aidants Connect;Une autre accroche',
    ';;rien',
    'tout-neuf;Tout neuf;Un service nouveau',
  ])
  await expect
    .poll(() => page.locator('.totals').textContent())
    .toMatch(/Nouveaux\s+1\b.*Modifiés\s+2\b.*Illisibles\s+1\b/s)
  await row(page, 0).focus()
  await press(page, 'j', 'j', 'Enter')
  await page.getByText('ni identifiant ni nom').last().waitFor()
  await press(page, 'Home', 'Space', 'j', 'Space', 'End', 'Space')
  const other = await open('/console/services?service=administration-plus', 'demo-administration')
  await other.page.getByRole('button', { name: 'Confirmer que c’est juste' }).press('Enter')
  await expect.poll(() => told(other.page).textContent()).toContain('est confirmée')

  await page.getByRole('button', { name: 'Appliquer les 3 choisies' }).press('Enter')
  const refused = page.getByRole('group', { name: 'Une ligne ne peut plus être appliquée' })
  await refused.getByText('Dominique Ferrand').waitFor()
  await expect.poll(() => refused.evaluate((one) => one === document.activeElement)).toBe(true)
  await press(page, 'Tab', 'Enter')
  await expect.poll(() => told(page).textContent()).toContain('2 services sont écrits')
  await page.locator('.grid-row', { hasText: 'modifié entre-temps' }).waitFor()

  await page.goto(`${world.consultation}/console/services/tout-neuf`)
  await page.getByText('a importé csv').waitFor()
  const kept = world.db
    .selectFrom('services')
    .select('tagline')
    .where('id', '=', 'administration-plus')
  expect((await kept.executeTakeFirstOrThrow()).tagline).toBe('')
  expect([...faults, ...other.faults]).toEqual([
    'Failed to load resource: the server responded with a status of 409 (Conflict)',
  ])
})

test('of two who write one card, the second is told of the first, and loses nothing', async () => {
  const { page } = await open('/console/services/deveco')
  await page.getByRole('textbox', { name: /^Accroche/ }).fill('Mon accroche')
  await page.getByLabel('Licence').fill('MIT')
  const other = await open('/console/services/deveco', 'demo-administration')
  await other.page.getByRole('textbox', { name: /^Accroche/ }).fill('Son accroche')
  await other.page.getByRole('textbox', { name: /^Accroche/ }).press('Control+s')
  await expect.poll(() => told(other.page).textContent()).toContain('est enregistré')
  await page.getByLabel('Licence').press('Control+s')
  const clash = page.getByRole('alert')
  await clash.getByText('Dominique Ferrand a changé la même chose que vous').waitFor()
  await clash.getByRole('radio', { name: 'Ce qu’a écrit Dominique Ferrand' }).press('Space')
  await clash.getByRole('button', { name: 'Enregistrer ces choix' }).press('Enter')
  await expect.poll(() => told(page).textContent()).toContain('est enregistré')
  expect(await page.getByRole('textbox', { name: /^Accroche/ }).inputValue()).toBe('Son accroche')
  await page.locator('.public-card').getByText('Son accroche').waitFor()
  await page.locator('service-history').getByText('Licence').waitFor()
})

test('a request is read and planned by keyboard', async () => {
  await givenRequest(world.db)
  const { page, faults } = await open('/console/demandes')
  await row(page, 0).focus()
  await press(page, 'Enter')
  await page.getByRole('heading', { name: 'Caen (Calvados)' }).waitFor()
  await row(page, 0).focus()
  await press(page, 'p')
  await page.getByLabel('Date').fill('2027-03-01')
  await page.getByLabel('Note').fill('Rappeler la mairie lundi.')
  await page.getByRole('button', { name: 'Prévoir une date' }).press('Enter')
  await expect.poll(() => told(page).textContent()).toMatch(/Prévue\s: Caen \(Calvados\)/)
  await page.locator('.pane').getByText('Rappeler la mairie lundi.').waitFor()
  expect(faults).toEqual([])
})

test('other thresholds are counted before anyone saves them', async () => {
  const { page, faults } = await open('/console/diagnostics/seuils', 'demo-administration')
  const communes = page.getByRole('group', { name: 'Communes' })
  await communes.getByLabel('Seuil d’habitants').fill('5000')
  await communes.getByText(/\(\+[\d\s]+\)/).waitFor()
  await page.getByLabel('Motif du changement').fill('Nouveau cahier des charges.')
  await page.getByRole('button', { name: 'Changer les seuils' }).press('Enter')
  await expect.poll(() => told(page).textContent()).toContain('Les seuils sont changés')
  expect(faults).toEqual([])
})

test('what a committee funded becomes a service, once', async () => {
  const title = await givenFunded()
  const { page, faults } = await open('/console/services')
  await page.getByRole('link', { name: 'Depuis une décision' }).click()
  await page.getByRole('checkbox', { name: title }).check()
  await page.getByText(`Laissez vide pour « ${title} ».`).waitFor()
  await page.getByLabel('À partir du').fill('2026-11-01')
  await page.getByRole('button', { name: 'Nouveau service' }).click()
  await told(page).getByText(`« ${title} » est au catalogue.`).waitFor()
  await page.goto(`${world.consultation}/console/services/depuis-une-decision`)
  await page.getByText('Rien à reprendre').waitFor()
  expect(faults).toEqual([])
})
