// One line a request, without anything personal: the route's pattern, never the address asked for.
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Env } from './context.ts'

export const logRequests = createMiddleware<Env>(async (c, next) => {
  const start = performance.now()
  await next()
  c.var.deps.log.info(
    {
      requestId: c.var.requestId,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ...(c.var.refusal && { refusal: c.var.refusal }),
      ...(c.var.faults && { faults: c.var.faults }),
      ms: Math.round((performance.now() - start) * 10) / 10,
    },
    'request',
  )
})
