// What the widgets' README gives and promises to webmasters, read from it: snippets, and bytes of lazy elements.
import { readFileSync } from 'node:fs'

const readme = readFileSync(new URL('../../packages/widgets/README.md', import.meta.url), 'utf8')

/** The HTML block after each element's heading, for a consultation at this address. */
export function snippets(consultation: string) {
  const blocks = [...readme.matchAll(/```html snippet\n([\s\S]*?)```/g)]
  return blocks.map(([, html = '']) =>
    html.replaceAll('https://consultation.example', consultation).trim(),
  )
}

/** The same without the reserved height. */
export const bare = (html: string) => html.replace(/ style="[^"]*"/g, '')

/** At most, of the file of a lazy element; 0 when the README does not say. */
export function promisedBytes(name: string) {
  const [, bytes = '0'] =
    new RegExp(`^\\| \`parvis-${name}\` +\\| (\\d+) B +\\|$`, 'm').exec(readme) ?? []
  return Number(bytes)
}
