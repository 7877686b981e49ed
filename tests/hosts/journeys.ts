// The journeys of someone who has signed in, from an element of a page to the receipt and back.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { elementOf, supportLink, tally } from '../e2e/commune.ts'
import { chooseTerritory, form } from '../e2e/form.ts'
import { receiptOf, told, windowOpenedBy } from '../e2e/steps.ts'

/** The window is closed: a page that has no window around it is told what a browser then says. */
export async function comeBack(page: Page, home: Page) {
  await home.close()
  await page.bringToFront()
  await page.evaluate(() => dispatchEvent(new Event('focus')))
}

/** A resident supports; the page they came from counts one more. */
export async function support(page: Page, proposal: string) {
  const before = await tally(page, proposal)
  const home = await windowOpenedBy(page, () => supportLink(page, proposal).click())
  await confirmSupport(home)
  await comeBack(page, home)
  await elementOf(page, proposal).getByText('Votre soutien est enregistré. Merci !').waitFor()
  expect(await tally(page, proposal)).toEqual({ ...before, residents: before.residents + 1 })
}

/** In the consultation's window, to the receipt. */
export async function confirmSupport(home: Page) {
  await home.getByRole('button', { name: 'Continuer' }).click()
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  return receiptOf(home, 'Votre soutien est enregistré')
}

/** A need is written on the page, and followed by its tracking link. */
export async function contribute(page: Page, title: string) {
  await fillNeed(page, title)
  const send = form(page).getByRole('button', { name: 'Continuer' })
  const home = await windowOpenedBy(page, () => send.click())
  await confirmContribution(home, title)
  await comeBack(page, home)
  await form(page).getByText('Votre contribution est enregistrée. Merci !').waitFor()
}

const chosen = (page: Page, name: string) => form(page).getByRole('combobox', { name })
const written = (page: Page, name: string) => form(page).getByRole('textbox', { name })
const textOf = (title: string) => `${title} : savoir où se garer avant de partir.`

export async function fillNeed(page: Page, title: string) {
  await chosen(page, 'Thématique').selectOption('Mobilité et transports')
  await chooseTerritory(page, 'donn', 'Donnay (Calvados)')
  await chosen(page, 'Vous êtes').selectOption('agent')
  await written(page, 'Votre fonction').fill('Secrétaire de mairie')
  // By keys, which some pages take for their own.
  await written(page, 'Titre').pressSequentially(title)
  await written(page, 'Votre texte').fill(textOf(title))
}

/** All that fillNeed typed is there. */
export async function requireNeed(page: Page, title: string) {
  expect({
    theme: await chosen(page, 'Thématique').inputValue(),
    territory: await chosen(page, 'Collectivité').inputValue(),
    profile: await chosen(page, 'Vous êtes').inputValue(),
    function: await written(page, 'Votre fonction').inputValue(),
    title: await written(page, 'Titre').inputValue(),
    text: await written(page, 'Votre texte').inputValue(),
  }).toEqual({
    theme: 'mobilite-transports',
    territory: 'Donnay (Calvados)',
    profile: 'agent',
    function: 'Secrétaire de mairie',
    title,
    text: textOf(title),
  })
}

/** In the consultation's window, to the page where it is followed. */
export async function confirmContribution(home: Page, title: string) {
  await home.getByRole('button', { name: 'Envoyer ma contribution' }).click()
  await receiptOf(home, 'Votre contribution est reçue')
  await home.getByRole('link', { name: 'Suivre ma contribution' }).click()
  await home.getByRole('heading', { name: 'Suivi de ma contribution' }).waitFor()
  expect(await told(home.getByRole('main'))).toContain(title)
}

/** An agent signs their territory up as referent. */
export async function signUp(page: Page) {
  const act = page.getByRole('link', { name: /^Inscrire ma collectivité/ })
  await act.click()
  await page.getByText('Cochez au moins une façon de participer.').waitFor()
  await page.getByRole('checkbox', { name: /^Co-construire/ }).check()
  const home = await windowOpenedBy(page, () => act.click())
  await confirmSignUp(home)
  await comeBack(page, home)
  await page.getByText('L’inscription de votre collectivité est enregistrée. Merci !').waitFor()
}

/** In the consultation's window, to the receipt. */
export async function confirmSignUp(home: Page) {
  await home.getByRole('button', { name: 'Continuer' }).click()
  await home.getByLabel('Personne à contacter').fill('Claude Berthier')
  await home.getByRole('button', { name: 'Confirmer l’engagement' }).click()
  return receiptOf(home, 'Votre collectivité est territoire référent')
}
