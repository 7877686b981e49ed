// What a screen in English still says in French: words of the console, not those that people wrote.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = join(import.meta.dirname, '../../../packages/console/src')

/** Every text of these words, however deep; what a word makes of others is left out. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return words && typeof words === 'object' ? Object.values(words).flatMap(textsIn) : []
}

async function textsOf(language: 'fr' | 'en') {
  const files = globSync(
    [`**/words-${language}.ts`, `**/*-words-${language}.ts`, `words/*-${language}.ts`],
    {
      cwd: folder,
    },
  )
  const modules = await Promise.all(files.map((file) => import(join(folder, file))))
  return modules.flatMap((module) => Object.values(module).flatMap(textsIn))
}

const [french, english] = await Promise.all([textsOf('fr'), textsOf('en')])
const saidInEnglish = new Set(english)
const onlyFrench = new Set(french.filter((text) => !saidInEnglish.has(text)))

/** Does that, and tells of what is shown after it. */
export async function leftInFrench(page: Page, show: () => Promise<unknown>) {
  const answers: Promise<string>[] = []
  const keep = (answer: { url: () => string; text: () => Promise<string> }) => {
    if (answer.url().includes('/v1/staff/') && !answer.url().includes('/changes'))
      answers.push(answer.text().catch(() => ''))
  }
  page.on('response', keep)
  await show()
  page.off('response', keep)
  const shown = await page.evaluate(textsShown)
  const written = (await Promise.all(answers)).join('\n')
  return shown.filter(
    (text) => onlyFrench.has(text) && !written.includes(JSON.stringify(text).slice(1, -1)),
  )
}

function textsShown() {
  const texts = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim()
    if (text && !walker.currentNode.parentElement?.closest('[lang=fr]')) texts.add(text)
  }
  for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]'))
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const text = one.getAttribute(name)
      if (text) texts.add(text)
    }
  return [...texts]
}
