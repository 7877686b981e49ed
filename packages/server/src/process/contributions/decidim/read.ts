// Reads the export as a stream: any size, `;` or `,`, BOM or not, mixed line endings.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { parse } from 'csv-parse'
import { z } from 'zod'

const record = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) })

/** `line` is where the record ends in the file. */
export type Line = { cells: string[]; line: number }

export async function* readLines(path: string): AsyncGenerator<Line> {
  const parser = parse({
    delimiter: await delimiterOf(path),
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n'],
    info: true,
  })
  const stream = createReadStream(path).on('error', (error) => parser.destroy(error))
  // The parser counts each CR LF inside a cell as two lines.
  let countedTwice = 0
  for await (const piece of stream.pipe(parser)) {
    const { record: cells, info } = record.parse(piece)
    for (const cell of cells) countedTwice += cell.split('\r\n').length - 1
    yield { cells, line: info.lines - countedTwice }
  }
}

/** The separator that the first line uses most. */
async function delimiterOf(path: string) {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0)
    const [first = ''] = buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .split(/\r\n|\n|\r/, 1)
    return first.split(';').length > first.split(',').length ? ';' : ','
  } finally {
    await file.close()
  }
}
