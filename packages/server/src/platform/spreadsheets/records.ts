// How rows are cut out of text, whether a table is read whole or some of it at a time.
import { CsvError, type Options } from 'csv-parse'
import { BadFile } from './bad-file.ts'

/** Where it begins, from 1: what an editor shows. */
export type TableRecord = { cells: string[]; line: number }

/** A row of more is none: somewhere in it a quotation mark was never closed. */
export const longestRow = 16 * 1024 * 1024

/** Of what is no table. */
const enoughToKnow = 1000

type Cut = {
  /** Without the note that some tables begin with. */
  text: string
  options: Options<string[]>
  /** What an error of the parser means to whoever gave the file. */
  toFault: (error: unknown) => unknown
  /** Of a row longer than any. */
  endless: () => BadFile
}

/** `start`: its beginning, the whole line of headings in it. */
export function cut(
  start: string,
  { name, hear }: { name: string; hear: (record: TableRecord) => void },
): Cut {
  const { text, said, before } = withoutNote(start)
  refuseOthers(name, text)
  let last = before
  return {
    text,
    options: {
      delimiter: said ?? delimiterOf(text),
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: '\n',
      on_record: (cells: string[], { lines }) => {
        last = before + lines
        const inside = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
        hear({ cells, line: last - inside })
        return null
      },
    },
    toFault: (error) => (error instanceof CsvError ? unclosed(name, last + 1) : error),
    endless: () =>
      new BadFile(
        'unclosed_quote',
        `${name} : ce qui commence ligne ${last + 1} n’en finit pas : un guillemet n’y est sans doute pas refermé. Corrigez-le, puis recommencez.`,
        last + 1,
      ),
  }
}

function unclosed(name: string, line: number) {
  return new BadFile(
    'unclosed_quote',
    `${name} : dans ce qui commence ligne ${line}, un guillemet n’est pas refermé. Corrigez-le, puis recommencez.`,
    line,
  )
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

/** The first piece holds the headings whole, or more than headings ever take. */
export function* withHeadings(pieces: Iterable<string>): Generator<string> {
  let start = ''
  let isBegun = false
  for (const piece of pieces) {
    if (isBegun) yield piece
    else {
      start += piece
      const isWhole = withoutNote(start).text.trimStart().includes('\n')
      isBegun = start.length > longestRow || (isWhole && start.length > enoughToKnow)
      if (isBegun) yield start
    }
  }
  if (!isBegun) yield start
}

/** `sep=;`, which spreadsheets write and read on the first line. */
function withoutNote(text: string) {
  const note = /^"?sep=(.)"?[;,\t]*\n/i.exec(text)
  if (!note) return { text, said: undefined, before: 0 }
  return { text: text.slice(note[0].length), said: note[1], before: 1 }
}

/** Whichever separates more of the headings, where no quotation mark holds it. */
function delimiterOf(text: string) {
  const [first = ''] = text.trimStart().split('\n', 1)
  const bare = first.replace(/"[^"]*"/g, '')
  const count = (mark: string) => bare.split(mark).length
  return [';', ',', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
