// One line a request, without anything personal: the route's pattern, never the address asked for.
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Env } from './context.ts'

export const logRequests = createMiddleware<Env>(async (c, next) => {
  const start = performance.now()
  await next()
  c.get('deps').logRequest({
    requestId: c.get('requestId'),
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    // What is undefined is in no line.
    refusal: c.get('refusal'),
    faults: c.get('faults'),
    ms: Math.round((performance.now() - start) * 10) / 10,
  })
})
