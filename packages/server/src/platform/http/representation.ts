// What a client asks of a file's sending: only if it has changed, only a part, or compressed.
import fresh from 'fresh'
import Negotiator from 'negotiator'
import { parse } from 'range-parser'
import type { Context } from './context.ts'

/** What tells one state of a file from another. */
type Mark = { etag: string; changedAt?: string }

/** Marks the answer, and says whether the client has this very state: by any of its tags, weak ones too, or by its day. */
export function isHeld(c: Context, { etag, changedAt }: Mark) {
  const modified = changedAt && new Date(changedAt).toUTCString()
  c.header('ETag', etag)
  if (modified) c.header('Last-Modified', modified)
  return fresh(c.req.header(), { etag, 'last-modified': modified })
}

export type Coding = 'br' | 'gzip' | 'identity'

/** The one the client likes best of these, ours first; the plain one for who takes none of them. */
export function codingFor(c: Context, offered: Coding[]): Coding {
  return bestCoding(c.req.header('Accept-Encoding'), offered)
}

export function bestCoding(accepted: string | undefined, offered: Coding[]): Coding {
  const headers = { 'accept-encoding': accepted }
  const [best] = new Negotiator({ headers }).encodings(offered, { preferred: offered })
  return offered.find((one) => one === best) ?? 'identity'
}

/**
 * The part that is asked for, when it is of this very state: who resumes must not join two. Undefined for
 * all of it, also where several parts are asked for at once; none of it is there: 'beyond'.
 */
export function partAsked(c: Context, { etag, changedAt }: Mark, bytes: number) {
  const asked = c.req.header('Range')
  if (!asked || c.req.raw.method !== 'GET') return undefined
  const held = c.req.header('If-Range')
  const modified = changedAt && new Date(changedAt).toUTCString()
  if (held && held !== etag && held !== modified) return undefined
  const { code, type, ranges } = parse(bytes, asked)
  const [part] = ranges
  if (type !== 'bytes' || (code & 1) !== 0 || ranges.length > 1) return undefined
  return part ?? 'beyond'
}
