// What CKEditor 5 itself leaves of each form, under the settings that sites have.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import ckeditor from './ckeditor.json' with { type: 'json' }
import type { Form } from './sanitizers.ts'
import { folderOfTool } from './tools.ts'

/** What each setting is known to make of each form. */
export const settings = {
  'as it comes': { tag: 'link', div: 'link', link: 'link' },
  'with data-* allowed on div and a': { tag: 'link', div: 'div', link: 'link' },
  'with all HTML allowed': { tag: 'tag', div: 'div', link: 'link' },
} satisfies Record<string, Record<Form, Form>>

export type Setting = keyof typeof settings

/** By setting, then by form. */
export async function leftByEditor(
  page: Page,
  forms: Record<Form, string>,
): Promise<Record<Setting, Record<Form, string>>> {
  const file = join(await folderOfTool('ckeditor'), ckeditor.file)
  await page.addScriptTag({ content: readFileSync(file, 'utf8') })
  return page.evaluate(async (given) => {
    const { ClassicEditor, Essentials, Paragraph, Link, GeneralHtmlSupport } = Reflect.get(
      globalThis,
      'CKEDITOR',
    )
    const data = (name: string) => ({ name, attributes: /^data-/ })
    const all = { name: /.*/, attributes: true, classes: true, styles: true }

    async function leftUnder(allow: object[]) {
      const kept: Record<Form, string> = { tag: '', div: '', link: '' }
      const plugins = [Essentials, Paragraph, Link, ...(allow.length ? [GeneralHtmlSupport] : [])]
      for (const form of ['tag', 'div', 'link'] as const) {
        const place = document.body.appendChild(document.createElement('div'))
        const options = { licenseKey: 'GPL', plugins, htmlSupport: { allow } }
        const editor = await ClassicEditor.create(place, { ...options, initialData: given[form] })
        kept[form] = editor.getData()
        await editor.destroy()
      }
      return kept
    }

    return {
      'as it comes': await leftUnder([]),
      'with data-* allowed on div and a': await leftUnder([data('div'), data('a')]),
      'with all HTML allowed': await leftUnder([all]),
    }
  }, forms)
}
