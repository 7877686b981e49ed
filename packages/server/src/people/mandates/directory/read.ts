// Reads the directory's file as a stream, record after record, in each form it is published in.

import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { JSONParser } from '@streamparser/json'
import { readJson } from '../../../platform/db/json.ts'
import { encodingOf, requireText, textOf } from '../../../platform/spreadsheets/decode.ts'
import { openTable } from '../../../platform/spreadsheets/table.ts'
import { type LongFile, openGiven } from '../../../platform/text/given-file.ts'
import { UnreadableFile } from '../../../platform/text/unreadable-file.ts'

/** A list, the answer of the API (`results`), the full file (`service`), one record a line, or a table. */
export async function* readRecords(path: string): AsyncGenerator<unknown> {
  const file = openGiven(path)
  try {
    const start = beginningOf(file)
    requireText(path, start)
    const encoding = encodingOf(() => [start])
    const mark = new TextDecoder(encoding).decode(start.subarray(0, 64)).trimStart()
    if (/\.(jsonl|ndjson)$/i.test(path)) yield* readLines(textOf(file, encoding))
    else if (/^[[{]/.test(mark)) yield* readDocument(textOf(file, encoding), mark)
    else yield* readRows(file)
  } catch (error) {
    if (!(error instanceof Error) || error instanceof UnreadableFile) throw error
    throw new UnreadableFile(`${path} n’est pas un fichier de l’annuaire : ${error.message}`)
  } finally {
    file.close()
  }
}

function beginningOf({ pieces }: LongFile) {
  const start: Uint8Array[] = []
  let length = 0
  for (const piece of pieces()) {
    start.push(Uint8Array.from(piece))
    length += piece.length
    if (length >= 1 << 20) break
  }
  return Buffer.concat(start)
}

async function* readLines(text: Iterable<string>) {
  const lines = createInterface({ input: Readable.from(text), crlfDelay: Infinity })
  for await (const line of lines) {
    if (!line.trim()) continue
    const record = readJson(line)
    // A line that is no JSON is refused as a record that nobody can read, and the others are read.
    yield record === undefined ? line : record
  }
}

/** Records are let go as soon as they are read: the file may be far larger than the memory. */
function* readDocument(text: Iterable<string>, start: string) {
  const paths = start.startsWith('[') ? ['$.*'] : ['$.results.*', '$.service.*']
  const parser = new JSONParser({ paths, keepStack: false })
  let found: unknown[] = []
  parser.onValue = ({ value }) => {
    found.push(value)
  }
  for (const chunk of text) {
    parser.write(chunk)
    yield* found
    found = []
  }
  if (!parser.isEnded) parser.end()
}

/** Lists stand there as JSON inside cells; an empty cell says nothing. */
async function* readRows(file: LongFile) {
  const { header, rows } = await openTable(file, () => {})
  if (!header.includes('pivot') || !header.includes('adresse_courriel')) {
    throw new UnreadableFile(
      `${file.name} n’est pas un fichier de l’annuaire : ni JSON, ni tableau qui a les colonnes « pivot » et « adresse_courriel ».`,
    )
  }
  for await (const some of rows()) {
    for (const { cells } of some)
      yield Object.fromEntries(header.map((name, at) => [name, cells[at] || null]))
  }
}
