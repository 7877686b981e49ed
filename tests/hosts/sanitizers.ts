// What editors and sanitizers of host sites keep of what a webmaster pastes.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { found } from './wordpress/found.ts'

export type Form = 'tag' | 'div' | 'link'

/** The three ways to write a vote button, as the documentation gives them. */
export const formsOf = (address: string, proposal: string): Record<Form, string> => ({
  tag: `<parvis-vote-button proposal="${proposal}" variant="card" style="display:block;min-height:17rem">
  <a href="${address}">Soutenir</a>
</parvis-vote-button>`,
  div: `<div data-parvis="vote-button" data-proposal="${proposal}" data-variant="card">
  <a href="${address}">Soutenir</a>
</div>`,
  link: `<p><a href="${address}">Soutenir</a></p>`,
})

/** DOMPurify with its defaults, in this page. */
export async function purified(page: Page, html: string) {
  const file = createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js')
  await page.addScriptTag({ content: readFileSync(file, 'utf8') })
  return page.evaluate((given) => Reflect.get(globalThis, 'DOMPurify').sanitize(given), html)
}

/** WordPress's own filter, for a role without `unfiltered_html`, and its paragraphs. */
export function keptByKses(html: string) {
  const script = new URL('./wordpress/kses.php', import.meta.url).pathname
  return execFileSync('php', [script, found.files ?? ''], { input: html, encoding: 'utf8' })
}
