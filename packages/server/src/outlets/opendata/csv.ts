// The one way to write CSV: RFC 4180, and no cell that a spreadsheet would take for a formula.
import { stringify } from 'csv-stringify/sync'

type Cell = string | number | boolean | null | undefined

/** Signs that begin a formula, as typed on any keyboard: full-width ones count for spreadsheets too. */
const formula = /^\s*(?:["']\s*)?[=+\-@＝＋－＠]/u
/** A tab or a line's end at the start is skipped by some of them, which then read a formula. */
const control = /^[\t\r\n]/
/** All that stands between a word and such a sign; begun nowhere else, or blank lines would take the cube of their number. */
const beforeSign = /(?<![\s;"'])[\s;"']+(?=[=+\-@＝＋－＠])/gu
const separators = [';', '\t', '\r', '\n']
const number = /^-?\d+([.,]\d+)?$/

/** An apostrophe before it makes a spreadsheet show it as text; a number that is negative stays one. */
export function inert(text: string) {
  if (number.test(text)) return text
  const inside = text.replace(beforeSign, (gap) => (beginsCell(gap) ? `${gap}'` : gap))
  return formula.test(text) || control.test(text) ? `'${inside}` : inside
}

/** Where `;` or a tab separates, what follows one begins a cell, whatever our commas and quotes say. */
function beginsCell(gap: string) {
  const last = Math.max(...separators.map((one) => gap.lastIndexOf(one)))
  const quotes = gap.slice(last + 1).match(/["']/g) ?? []
  return last >= 0 && quotes.length <= 1
}

type Options = { columns: string[]; header?: boolean; bom?: boolean; lines?: 'windows' | 'unix' }

export function toCsv(rows: Record<string, Cell>[], { lines = 'unix', ...options }: Options) {
  return stringify(rows, {
    ...options,
    record_delimiter: lines,
    cast: {
      boolean: (value: boolean) => (value ? 'true' : 'false'),
      string: inert,
    },
  })
}
