// The commune's own pages, as its visitors find what the consultation put there.
import type { Page } from '../engines/surface.ts'
import { told } from './steps.ts'
import type { AnyWorld } from './world.ts'

export const proposals = {
  relations: 'ameliorer-la-gestion-de-la-relation-usagers',
  participation: 'faciliter-la-participation-citoyenne',
} as const

/** An element about a proposal. */
export const elementOf = (page: Page, proposal: string) =>
  page.locator(`parvis-vote-button[proposal="${proposal}"]`)

export const supportLink = (page: Page, proposal: string) =>
  elementOf(page, proposal).getByRole('link', { name: /^Soutenir/ })

export async function visit<P extends Page>(
  person: { newPage(): Promise<P> },
  { commune }: Pick<AnyWorld, 'commune'>,
  path = '/',
) {
  const page = await person.newPage()
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
