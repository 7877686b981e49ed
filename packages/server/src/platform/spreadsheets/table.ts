// The one way in for tables: text into rows, each with the line where it begins in the file; whole, or some of it at a time.
import { Parser } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { doubt, type Warn } from '../language/doubt.ts'
import type { LongFile } from '../text/given-file.ts'
import { isStorable } from '../text/storable.ts'
import { BadFile } from './bad-file.ts'
import { decode, examine, type GivenFile, textOf } from './decode.ts'
import { cut, longestRow, type TableRecord, withHeadings } from './records.ts'

export type TableRow = TableRecord & {
  /** Against the headings; a cell too many is a separator or a quotation mark out of place. */
  length: 'whole' | 'short' | 'long'
  /** No database keeps a null character, nor half of one. */
  isStorable: boolean
}

export type Table = { header: string[]; rows: TableRow[] }

/** One of which no more is held than is asked for: its rows may be read again, some at a time. */
export type LongTable = { header: string[]; rows: () => AsyncGenerator<TableRow[]> }

/** Of a file that is bounded. */
export function readTable(file: GivenFile, warn: Warn): Table {
  const { name } = file
  const records: TableRecord[] = []
  const text = decode(file, warn).replace(/\r\n?/g, '\n')
  const cutting = cut(text, { name, hear: (one) => records.push(one) })
  try {
    parse(cutting.text, cutting.options)
  } catch (error) {
    throw cutting.toFault(error)
  }
  const [first, ...others] = records
  const header = headingsOf(name, first, warn)
  return { header, rows: others.map((one) => toRow(one, header)) }
}

export async function openTable(file: LongFile, warn: Warn): Promise<LongTable> {
  const encoding = examine(file, warn)
  const records = () => recordsIn(file.name, textOf(file, encoding))
  const start = await records().next()
  const header = headingsOf(file.name, start.done ? undefined : start.value[0], warn)
  return {
    header,
    async *rows() {
      let headers = 1
      for await (const some of records()) {
        yield some.slice(headers).map((one) => toRow(one, header))
        headers = 0
      }
    },
  }
}

async function* recordsIn(name: string, text: Iterable<string>): AsyncGenerator<TableRecord[]> {
  const found: TableRecord[] = []
  const pieces = withHeadings(text)
  const start: string = pieces.next().value ?? ''
  const cutting = cut(start, { name, hear: (one) => found.push(one) })
  const parser = new Parser(cutting.options)
  // Whoever writes to it is told, too.
  parser.on('error', () => {})
  let sinceRow = 0
  try {
    for (const piece of following(cutting.text, pieces)) {
      await write(parser, piece)
      sinceRow = found.length > 0 ? 0 : sinceRow + piece.length
      if (sinceRow > longestRow) throw cutting.endless()
      if (found.length > 0) yield found.splice(0)
    }
    await end(parser)
    if (found.length > 0) yield found.splice(0)
  } catch (error) {
    throw cutting.toFault(error)
  }
}

function* following(start: string, others: Iterable<string>) {
  yield start
  yield* others
}

type Told = (error?: Error | null) => void

const told = (ask: (whenDone: Told) => void) =>
  new Promise<void>((resolve, reject) => ask((error) => (error ? reject(error) : resolve())))

const write = (parser: Parser, text: string) => told((whenDone) => parser.write(text, whenDone))

const end = (parser: Parser) => told((whenDone) => parser.end(whenDone))

function headingsOf(name: string, first: TableRecord | undefined, warn: Warn) {
  if (!first) throw new BadFile('empty', `${name} est vide : il faut une ligne d’en-têtes.`)
  const headings = first.cells.map((cell) => cell.trim())
  warnOfTwins(name, headings, warn)
  return headings
}

function toRow({ cells, line }: TableRecord, header: string[]): TableRow {
  return { cells, line, length: lengthOf(cells, header), isStorable: cells.every(isStorable) }
}

function lengthOf(cells: string[], header: string[]) {
  const filled = cells.findLastIndex((cell) => cell !== '') + 1
  if (filled > header.length) return 'long'
  return cells.length < header.length ? 'short' : 'whole'
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
