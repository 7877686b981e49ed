// What lazy elements do on the commune's page, under its strict policy.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proposals, visit } from '../commune.ts'
import { receiptOf, signIn, windowOpenedBy } from '../steps.ts'
import { type Journey, startJourney } from '../world.ts'

let world: Journey
beforeAll(async () => {
  world = await startJourney()
})
afterAll(() => world?.stop())

test('cards of proposals: a support confirmed from one of them', async () => {
  const person = await world.person()
  const page = await visit(person, world, '/suivi.html')
  const card = page.locator(`parvis-proposal-card[proposal="${proposals.participation}"]`)
  await card.getByRole('heading', { name: 'Faciliter la participation citoyenne' }).waitFor()
  expect(await page.locator('parvis-proposal-card [part=card]').count()).toBe(2)
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

test('where the consultation is: its stages, and a way to what is open', async () => {
  const person = await world.person()
  const page = await visit(person, world, '/suivi.html')
  const progress = page.locator('parvis-consultation-progress')
  await progress.getByText('En ce moment').waitFor()
  const answer = await fetch(`${world.consultation}/v1/consultations/transformation-numerique`)
  const { phases } = await answer.json()
  expect(await progress.locator('[aria-current=step]').count()).toBe(
    phases.filter(({ state }: { state: string }) => state === 'open').length,
  )
  expect(await progress.getByRole('listitem').count()).toBeGreaterThan(phases.length)
  const home = await windowOpenedBy(page, () =>
    progress.getByRole('link', { name: /^Soutenir une proposition/ }).click(),
  )
  await home.getByRole('heading', { name: 'Propositions', level: 1 }).waitFor()
  await person.close()
})

test('results: the figures of the report', async () => {
  const person = await world.person()
  const page = await visit(person, world, '/suivi.html')
  const results = page.locator('parvis-results')
  await results.getByText(/contributions? reçues?/).waitFor()
  const path = '/v1/consultations/transformation-numerique/report'
  const { funnel } = await (await fetch(world.consultation + path)).json()
  const figures = await results.locator('[part=figure]').allTextContents()
  expect(figures.map((figure) => Number(figure.replaceAll(/\D/g, '')))).toEqual([
    funnel.received,
    funnel.proposals,
    funnel.supports.territories,
    funnel.kept,
    funnel.referents.territories,
    funnel.projects,
    funnel.services,
  ])
  await results.getByRole('link', { name: 'Tout le bilan' }).click()
  await page.waitForURL(`${world.consultation}/consultations/transformation-numerique/bilan`)
  await person.close()
})

test('a diagnosis: the town may not, a small commune may, with the keyboard alone', async () => {
  const person = await world.person()
  const page = await visit(person, world, '/suivi.html')
  const check = page.locator('parvis-diagnosis-check')
  await check.getByText(/Caen \(Calvados\)\s+dépasse le seuil/).waitFor()
  const field = check.getByRole('combobox', { name: 'Collectivité' })
  await field.fill('05290')
  await check.getByRole('option').first().waitFor()
  await field.press('ArrowDown')
  await field.press('Enter')
  await check.getByText(/peut demander un diagnostic/).waitFor()
  expect(await check.locator('[part=facts]').textContent()).toMatch(/habitants.*moins de/)
  const home = await windowOpenedBy(page, async () => {
    await field.press('Tab')
    await page.keyboard.press('Enter')
  })
  expect(new URL(await home.url()).pathname).toMatch(/^\/diagnostic\/commune-\d+\/demande$/)
  await home.getByRole('heading', { level: 1 }).waitFor()
  await person.close()
})

test('the list: a search that the address keeps, pages, a support confirmed', async () => {
  const person = await world.person()
  const page = await visit(person, world, '/propositions.html')
  const list = page.locator('parvis-proposal-list')
  const cards = list.locator('[part=card]')
  await cards.first().waitFor()
  const { total } = await (await fetch(`${world.consultation}/v1/proposals?limit=1`)).json()
  expect(await list.locator('[part=count]').textContent()).toBe(`${total} propositions`)
  expect(await cards.count()).toBe(12)
  await list.getByRole('link', { name: 'Propositions suivantes' }).click()
  await list.getByRole('link', { name: 'Revenir au début' }).waitFor()
  await page.goBack()
  await list.getByRole('link', { name: 'Revenir au début' }).waitFor({ state: 'detached' })
  await list.getByLabel('Mots à chercher').fill('participation citoyenne')
  await list.getByLabel('Mots à chercher').press('Enter')
  await page.waitForURL(/#parvis-q=participation%20citoyenne/)
  const card = cards.filter({ hasText: 'Faciliter la participation citoyenne' })
  await card.waitFor()
  await page.reload()
  await card.waitFor()
  expect(await list.getByLabel('Mots à chercher').inputValue()).toBe('participation citoyenne')
  const home = await windowOpenedBy(page, () =>
    card.getByRole('link', { name: /^Soutenir/ }).click(),
  )
  await signIn(home, world, 'eva.lopez@courriel.example')
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  await receiptOf(home, 'Votre soutien est enregistré')
  await home.close()
  await page.bringToFront()
  await card.getByText('Votre soutien est enregistré. Merci !').waitFor()
  await person.close()
})
