// The gallery in a browser: one element, all its states shown.
import type { Page } from 'playwright-core'
import { shownOf } from '../../packages/gallery/src/states.ts'
import type { World } from './world.ts'

export const statesOf = (name: string) => shownOf(`parvis-${name}`).states

export async function openGallery(
  page: Page,
  { consultation }: Pick<World, 'consultation'>,
  name: string,
) {
  await page.goto(`${consultation}/galerie?element=${name}`)
  await page.waitForFunction((element) => document.documentElement.dataset.shown === element, name)
}
