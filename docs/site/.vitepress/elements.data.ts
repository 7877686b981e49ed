// Every element with its attributes, events and parts, read from its manifest when the site is built.
import { existsSync } from 'node:fs'
import type { Described } from '../../../packages/gallery/src/manifest.ts'

const file = new URL('../../../packages/widgets/dist/custom-elements.json', import.meta.url)

export type Element = Pick<Described, 'tag' | 'events' | 'parts' | 'properties'> & {
  attributes: { name: string; fr: string; en: string }[]
}

export declare const data: Element[]

export default {
  watch: [file.pathname],
  async load(): Promise<Element[]> {
    if (!existsSync(file)) throw new Error('Build the elements first: npm run build')
    const { described } = await import('../../../packages/gallery/src/manifest.ts')
    const { aboutOf, wordsIn } = await import('../../../packages/gallery/src/words.ts')
    return described.map(({ tag, attributes, events, parts, properties }) => ({
      tag,
      events,
      parts,
      properties,
      attributes: attributes.map(({ name, description }) => ({
        name,
        fr: aboutOf(wordsIn('fr'), name, description),
        en: aboutOf(wordsIn('en'), name, description),
      })),
    }))
  },
}
