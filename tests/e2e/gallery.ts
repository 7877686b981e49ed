// The gallery in a browser: one element, all its states shown.
import { shownOf } from '../../packages/gallery/src/states.ts'
import manifest from '../../packages/widgets/dist/custom-elements.json' with { type: 'json' }
import type { Page } from '../engines/surface.ts'
import type { World } from './world.ts'

type Declaration = { tagName?: string; attributes?: { name: string }[] }

const declared = manifest.modules.flatMap(({ declarations }) => declarations as Declaration[])

export const elements = declared.flatMap(({ tagName, attributes = [] }) =>
  tagName
    ? [{ name: tagName.replace('parvis-', ''), attributes: attributes.map(({ name }) => name) }]
    : [],
)

export const statesOf = (name: string) => shownOf(`parvis-${name}`).states

export async function openGallery(
  page: Page,
  { consultation }: Pick<World, 'consultation'>,
  name: string,
) {
  await page.goto(`${consultation}/galerie?element=${name}`)
  await page.waitForFunction((element) => document.documentElement.dataset.shown === element, name)
}
