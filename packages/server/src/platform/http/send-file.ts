// Sends a file of the disk: what has not changed is not sent again, and who was cut off goes on from there.
import { createReadStream } from 'node:fs'
import type { Context } from './context.ts'
import { isHeld, partAsked } from './representation.ts'
import { sendPieces } from './stream.ts'

type Sent = { path: string; bytes: number; etag: string; changedAt: string }

export function sendFile(c: Context, { path, bytes, ...mark }: Sent) {
  c.header('Accept-Ranges', 'bytes')
  if (isHeld(c, mark)) return c.body(null, 304)
  const part = partAsked(c, mark, bytes)
  if (part === 'beyond') {
    c.header('Content-Range', `bytes */${bytes}`)
    return c.body(null, 416)
  }
  const { start, end } = part ?? { start: 0, end: bytes - 1 }
  if (part) {
    c.status(206)
    c.header('Content-Range', `bytes ${start}-${end}/${bytes}`)
  }
  c.header('Content-Length', String(end - start + 1))
  return sendPieces(c, () => createReadStream(path, { start, end: Math.max(start, end) }))
}
