// Reads the directory's file as a stream, record after record, in each form it is published in.

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { JSONParser } from '@streamparser/json'
import { readJson } from '../../../platform/db/json.ts'
import { encodingOf, requireText } from '../../../platform/spreadsheets/decode.ts'
import { readTable } from '../../../platform/spreadsheets/table.ts'
import { absentFile, readGiven } from '../../../platform/text/given-file.ts'
import { UnreadableFile } from '../../../platform/text/unreadable-file.ts'

/** A list, the answer of the API (`results`), the full file (`service`), one record a line, or a table. */
export async function* readRecords(path: string): AsyncGenerator<unknown> {
  const { start, encoding } = await startOf(path)
  const text = () => decoded(path, encoding)
  try {
    if (/\.(jsonl|ndjson)$/i.test(path)) yield* readLines(text())
    else if (/^[[{]/.test(start)) yield* readDocument(text(), start)
    else yield* readRows(path, await readGiven(path))
  } catch (error) {
    if (!(error instanceof Error) || error instanceof UnreadableFile) throw error
    throw new UnreadableFile(`${path} n’est pas un fichier de l’annuaire : ${error.message}`)
  }
}

async function startOf(path: string) {
  const file = await open(path).catch(() => {
    throw absentFile(path)
  })
  const { buffer, bytesRead } = await file
    .read(Buffer.alloc(1 << 20), 0, 1 << 20, 0)
    .catch(() => {
      throw absentFile(path)
    })
    .finally(() => file.close())
  const content = buffer.subarray(0, bytesRead)
  requireText(path, content)
  const encoding = encodingOf(content)
  const start = new TextDecoder(encoding).decode(content.subarray(0, 64)).trimStart()
  return { start, encoding }
}

async function* decoded(path: string, encoding: string) {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

async function* readLines(text: AsyncIterable<string>) {
  const lines = createInterface({ input: Readable.from(text), crlfDelay: Infinity })
  for await (const line of lines) {
    if (!line.trim()) continue
    const record = readJson(line)
    // A line that is no JSON is refused as a record that nobody can read, and the others are read.
    yield record === undefined ? line : record
  }
}

/** Records are let go as soon as they are read: the file may be far larger than the memory. */
async function* readDocument(text: AsyncIterable<string>, start: string) {
  const paths = start.startsWith('[') ? ['$.*'] : ['$.results.*', '$.service.*']
  const parser = new JSONParser({ paths, keepStack: false })
  let found: unknown[] = []
  parser.onValue = ({ value }) => {
    found.push(value)
  }
  for await (const chunk of text) {
    parser.write(chunk)
    yield* found
    found = []
  }
  if (!parser.isEnded) parser.end()
}

/** Lists stand there as JSON inside cells; an empty cell says nothing. */
function* readRows(path: string, content: Uint8Array) {
  const { header, rows } = readTable({ name: path, content }, () => {})
  if (!header.includes('pivot') || !header.includes('adresse_courriel')) {
    throw new UnreadableFile(
      `${path} n’est pas un fichier de l’annuaire : ni JSON, ni tableau qui a les colonnes « pivot » et « adresse_courriel ».`,
    )
  }
  for (const { cells } of rows) {
    yield Object.fromEntries(header.map((name, at) => [name, cells[at] || null]))
  }
}
