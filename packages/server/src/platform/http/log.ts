// One line a request, without anything personal: the route's pattern, never the address asked for.
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Env } from './context.ts'

export const logRequests = createMiddleware<Env>(async (c, next) => {
  const start = performance.now()
  await next()
  c.get('deps').log.info(
    {
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ...(c.get('refusal') && { refusal: c.get('refusal') }),
      ...(c.get('faults') && { faults: c.get('faults') }),
      ms: Math.round((performance.now() - start) * 10) / 10,
    },
    'request',
  )
})
