// Several proposals chosen on the commune's page, confirmed in one window: keyboard, no script, access.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typeset } from '../../packages/server/src/platform/language/typeset.ts'
import { visit } from './commune.ts'
import { inspect } from './inspect.ts'
import { askForCode, signIn, told, typeCode, windowOpenedBy } from './steps.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const list = (page: Page) => page.locator('parvis-proposal-list')
const cards = (page: Page) => list(page).locator('[part=card]')
const selection = (page: Page) => list(page).getByRole('group', { name: 'Ma sélection' })
/** As pages set them: the element shows them as they were typed. */
const titles = async (page: Page) =>
  (await cards(page).locator('[part=title]').allTextContents()).map(typeset)

/** The residents that each of the first cards shows. */
async function residents(page: Page, count: number) {
  const shown = await cards(page).locator('[part=tallies]').allTextContents()
  return shown.slice(0, count).map((text) => Number(/(\d+) habitant/.exec(text)?.[1]))
}

test('three are chosen by keyboard, confirmed once, and grow without a reload', async () => {
  const person = await world.person()
  const page = await visit(person, world, '/propositions.html')
  await cards(page).first().waitFor()
  const [before, names] = [await residents(page, 3), (await titles(page)).slice(0, 3)]
  for (const at of [0, 1, 2]) {
    const box = cards(page).nth(at).getByRole('checkbox')
    await box.focus()
    await page.keyboard.press('Space')
    expect(await box.isChecked()).toBe(true)
  }
  await selection(page).getByText('3 propositions choisies').waitFor()
  await inspect(page, 'several-chosen')
  const go = selection(page).getByRole('link', { name: /^Soutenir ces 3 propositions/ })
  await go.focus()
  const home = await windowOpenedBy(page, () => page.keyboard.press('Enter'))
  for (const name of names) await home.getByRole('checkbox', { name }).waitFor()
  expect(await told(home.getByRole('main'))).toContain('Ville de Caen (démonstration)')
  await inspect(home, 'several-start')
  for (const box of await home.getByRole('checkbox').all()) await box.uncheck()
  await home.getByRole('button', { name: 'Continuer' }).click()
  await home.getByText('Cochez au moins une proposition.').first().waitFor()
  await inspect(home, 'several-none-ticked', { isOther: true })
  for (const box of await home.getByRole('checkbox').all()) await box.check()
  await home.getByRole('button', { name: 'Continuer' }).click()
  await inspect(home, 'several-address', { isOther: true })
  await typeCode(home, await askForCode(home, world, 'lou.durand@courriel.example'))
  for (const name of names) await home.getByRole('listitem').filter({ hasText: name }).waitFor()
  const page1 = await home.getByRole('main').innerHTML()
  expect(page1.match(/<form[^>]+confirmation/g)).toHaveLength(1)
  await inspect(home, 'several-confirm')
  await home.getByRole('button', { name: 'Confirmer mes 3 soutiens' }).click()
  await home.getByRole('heading', { level: 1, name: 'Vos 3 soutiens sont enregistrés' }).waitFor()
  await inspect(home, 'several-receipts', { isOther: true })
  const receipts = await home.locator('.receipt').allTextContents()
  expect(new Set(receipts).size).toBe(3)
  const mail = await world.mailbox.next('lou.durand@courriel.example', {
    subject: /^Vos 3 soutiens/,
  })
  for (const receipt of receipts) expect(mail.text).toContain(receipt)
  await home.close()
  await page.bringToFront()
  await selection(page).getByText('Confirmé pour ces 3 propositions. Merci !').waitFor()
  expect(await residents(page, 3)).toEqual(before.map((count) => count + 1))
  await person.close()
})

test('an agent leaves one out there; what the commune supports already keeps its receipt', async () => {
  const person = await world.person()
  const page = await visit(person, world, '/propositions.html')
  await cards(page).first().waitFor()
  for (const at of [3, 4, 5]) await cards(page).nth(at).getByRole('checkbox').check()
  const names = (await titles(page)).slice(3, 6)
  const home = await windowOpenedBy(page, () =>
    selection(page)
      .getByRole('link', { name: /^Soutenir ces 3/ })
      .click(),
  )
  await home.getByRole('checkbox', { name: names[2] ?? '' }).uncheck()
  await home.getByRole('button', { name: 'Continuer' }).click()
  await signIn(home, world, 'camille.martin@caen.example')
  await home.getByRole('radio', { name: 'Au nom de : Caen (Calvados)' }).check()
  await home.getByRole('button', { name: 'Confirmer mes 2 soutiens' }).click()
  await home.getByRole('heading', { level: 1, name: /soutiens sont enregistrés/ }).waitFor()
  expect(await home.locator('.receipt').count()).toBe(2)
  await home.close()
  await page.bringToFront()
  await selection(page).getByText('Confirmé pour ces 2 propositions. Merci !').waitFor()
  await person.close()
})

test('without a script: ticked in the list, one page, one confirmation', async () => {
  const person = await world.person({ javaScriptEnabled: false })
  const page = await visit(person, world, '/propositions.html')
  await page
    .getByRole('link', { name: /propositions/i })
    .last()
    .click()
  expect(new URL(page.url()).origin).toBe(world.consultation)
  const boxes = page.getByRole('checkbox', { name: /^Ajouter à ma sélection/ })
  await boxes.nth(0).check()
  await boxes.nth(6).check()
  await page.getByRole('button', { name: 'Soutenir les propositions de ma sélection' }).click()
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await signIn(page, world, 'eva.lopez@courriel.example')
  await page.getByRole('button', { name: 'Confirmer mes 2 soutiens' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vos 2 soutiens sont enregistrés' }).waitFor()
  await person.close()
})
