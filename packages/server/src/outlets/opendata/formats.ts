// Rows as CSV, JSON or NDJSON, piece by piece.
import { toCsv } from './csv.ts'
import type { PublicTable } from './datasets.ts'
import type { Row } from './public-row.ts'

export const formats = {
  csv: { type: 'text/csv; charset=utf-8; header=present', name: 'CSV' },
  json: { type: 'application/json', name: 'JSON' },
  ndjson: { type: 'application/x-ndjson', name: 'NDJSON' },
} as const
export type Format = keyof typeof formats

export function isFormat(text: string): text is Format {
  return Object.hasOwn(formats, text)
}

type Pages = AsyncIterable<Row[]>
/** A text in a list, so that whoever has written it can let go of it: see `streamed.ts`. */
export type Piece = string[]

export function written(pages: Pages, dataset: PublicTable, format: Format): AsyncGenerator<Piece> {
  if (format === 'csv') return asCsv(pages, dataset)
  return format === 'json' ? asJson(pages) : asLines(pages)
}

async function* asLines(pages: Pages) {
  for await (const rows of pages) {
    let lines = ''
    for (const row of rows) lines += `${JSON.stringify(row)}\n`
    yield [lines]
  }
}

async function* asCsv(pages: Pages, { fields }: PublicTable) {
  const columns = fields.map((field) => field.name)
  const options = { columns, lines: 'windows' as const }
  yield [toCsv([], { ...options, header: true })]
  for await (const rows of pages) yield [toCsv(rows, options)]
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
