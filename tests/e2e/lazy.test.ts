// Lazy elements on the commune's page: loaded when they are met, under its strict policy.
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

test('other pages load no lazy element', async () => {
  const person = await world.person()
  const requests: string[] = []
  person.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const page = await visit(person, world, '/')
  await page.waitForLoadState('networkidle')
  expect(requests.filter((path) => path.startsWith('/widgets/'))).toEqual(['/widgets/v1/parvis.js'])
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
  expect(new URL(home.url()).pathname).toMatch(/^\/diagnostic\/commune-\d+\/demande$/)
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
