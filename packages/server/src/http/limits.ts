// Bodies are bounded before anything reads them: 4 MB of "[[[[" would block the process for seconds.
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { Refusal, refuse } from '../refusal.ts'
import type { Env } from './context.ts'

export const maxBodyBytes = 64 * 1024

export const limitBodies = bodyLimit({
  maxSize: maxBodyBytes,
  onError: () => {
    throw new Refusal('body_too_large')
  },
})

/** No address of ours holds NUL: SQLite would look it up, PostgreSQL would fail on it. */
export const refuseNul = createMiddleware<Env>(async (c, next) => {
  if (c.req.url.includes('%00')) refuse('malformed_request')
  await next()
})
