// What a state of a screen is, and the ways of coming to one.
import type { Page } from 'playwright-core'
import type { Given } from './given.ts'

export type State = {
  name: string
  /** Whoever of the demonstration comes; the administration when left out. */
  as?: string
  at: string | ((given: Given) => string)
  /** CSS of what is there once it is read, in any language. */
  shown: string
  /** What is done there next, in French. */
  next?: (page: Page) => Promise<unknown>
}

export const dialog = 'dialog[open]'
export const pane = '.pane h2'
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first()

/** Presses each, one after the other, and waits for what the last one opens. */
export const pressing =
  (opens: string, ...names: (string | RegExp)[]) =>
  async (page: Page) => {
    for (const name of names) await button(page, name).click()
    await page.locator(opens).first().waitFor()
  }
/** Sends a form of which nothing is filled in. */
export const faulty = (name: string | RegExp) => pressing('.faults, .fault:not(:empty)', name)
export const opening =
  (link: string, opens = pane) =>
  async (page: Page) => {
    await page.locator(link).first().click()
    await page.locator(opens).first().waitFor()
  }
export const file = (lines: string[]) => async (page: Page) => {
  const buffer = Buffer.from(['identifiant;nom;accroche', ...lines].join('\n'))
  await page
    .getByLabel('Fichier', { exact: true })
    .setInputFiles({ name: 'services.csv', mimeType: 'text/csv', buffer })
  await button(page, 'Comparer avec le catalogue').click()
  await page.locator('row-grid [data-index="0"]').waitFor()
}

export type States = Record<string, readonly [State, ...State[]]>
