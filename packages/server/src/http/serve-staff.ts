// Binds an operation of the team: known by its token, allowed by its role, never from another site.
import type { z } from 'zod'
import { refuse } from '../refusal.ts'
import type { Actor, App, Context } from './context.ts'
import type { Operation } from './operation.ts'
import { type Input, serve } from './serve.ts'

type StaffOperation = Operation & { roles: readonly string[] }

type Handler<O extends Operation> = (
  actor: Actor,
  input: Input<O>,
  c: Context,
) => Promise<z.input<O['output']>> | z.input<O['output']>

export function serveStaff<O extends StaffOperation>(app: App, definition: O, handler: Handler<O>) {
  const path = definition.path.replaceAll(/\{(\w+)\}/g, ':$1')
  // Before anything of the request is read: a stranger learns nothing from its faults.
  app.use(path, async (c, next) => {
    if (c.req.method === definition.method.toUpperCase())
      c.set('actor', await requireActor(c, definition))
    await next()
  })
  serve(app, definition, async (c, input) =>
    handler(c.get('actor') ?? (await requireActor(c, definition)), input, c),
  )
}

/** Also for what is no JSON: a file for the team. */
export async function requireActor(
  c: Context,
  { roles }: { roles: readonly string[] },
): Promise<Actor> {
  const known = await c.var.deps.identifyStaff(c.req.header('Authorization'))
  if (!known) return refuse('staff_token_invalid')
  if (!known.isAllowed(roles)) return refuse('staff_role_missing')
  return known
}
