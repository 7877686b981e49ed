// What a row says for one of our fields: every cell that may say it, in the chosen language first.
import { readJson } from '../../../platform/db/json.ts'
import type { Columns } from './columns.ts'
import { type Field, joined } from './fields.ts'
import { folded } from './folded.ts'

export type Cells = {
  /** The first that says something, or all of the text; its default when none does. */
  one(field: Field): string
  /** All that say something, as our own values where the mapping gives them; `also`: in every language. */
  all(field: Field): { said: string; also: string[]; ours: string | undefined }[]
  default(field: Field): string | undefined
  /** Was its title or text taken in another language than the one chosen? */
  isForeign: boolean
}

export function cellsOf(cells: string[], { sources, language, otherLanguages }: Columns): Cells {
  const filled = (field: Field) =>
    (sources.get(field)?.at ?? [])
      .map((at) => ({ at, cell: unguarded(cells[at] ?? '') }))
      .map(({ at, cell }) => ({ at, cell, text: translated(cell, language) }))
      .filter(({ text }) => text !== '')
  const own = (field: Field) => {
    const found = filled(field)
    const inLanguage = found.filter(({ at }) => !otherLanguages.has(at))
    return inLanguage.length > 0 ? inLanguage : found.slice(0, 1)
  }
  return {
    one(field) {
      const found = own(field).map(({ text }) => text)
      if (found.length === 0) return sources.get(field)?.default ?? ''
      return joined.includes(field) ? found.join('\n\n') : (found[0] ?? '')
    },
    all(field) {
      const values = sources.get(field)?.values
      return filled(field).map(({ text, cell }) => ({
        said: text,
        also: textsIn(cell).flatMap((said) => said.map((one) => one.text)),
        ours: values?.get(folded(text)),
      }))
    },
    default: (field) => sources.get(field)?.default,
    isForeign: (['title', 'text'] as const).some((field) =>
      own(field).some(({ at }) => otherLanguages.has(at)),
    ),
  }
}

/** Without the apostrophe that exports put before what a spreadsheet would take for a formula. */
function unguarded(cell: string) {
  return cell.trim().replace(/^'(?=[=+\-@])/, '')
}

const pairs = /"((?:[^"\\]|\\.)*)"\s*(?:=>|:)\s*(?:"((?:[^"\\]|\\.)*)"|nil|null)/g

/** `{"fr"=>"Mobilité", "en"=>"Mobility"}`, as Ruby or JSON writes it, one or a list of them. */
export function translated(cell: string, language: string) {
  const texts = textsIn(cell).flatMap((said) => {
    const one = said.find(({ key }) => key === (language || 'fr')) ?? said[0]
    return one ? [one.text] : []
  })
  return texts.length > 0 ? texts.join(', ') : cell
}

/** Of each part, what it is in each language. */
function textsIn(cell: string) {
  if (!/^\[?\s*\{.*\}\s*\]?$/s.test(cell)) return []
  return cell
    .split(/\}\s*,\s*\{/)
    .map((part) =>
      [...part.matchAll(pairs)].flatMap(([, key, text]) =>
        text ? [{ key, text: String(readJson(`"${text}"`) ?? text) }] : [],
      ),
    )
}
