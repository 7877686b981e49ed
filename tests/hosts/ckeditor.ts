// What CKEditor 5 leaves of a text: as recorded, and as the editor itself does it where one is at hand.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Form } from './sanitizers.ts'

type Left = Record<string, Record<Form, string>>

const recorded = new URL('./ckeditor-left.json', import.meta.url)
export const left: Left = JSON.parse(readFileSync(recorded, 'utf8'))

/** A folder where `npm install ckeditor5` was run: its licence and size keep it out of our own. */
export const installed = process.env.CKEDITOR

/** The same, from the editor in this page. */
export async function leftByEditor(page: Page, forms: Record<Form, string>) {
  const file = join(installed ?? '', 'node_modules/ckeditor5/dist/browser/ckeditor5.umd.js')
  await page.addScriptTag({ content: readFileSync(file, 'utf8') })
  return page.evaluate(async (given) => {
    const { ClassicEditor, Essentials, Paragraph, Link, GeneralHtmlSupport } = Reflect.get(
      globalThis,
      'CKEDITOR',
    )
    const data = (name: string) => ({ name, attributes: /^data-/ })
    const all = { name: /.*/, attributes: true, classes: true, styles: true }
    const settings = {
      'as it comes': {},
      'with data-* allowed on div and a': { htmlSupport: { allow: [data('div'), data('a')] } },
      'with all HTML allowed': { htmlSupport: { allow: [all] } },
    }
    const found: Record<string, Record<string, string>> = {}
    for (const [setting, more] of Object.entries(settings)) {
      const kept: Record<string, string> = {}
      for (const [form, initialData] of Object.entries(given)) {
        const place = document.body.appendChild(document.createElement('div'))
        const plugins = [
          Essentials,
          Paragraph,
          Link,
          ...('htmlSupport' in more ? [GeneralHtmlSupport] : []),
        ]
        const options = { licenseKey: 'GPL', plugins, initialData, ...more }
        const editor = await ClassicEditor.create(place, options)
        kept[form] = editor.getData()
        await editor.destroy()
      }
      found[setting] = kept
    }
    return found
  }, forms)
}
