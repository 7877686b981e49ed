// A second checker of barriers beside axe: IBM's, whose rules read the same criteria another way.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const file = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js')
const engine = readFileSync(file, 'utf8')

/** What depends on the colours in which it is shown. */
export const colourRules = [
  'text_contrast_sufficient',
  'form_font_color',
  'style_highcontrast_visible',
  'style_focus_visible',
]
/** Left out, each with its reason. */
const excluded: Record<string, string> = {
  aria_form_label_unique:
    'A form without a name has no role to name: axe holds those that have one (landmark-unique).',
  aria_article_label_unique: 'ARIA asks no name of an article: its heading says what it is.',
}

type Guideline = { id: string; checkpoints: { rules?: { id: string }[] }[] }
type Result = { ruleId: string; value: [string, string]; message: string; snippet: string }

/**
 * What fails a criterion of WCAG 2.2, as text. Its "potential" and "manual" results ask a person to look, and its
 * recommendations are no criteria: neither counts here. `only`: these rules; all when not given.
 */
export async function secondFaults(page: Page, only?: string[]) {
  if (!(await page.evaluate(() => 'ace' in globalThis))) await page.evaluate(engine)
  const found: Result[] = await page.evaluate(
    async ({ wanted, unwanted }) => {
      const checker = new (Reflect.get(globalThis, 'ace').Checker)()
      // A copy; the checker's own way of leaving one rule out, `disableRule`, leaves every rule out.
      const all: Guideline[] = checker.getGuidelines()
      const ours = { ...all.find(({ id }) => id === 'WCAG_2_2'), id: 'ours' } as Guideline
      for (const point of ours.checkpoints)
        point.rules = point.rules?.filter(
          ({ id }) => !unwanted.includes(id) && (!wanted || wanted.includes(id)),
        )
      checker.addGuideline(ours)
      const { results } = await checker.check(document, ['ours'])
      const modal = document.querySelector('dialog:modal')
      // It also reads what nobody meets: what is folded away, what is behind a dialog.
      const isMet = (node: Node) => {
        const element = node instanceof Element ? node : node.parentElement
        const folded = element?.closest('details:not([open]) > :not(summary)')
        return !folded && (!modal || modal.contains(node) || node.contains(modal))
      }
      return results.filter(
        ({ value, node }: { value: string[]; node: Node }) =>
          value[0] === 'VIOLATION' && value[1] === 'FAIL' && isMet(node),
      )
    },
    { wanted: only, unwanted: Object.keys(excluded) },
  )
  return found.map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`)
}
