// Reads the directory's file as a stream, record after record, in each form it is published in.

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { JSONParser } from '@streamparser/json'
import { readJson } from '../../../platform/db/json.ts'
import { absentFile } from '../../../platform/text/given-file.ts'
import { UnreadableFile } from '../../../platform/text/unreadable-file.ts'

/** A list, the answer of the API (`results`), the full file (`service`), or one record a line. */
export async function* readRecords(path: string): AsyncGenerator<unknown> {
  const start = await startOf(path)
  try {
    if (/\.(jsonl|ndjson)$/i.test(path)) yield* readLines(path)
    else yield* readDocument(path, start)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new UnreadableFile(`${path} n’est pas un fichier de l’annuaire : ${error.message}`)
  }
}

async function startOf(path: string) {
  try {
    const file = await open(path)
    const { buffer, bytesRead } = await file
      .read(Buffer.alloc(64), 0, 64, 0)
      .finally(() => file.close())
    return buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart()
  } catch {
    throw absentFile(path)
  }
}

async function* readLines(path: string) {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity })
  for await (const line of lines) {
    const text = line.replace(/^\uFEFF/, '').trim()
    if (!text) continue
    const record = readJson(text)
    // A line that is no JSON is refused as a record that nobody can read, and the others are read.
    yield record === undefined ? text : record
  }
}

/** Records are let go as soon as they are read: the file may be far larger than the memory. */
async function* readDocument(path: string, start: string) {
  const paths = start.startsWith('[') ? ['$.*'] : ['$.results.*', '$.service.*']
  const parser = new JSONParser({ paths, keepStack: false })
  let found: unknown[] = []
  parser.onValue = ({ value }) => {
    found.push(value)
  }
  let isFirst = true
  for await (const chunk of createReadStream(path)) {
    parser.write(isFirst ? withoutMark(chunk) : chunk)
    isFirst = false
    yield* found
    found = []
  }
  if (!parser.isEnded) parser.end()
}

function withoutMark(chunk: Buffer) {
  return chunk[0] === 0xef && chunk[1] === 0xbb ? chunk.subarray(3) : chunk
}
