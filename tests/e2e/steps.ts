// What a person does in the consultation's own window, as they would tell it.

import { expect } from 'vitest'
import type { Locator, Page } from '../engines/surface.ts'
import type { AnyWorld } from './world.ts'

/** All that a part of a page shows and says, as a screen reader gets it. */
export const told = async (part: Locator) => (await part.ariaSnapshot()).replaceAll(/\s+/g, ' ')

/** Clicks a link or button that opens a window, and answers that window. */
export async function windowOpenedBy<P extends Page>(page: P, act: () => Promise<void>) {
  const [opened] = await Promise.all([page.context().waitForEvent('page'), act()])
  await opened.waitForLoadState()
  // Of the same browser, hence of the same kind.
  return opened as P
}

/** To be called before asking for a code; waits for the mail that brings it. */
export function codeFor({ received, next }: AnyWorld['mailbox'], email: string) {
  const subject = /^\d{6} est votre code/
  const skip = received.filter((mail) => mail.to === email && subject.test(mail.subject)).length
  return async () => /\b\d{6}\b/.exec((await next(email, { skip, subject })).text)?.[0] ?? ''
}

/** Types an address, asks for a code, and answers the one that its mailbox receives. */
export async function askForCode(
  page: Page,
  { mailbox }: Pick<AnyWorld, 'mailbox'>,
  email: string,
) {
  const code = codeFor(mailbox, email)
  await page.getByLabel('Votre adresse électronique').fill(email)
  await page.getByRole('button', { name: 'Recevoir mon code' }).click()
  return code()
}

export async function typeCode(page: Page, code: string) {
  await page.getByLabel('Code à six chiffres').fill(code)
  await page.getByRole('button', { name: 'Vérifier le code' }).click()
}

export async function signIn(page: Page, world: AnyWorld, email: string) {
  await typeCode(page, await askForCode(page, world, email))
  await page.getByRole('button', { name: 'Ce n’est pas vous ?' }).waitFor()
}

/** The receipt number, once its page shows under this heading. */
export async function receiptOf(page: Page, heading: string | RegExp) {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  const receipt = (await page.locator('.receipt').textContent()) ?? ''
  expect(receipt).toMatch(/^[\w-]{6,}$/)
  return receipt
}
