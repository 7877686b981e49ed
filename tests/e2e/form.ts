// The contribution form on the commune's page: an existing service, with all its fields.

import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Page } from '../engines/surface.ts'

export const service = {
  title: 'Réserver une salle sans téléphoner',
  text: 'Les associations voient les salles libres et demandent un créneau.\nLa mairie répond en un geste.',
  url: 'https://salles.donnay.example/reserver',
  role: 'Secrétaire de mairie',
  funding: 'Ouvrir le code et accueillir vingt communes voisines.',
}

export const form = (page: Page) => page.getByRole('form', { name: 'Contribuer à la consultation' })

export async function fillForm(page: Page) {
  const within = form(page)
  await within.getByRole('radio', { name: 'un service existant' }).check()
  await within
    .getByLabel('Thématique')
    .selectOption('Démarches administratives et aides financières')
  await chooseTerritory(page, 'donn', 'Donnay (Calvados)')
  await within.getByLabel('Vous êtes').selectOption('agent')
  await within.getByLabel('Votre fonction').fill(service.role)
  await within.getByLabel('Titre').fill(service.title)
  await within.getByLabel('Votre texte').fill(service.text)
  await within.getByLabel('Adresse du service').fill(service.url)
  await within.getByLabel('Son code source est').selectOption('ouvert')
  await within.getByLabel('À quoi servirait le financement').fill(service.funding)
}

/** By typing and with the arrows only. */
export async function chooseTerritory(page: Page, typed: string, label: string) {
  const field = form(page).getByRole('combobox', { name: 'Collectivité' })
  await field.fill('')
  await field.pressSequentially(typed)
  const option = form(page).getByRole('option', { name: label, exact: true })
  await option.waitFor()
  for (let presses = 0; presses < 20; presses += 1) {
    await field.press('ArrowDown')
    if ((await option.getAttribute('aria-selected')) === 'true') break
  }
  await field.press('Enter')
  expect(await field.evaluate((node) => Reflect.get(node, 'value'))).toBe(label)
}

/** Everything that fillForm typed is there. */
export async function requireFilled(page: Page) {
  await form(page).getByRole('button', { name: 'Continuer' }).waitFor()
  expect(await form(page).getByRole('radio', { name: 'un service existant' }).isChecked()).toBe(
    true,
  )
  await expectValue(page, 'Thématique', 'demarches-aides')
  await expectValue(page, 'Collectivité', 'Donnay (Calvados)')
  await expectValue(page, 'Vous êtes', 'agent')
  await expectValue(page, 'Votre fonction', service.role)
  await expectValue(page, 'Titre', service.title)
  await expectValue(page, 'Votre texte', service.text)
  await expectValue(page, 'Adresse du service', service.url)
  await expectValue(page, 'Son code source est', 'open')
  await expectValue(page, 'À quoi servirait le financement', service.funding)
}

/** Themes come after the fields: what was kept is chosen again then. */
export async function expectValue(page: Page, label: string, value: string) {
  const labelled = form(page).getByLabel(label, { exact: true })
  const field = labelled.and(page.locator('input, select, textarea'))
  await expect.poll(() => field.inputValue(), { message: label, timeout: 10_000 }).toBe(value)
}

/**
 * The window that follows a sending. A browser may find its answer too long after the press, and open none: then the
 * link that takes the button's place has the focus, and opens it.
 */
export async function windowAfterSending<P extends Page>(page: P, send: () => Promise<void>) {
  const opens = page.context().waitForEvent('page')
  await send()
  await form(page).getByText('Dernière étape').waitFor()
  const isBlocked = await Promise.race([opens.then(() => false), setTimeout(1000, true)])
  if (isBlocked) await page.keyboard.press('Enter')
  const opened = await opens
  await opened.waitForLoadState()
  return opened as P
}
