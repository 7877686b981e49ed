// The commune's own pages, as its visitors find what the consultation put there.
import type { BrowserContext, Page } from 'playwright-core'
import { told } from './steps.ts'
import type { World } from './world.ts'

export const proposals = {
  relations: 'ameliorer-la-gestion-de-la-relation-usagers',
  participation: 'faciliter-la-participation-citoyenne',
} as const

/** An element about a proposal. */
export const elementOf = (page: Page, proposal: string) =>
  page.locator(`parvis-vote-button[proposal="${proposal}"]`)

export const supportLink = (page: Page, proposal: string) =>
  elementOf(page, proposal).getByRole('link', { name: /^Soutenir/ })

export async function visit(context: BrowserContext, { commune }: World, path = '/') {
  const page = await context.newPage()
  await page.goto(`${commune}${path}`)
  return page
}

/** The two figures that an element shows, never added together. */
export async function tally(page: Page, proposal: string) {
  const figure = async (word: string) => {
    const shown = await told(elementOf(page, proposal).getByText(new RegExp(`^\\d+ ${word}`)))
    return Number(/\d+/.exec(shown))
  }
  return { territories: await figure('collectivité'), residents: await figure('habitant') }
}
