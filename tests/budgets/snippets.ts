// The snippets that the widgets' README gives to webmasters, read from it.
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
