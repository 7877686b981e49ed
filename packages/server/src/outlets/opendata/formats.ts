// Rows as CSV, JSON or NDJSON, piece by piece.
import type { Piece } from '../../platform/http/streamed.ts'
import { toCsv } from '../../platform/text/csv.ts'
import type { PublicTable } from './datasets.ts'
import type { Row } from './public-row.ts'

const csv = 'text/csv; charset=utf-8; header=present'

export const formats = {
  csv: { type: csv, name: 'CSV' },
  /** Beside the one for programs: each reader would spoil the other's. */
  'tableur.csv': { type: csv, name: 'CSV pour tableur' },
  json: { type: 'application/json', name: 'JSON' },
  ndjson: { type: 'application/x-ndjson', name: 'NDJSON' },
} as const
export type Format = keyof typeof formats

export const formatNames = ['csv', 'tableur.csv', 'json', 'ndjson'] as const satisfies Format[]
/** Of editions, which are recounted by programs. */
export const keptFormats = ['csv', 'json', 'ndjson'] as const satisfies Format[]

export function isFormat(text: string): text is Format {
  return Object.hasOwn(formats, text)
}

type Pages = AsyncIterable<Row[]>
export function written(pages: Pages, dataset: PublicTable, format: Format): AsyncGenerator<Piece> {
  if (format === 'csv') return asCsv(pages, dataset, 'programs')
  if (format === 'tableur.csv') return asCsv(pages, dataset, 'spreadsheets')
  return format === 'json' ? asJson(pages) : asLines(pages)
}

async function* asLines(pages: Pages) {
  for await (const rows of pages) {
    let lines = ''
    for (const row of rows) lines += `${JSON.stringify(row)}\n`
    yield [lines]
  }
}

async function* asCsv(pages: Pages, { fields }: PublicTable, readers: 'programs' | 'spreadsheets') {
  const options = { columns: fields.map((field) => field.name), readers }
  yield [toCsv([], options)]
  for await (const rows of pages) yield [toCsv(rows, { ...options, isBeginning: false })]
}

/** A piece a page: a million pieces of one row cost more than the rows. */
async function* asJson(pages: Pages) {
  let separator = '[\n'
  for await (const rows of pages) {
    if (rows.length === 0) continue
    let text = ''
    for (const row of rows) {
      text += separator + JSON.stringify(row)
      separator = ',\n'
    }
    yield [text]
  }
  yield [separator === '[\n' ? '[]\n' : '\n]\n']
}
