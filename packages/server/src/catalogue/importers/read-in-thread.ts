// The thread that reads files of services: what it is given, and what it answers.
import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { BadFile } from '../../platform/spreadsheets/bad-file.ts'
import type { Answer } from './read-apart.ts'
import { readers } from './readers.ts'
import { importSources } from './sources.ts'

const Work = z.object({
  source: z.enum(importSources),
  file: z.object({ name: z.string(), content: z.instanceof(Uint8Array) }),
  today: z.string(),
})

function read(given: unknown): Answer {
  const { source, file, today } = Work.parse(given)
  try {
    return { reading: readers[source](file, today) }
  } catch (error) {
    if (!(error instanceof BadFile)) throw error
    return { why: error.why, line: error.line }
  }
}

parentPort?.on('message', (given) => parentPort?.postMessage(read(given)))
