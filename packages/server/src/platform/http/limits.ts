// Bodies are bounded before anything reads them: 4 MB of "[[[[" would block the process for seconds.
import type { Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal, refuse } from '../refusal.ts'
import type { Context } from './context.ts'

export const maxBodyBytes = 64 * 1024

const limitStreams = bodyLimit({
  maxSize: maxBodyBytes,
  onError: () => {
    throw new Refusal('body_too_large')
  },
})

/**
 * A declared length is judged by itself: looking at the body would make a stream of it. Reading ends
 * where the client leaves: that is no fault of what comes after. Where a file is taken, whoever reads it
 * counts (`readFile`): a stranger's is not read at all.
 */
export async function limitBodies(c: Context, next: Next, fileBytes?: number) {
  const { method } = c.req
  if (method === 'GET' || method === 'HEAD') return next()
  const length = c.req.header('Content-Length')
  if (length !== undefined && !c.req.header('Transfer-Encoding')) {
    if (Number(length) > (fileBytes ?? maxBodyBytes)) refuse('body_too_large')
    return next()
  }
  if (fileBytes !== undefined) return next()
  let isRead = false
  const whenRead = () => {
    isRead = true
    return next()
  }
  return limitStreams(c, whenRead).catch((error: unknown) => {
    throw isRead || error instanceof Refusal ? error : new Refusal('malformed_body')
  })
}

/** No address of ours holds NUL: SQLite would look it up, PostgreSQL would fail on it. */
export function refuseNul(c: Context) {
  if (c.req.url.includes('%00')) refuse('malformed_request')
}
