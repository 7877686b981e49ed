// A file as the body of a request: read as it comes, no more of it than an operation takes.
import { refuse } from '../refusal.ts'
import { giveTime, longestFile } from './body-time.ts'
import type { Context } from './context.ts'
import type { Operation } from './operation.ts'

export const fileType = 'application/octet-stream'

/** Where files are taken, and how large: by address. */
export const fileSizes = (operations: Operation[]) =>
  new Map<string, number>(
    operations.flatMap(({ path, file }) => (file ? [[path, file.bytes]] : [])),
  )

export async function readFile(c: Context, most: number, signal: AbortSignal) {
  const type = c.req.header('Content-Type') ?? ''
  if (type.split(';')[0]?.trim().toLowerCase() !== fileType) refuse('unsupported_media_type')
  giveTime(c, longestFile)
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of c.req.raw.body ?? []) {
      length += chunk.length
      if (length > most || signal.aborted) break
      chunks.push(chunk)
    }
  } catch {
    refuse('malformed_body')
  }
  if (length > most || signal.aborted) refuse('body_too_large')
  return Buffer.concat(chunks, length)
}
