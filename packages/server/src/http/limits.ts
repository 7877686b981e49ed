// Bodies are bounded before anything reads them: 4 MB of "[[[[" would block the process for seconds.
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { Refusal, refuse } from '../refusal.ts'
import type { Env } from './context.ts'

export const maxBodyBytes = 64 * 1024

const limitStreams = bodyLimit({
  maxSize: maxBodyBytes,
  onError: () => {
    throw new Refusal('body_too_large')
  },
})

/** A declared length is judged by itself: looking at the body would make a stream of it. */
export const limitBodies = createMiddleware<Env>(async (c, next) => {
  const length = c.req.header('Content-Length')
  if (length === undefined || c.req.header('Transfer-Encoding')) return limitStreams(c, next)
  if (Number(length) > maxBodyBytes) refuse('body_too_large')
  return next()
})

/** No address of ours holds NUL: SQLite would look it up, PostgreSQL would fail on it. */
export const refuseNul = createMiddleware<Env>(async (c, next) => {
  if (c.req.url.includes('%00')) refuse('malformed_request')
  await next()
})
