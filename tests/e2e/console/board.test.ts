// From contributions to a published proposal, and the phases around them, under the real policy: a proposal of three contributions by keyboard alone.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../world.ts'
import { openConsole } from './team.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ now: new Date() })
})
afterAll(() => world?.stop())

const open = (path: string, as = 'demo-moderation') => openConsole(world, path, { as })

const column = (page: Page, name: string) => page.getByRole('region', { name })
const told = (page: Page) => page.locator('told-line [role=status]')
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

async function onBoard() {
  const opened = await open('/console/regroupement')
  const first = column(opened.page, 'À ranger').getByRole('listitem').getByRole('link').first()
  await first.waitFor()
  await first.focus()
  return opened
}

test('by keyboard alone: a card held, put and taken back; a proposal made of three, published', async () => {
  const { page, faults } = await onBoard()
  await press(page, 'Space', 'ArrowRight', 'Space')
  await expect.poll(() => told(page).textContent()).toContain(': dans «')
  await column(page, 'À ranger').getByText('2 contributions').waitFor()
  await press(page, 'Control+z')
  await column(page, 'À ranger').getByText('3 contributions').waitFor()

  const cards = column(page, 'À ranger').getByRole('listitem').getByRole('link')
  // The count may be there before the cards.
  await cards.nth(2).waitFor()
  await cards.first().focus()
  await press(page, 'x', 'ArrowDown', 'x', 'ArrowDown', 'x', 'n')
  await page.getByRole('heading', { name: 'Nouvelle proposition avec 3 contributions' }).waitFor()
  await page.getByLabel('Titre').focus()
  await press(page, 'Control+a')
  await page.keyboard.type('Des chemins sûrs vers l’école')
  await press(page, 'Enter')
  const made = column(page, 'Des chemins sûrs vers l’école')
  await made.getByText('3 contributions · brouillon').waitFor()
  await column(page, 'À ranger').getByText('Tout est rangé.').waitFor()

  await made.getByRole('link', { name: 'Des chemins sûrs vers l’école' }).focus()
  await press(page, 'Enter')
  await page.getByRole('link', { name: 'Ouvrir l’éditeur' }).focus()
  await press(page, 'Enter')
  await page.getByLabel('Description').focus()
  await page.keyboard.type('Un pédibus par quartier.')
  const beside = page.frameLocator('page-preview iframe')
  await beside.getByText('Un pédibus par quartier.').waitFor()
  await press(page, 'Control+Enter')
  await page
    .getByText(/3 personnes seront prévenues|Avec 3 contributions/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Publier', exact: true }).focus()
  await press(page, 'Enter')
  await page.getByText('Publiée', { exact: true }).waitFor()
  expect(faults).toEqual([])
})

test('two people on one card: the second is told who was first, and the board follows', async () => {
  const [one, other] = [
    await open('/console/regroupement'),
    await open('/console/regroupement', 'demo-administration'),
  ]
  const first = ({ page }: typeof one) => page.locator('.column').nth(1)
  for (const person of [one, other]) await first(person).locator('.card a').first().focus()
  await press(other.page, 'Space', 'ArrowRight', 'Space')
  // Nothing moves under the one who is on it.
  await first(one).getByRole('button', { name: 'Changée entre-temps' }).waitFor()
  const name = await other.page.locator('.top-end a').textContent()
  await one.page.getByText(`${name} vient de changer le tableau.`).waitFor()
  await press(one.page, 'Space', 'ArrowRight', 'Space')
  await expect.poll(() => told(one.page).textContent()).toMatch(`Rien n’a bougé. ${name}`)
  await first(one).getByText('2 contributions').waitFor()
})

test('two people write one proposal: what each changed is joined, what both changed is asked about', async () => {
  const proposal = await world.db
    .selectFrom('proposals')
    .select(['id', 'title', 'summary'])
    .where('state', '=', 'published')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const path = `/console/propositions/${proposal.id}`
  const [one, other] = [await open(path), await open(path, 'demo-administration')]
  await one.page.getByLabel('Titre').fill('Le titre de l’une')
  await one.page.getByLabel('Résumé').fill('Le résumé de l’une, seule.')
  await other.page.getByLabel('Titre').fill('Le titre de l’autre')
  await press(other.page, 'Control+s')
  await other.page.getByText('Tout est enregistré').waitFor()

  await press(one.page, 'Control+s')
  await one.page.getByText(/a changé la même chose que vous/).waitFor()
  await one.page.getByLabel('Ce que vous avez écrit').check()
  await one.page.getByRole('button', { name: 'Enregistrer ces choix' }).click()
  await one.page.getByText('Tout est enregistré').waitFor()
  const kept = () =>
    world.db
      .selectFrom('proposals')
      .select(['title', 'summary'])
      .where('id', '=', proposal.id)
      .executeTakeFirstOrThrow()
  expect(await kept()).toEqual({
    title: 'Le titre de l’une',
    summary: 'Le résumé de l’une, seule.',
  })

  // Not saved, it is there again once the page is loaded again.
  await one.page.getByLabel('Description').fill('Ce que j’écrivais.')
  await one.page.reload()
  await expect
    .poll(() => one.page.getByLabel('Description').inputValue())
    .toBe('Ce que j’écrivais.')
})

test('a phase is moved by keyboard, with its public reason and who will know shown before', async () => {
  const { page, faults } = await open('/console/phases')
  const bar = page.getByRole('link', { name: /^Soutien/ })
  await bar.focus()
  await press(page, 'Shift+ArrowRight')
  await page
    .getByText('Aucun courriel ne part tout de suite')
    .or(page.getByText('un courriel tout de suite'))
    .waitFor()
  expect(await bar.evaluate((link) => link.matches(':focus'))).toBe(true)
  await page
    .getByLabel('Motif, public')
    .fill('Les conseils municipaux se réunissent la semaine suivante.')
  await page.getByRole('button', { name: 'Déplacer la phase' }).focus()
  await press(page, 'Enter')
  await expect.poll(() => told(page).textContent()).toContain('est déplacée')
  await page.getByText('Les conseils municipaux se réunissent').waitFor()
  expect(faults).toEqual([])
})

test('a consultation is copied with its rhythm, checked, published; a draft is set aside and taken back', async () => {
  const { page, faults } = await open('/console/consultations', 'demo-administration')
  const title = 'Transformation numérique des collectivités territoriales'
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: 'Copier en un nouveau brouillon' }).click()
  // Only the copy has this field: until it is there, the title is that of what is copied.
  await page.getByRole('textbox', { name: /^La première phase/ }).fill('2030-01-07T09:00')
  await page.getByLabel('Titre').fill('Une deuxième consultation')
  await page.getByRole('button', { name: 'Créer le brouillon' }).click()
  await page.getByRole('heading', { name: 'Une deuxième consultation' }).waitFor()
  await page.getByText('fait Au moins une phase').waitFor()
  await page.getByRole('button', { name: 'Mettre de côté' }).click()
  await page.getByRole('button', { name: 'Reprendre ce brouillon' }).click()
  await page.getByLabel('Présentation').fill('Une présentation écrite pour celle-ci.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect.poll(() => told(page).textContent()).toBe('Consultation enregistrée.')
  await page.getByRole('button', { name: 'Publier…' }).click()
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await page.getByText('publiée', { exact: true }).nth(1).waitFor()
  const first = await world.db
    .selectFrom('phases')
    .select('opens_at')
    .where('consultation_id', '=', 'une-deuxieme-consultation')
    .orderBy('opens_at')
    .executeTakeFirstOrThrow()
  expect(new Date(first.opens_at).getFullYear()).toBe(2030)
  expect(faults).toEqual([])
})
