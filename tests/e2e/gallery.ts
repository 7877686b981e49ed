// The gallery in a browser: one element, all its states shown.
import type { Page } from 'playwright-core'
import { type State, states } from '../../packages/gallery/src/states.ts'
import type { World } from './world.ts'

export const statesOf = (name: string): State[] =>
  states.filter(({ tag }) => tag === `parvis-${name}`)

export async function openGallery(
  page: Page,
  { consultation }: Pick<World, 'consultation'>,
  name: string,
) {
  await page.goto(`${consultation}/galerie?element=${name}`)
  await page.waitForFunction((element) => document.documentElement.dataset.shown === element, name)
}
