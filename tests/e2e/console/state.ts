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
  /** The same for whoever audits, who is shown less. */
  audited?: string
  /** Until one acts. */
  readsNothing?: boolean
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
type Both = {
  /** What comes before: a row that is opened, a reason. */
  open?: (page: Page) => Promise<unknown>
  save?: RegExp
  /** Mine, theirs: others each time. */
  texts?: () => [string, string]
}
const twoTexts = (): [string, string] => [
  'Ce que l’une écrit',
  `Ce que l’autre écrit, ${Date.now()}`,
]

/** A colleague in another window saves that field of this page; then one saves one's own. */
export const bothWriting =
  (
    colleague: string,
    label: RegExp,
    { open, save = /^Enregistrer/, texts = twoTexts }: Both = {},
  ) =>
  async (page: Page) => {
    await open?.(page)
    const field = (of: Page) => of.locator(`main, ${dialog}`).getByLabel(label).first()
    const [mine, theirs] = texts()
    await field(page).fill(mine)
    const address = page.url()
    const context = await page.context().browser()?.newContext({ locale: 'fr-FR' })
    const other = await context?.newPage()
    if (!context || !other) throw new Error('no browser')
    await other.goto(new URL('/console', address).href)
    await other.click(`button[value="${colleague}"]`)
    await other.locator('main h1').filter({ hasText: /./ }).waitFor()
    await other.goto(address)
    await open?.(other)
    await field(other).fill(theirs)
    await button(other, save).click()
    await other.locator('told-line p').filter({ hasText: /./ }).waitFor()
    await context.close()
    // Some forms meet as soon as they hear of it, and the way out of a conflict saves as well.
    await page
      .locator('button:not(.conflict *)')
      .and(page.getByRole('button', { name: save }))
      .first()
      .click({ timeout: 3000 })
      .catch(() => {})
    await page.locator('.conflict').waitFor()
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
