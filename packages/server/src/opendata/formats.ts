// Rows as CSV, JSON or NDJSON, piece by piece.
import { stringify } from 'csv-stringify/sync'
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

export async function* written(pages: Pages, dataset: PublicTable, format: Format) {
  if (format === 'csv') yield* asCsv(pages, dataset)
  else if (format === 'json') yield* asJson(pages)
  else for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

/** RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
async function* asCsv(pages: Pages, { fields }: PublicTable) {
  const columns = fields.map((field) => field.name)
  const options = {
    columns,
    escape_formulas: true,
    record_delimiter: 'windows' as const,
    cast: { boolean: (value: boolean) => (value ? 'true' : 'false') },
  }
  yield stringify([], { ...options, header: true })
  for await (const rows of pages) yield stringify(rows, options)
}

async function* asJson(pages: Pages) {
  let separator = '['
  for await (const rows of pages) {
    for (const row of rows) {
      yield `${separator}\n${JSON.stringify(row)}`
      separator = ','
    }
  }
  yield separator === '[' ? '[]\n' : '\n]\n'
}
