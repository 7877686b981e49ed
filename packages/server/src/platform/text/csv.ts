// The one way to write CSV: RFC 4180, and no cell that a spreadsheet would take for a formula.
import { stringify } from 'csv-stringify/sync'

type Cell = string | number | boolean | null | undefined

/**
 * Signs that begin a formula, as typed on any keyboard: full-width ones count for spreadsheets too. Some
 * of them skip the spaces, tabs and line ends before it.
 */
const formula = /^\s*(?:["']\s*)?[=+\-@＝＋－＠]/u
/** All that stands between a word and such a sign; begun nowhere else, or blank lines would take the cube of their number. */
const beforeSign = /(?<![\s;"'])[\s;"']+(?=[=+\-@＝＋－＠])/gu
const separators = [';', '\t', '\r', '\n']
const number = /^-?\d+([.,]\d+)?$/

/** An apostrophe before it makes a spreadsheet show it as text; a number that is negative stays one. */
export function inert(text: string) {
  if (number.test(text)) return text
  const inside = text.replace(beforeSign, (gap) => (beginsCell(gap) ? `${gap}'` : gap))
  return formula.test(text) ? `'${inside}` : inside
}

/** Where `;` or a tab separates, what follows one begins a cell, whatever our commas and quotes say. */
function beginsCell(gap: string) {
  const last = Math.max(...separators.map((one) => gap.lastIndexOf(one)))
  const quotes = gap.slice(last + 1).match(/["']/g) ?? []
  return last >= 0 && quotes.length <= 1
}

/**
 * Programs are given RFC 4180: commas, UTF-8 and nothing before it. A spreadsheet set to French parts
 * columns at `;`, since the comma is in its numbers, and takes UTF-8 for what it is by the mark before it.
 */
const dialects = {
  programs: { delimiter: ',', bom: false },
  spreadsheets: { delimiter: ';', bom: true },
} as const

type Options = { columns: string[]; readers: keyof typeof dialects; isBeginning?: boolean }

/** `isBeginning`: of the file, with its headings. */
export function toCsv(
  rows: Record<string, Cell>[],
  { columns, readers, isBeginning = true }: Options,
) {
  const { delimiter, bom } = dialects[readers]
  return stringify(rows, {
    columns,
    delimiter,
    bom: bom && isBeginning,
    header: isBeginning,
    record_delimiter: 'windows',
    cast: {
      boolean: (value: boolean) => (value ? 'true' : 'false'),
      string: inert,
    },
  })
}
