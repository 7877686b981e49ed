// An answer that is the same for all who ask: marked with a tag, so that it can be kept here and asked about.
import { createHash } from 'node:crypto'
import type { Context } from './context.ts'

/** Set by whoever makes such an answer; `keepAnswers` does the rest. */
export type Keepable = { body: Buffer<ArrayBuffer>; etag: string }

/** Sends it; what asks whether it has changed is answered above (`keepAnswers`). */
export function sendKeepable(c: Context, text: string) {
  const body = Buffer.from(text)
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 20)
  const etag = `"${digest}"`
  c.header('ETag', etag)
  c.header('Vary', 'Accept-Encoding', { append: true })
  c.set('keepable', { body, etag })
  return c.body(body)
}
