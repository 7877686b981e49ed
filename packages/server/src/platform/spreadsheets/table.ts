// The one way in for tables: text into rows, each with the line where it begins in the file.
import { CsvError, parse } from 'csv-parse/sync'
import { doubt, type Warn } from '../language/doubt.ts'
import { isStorable } from '../text/storable.ts'
import { BadFile } from './bad-file.ts'
import { decode, type GivenFile } from './decode.ts'

export type TableRow = {
  cells: string[]
  /** Where it begins, from 1: what an editor shows. */
  line: number
  /** Against the headings; a cell too many is a separator or a quotation mark out of place. */
  length: 'whole' | 'short' | 'long'
  /** No database keeps a null character, nor half of one. */
  isStorable: boolean
}

export type Table = { header: string[]; rows: TableRow[] }

export function readTable(file: GivenFile, warn: Warn): Table {
  const { text, said, before } = withoutNote(decode(file, warn).replace(/\r\n?/g, '\n'))
  refuseOthers(file.name, text)
  const [header, ...rows] = recordsOf(text, { name: file.name, delimiter: said, before })
  if (!header) throw new BadFile('empty', `${file.name} est vide : il faut une ligne d’en-têtes.`)
  const headings = header.cells.map((name) => name.trim())
  warnOfTwins(file.name, headings, warn)
  return {
    header: headings,
    rows: rows.map(({ cells, line }) => ({
      cells,
      line,
      length: lengthOf(cells, headings),
      isStorable: cells.every(isStorable),
    })),
  }
}

/** `sep=;`, which spreadsheets write and read on the first line. */
function withoutNote(text: string) {
  const note = /^"?sep=(.)"?[;,\t]*\n/i.exec(text)
  if (!note) return { text, said: undefined, before: 0 }
  return { text: text.slice(note[0].length), said: note[1], before: 1 }
}

type Place = { name: string; delimiter: string | undefined; before: number }

function recordsOf(text: string, { name, delimiter, before }: Place) {
  const rows: { cells: string[]; line: number }[] = []
  let last = before
  try {
    parse(text, {
      delimiter: delimiter ?? delimiterOf(text),
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: '\n',
      on_record: (cells: string[], { lines }) => {
        last = before + lines
        const inside = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
        rows.push({ cells, line: last - inside })
        return null
      },
    })
    return rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = last + 1
    throw new BadFile(
      'unclosed_quote',
      `${name} : dans ce qui commence ligne ${line}, un guillemet n’est pas refermé. Corrigez-le, puis recommencez.`,
      line,
    )
  }
}

/** Whichever separates more of the headings, where no quotation mark holds it. */
function delimiterOf(text: string) {
  const [first = ''] = text.trimStart().split('\n', 1)
  const bare = first.replace(/"[^"]*"/g, '')
  const count = (mark: string) => bare.split(mark).length
  return [';', ',', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function lengthOf(cells: string[], header: string[]) {
  const filled = cells.findLastIndex((cell) => cell !== '') + 1
  if (filled > header.length) return 'long'
  return cells.length < header.length ? 'short' : 'whole'
}

/** A page of sign-in, or of an error, saved in the place of the file; what a program gives to programs. */
function refuseOthers(name: string, text: string) {
  const begun = text.trimStart()
  const isPage = /^"?<(!doctype|html|\?xml)/i.test(begun)
  if (!isPage && !/^[{[]\s*["{[\]}]/.test(begun)) return
  throw new BadFile(
    'not_text',
    `${name} est ${isPage ? 'une page web' : 'du JSON'}, pas un tableau. Téléchargez de nouveau le fichier, au format CSV.`,
  )
}

function warnOfTwins(name: string, header: string[], warn: Warn) {
  const twins = header.filter((one, at) => one !== '' && header.indexOf(one) !== at)
  if (twins.length === 0) return
  const list = [...new Set(twins)].join(', ')
  warn(
    doubt(
      `${name} : plusieurs colonnes du même nom, la première est lue : ${list}`,
      `${name}: several columns of one name, the first is read: ${list}`,
    ),
  )
}

/** Why a row that is not whole is left, in words that end no sentence. */
export const longRow = doubt(
  'plus de cellules que d’en-têtes : un séparateur ou un guillemet de trop',
  'more cells than headings: one separator or quotation mark too many',
)

export const shortRow = doubt(
  'moins de cellules que d’en-têtes : une ligne coupée, ou un guillemet qui manque',
  'fewer cells than headings: a line cut in two, or a quotation mark missing',
)
