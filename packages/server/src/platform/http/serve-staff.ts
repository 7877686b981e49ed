// Binds an operation of the team: known by token or session, allowed by role, and written in the log.
import type { z } from 'zod'
import { refuse } from '../refusal.ts'
import type { Actor, App, Context } from './context.ts'
import type { Operation } from './operation.ts'
import { keyedRequest } from './request-key.ts'
import { type Input, serve } from './serve.ts'
import { isFromOurPages, staffCredentials, staffTokenHash } from './staff-session.ts'
import type { KnownStaff } from './team.ts'

type StaffOperation = Operation & { roles: readonly string[] }

type Handler<O extends Operation> = (
  actor: KnownStaff,
  input: Input<O>,
  c: Context,
) => Promise<z.input<O['output']>> | z.input<O['output']>

export function serveStaff<O extends StaffOperation>(app: App, definition: O, handler: Handler<O>) {
  serveUnrecorded(app, definition, (actor, input, c) =>
    recorded(c, { actor, operation: definition.id }, async () => handler(actor, input, c)),
  )
}

/** For what writes its own entry, because what it writes besides stays where it is refused. */
export function serveUnrecorded<O extends StaffOperation>(
  app: App,
  definition: O,
  handler: Handler<O>,
) {
  const path = definition.path.replaceAll(/\{(\w+)\}/g, ':$1')
  // Before anything of the request is read: a stranger learns nothing from its faults.
  app.use(path, async (c, next) => {
    if (c.req.method === definition.method.toUpperCase())
      c.set('actor', await requireActor(c, definition))
    await next()
  })
  const actorOf = async (c: Context) => c.get('actor') ?? requireActor(c, definition)
  serve(
    app,
    definition,
    async (c, input) => handler(await actorOf(c), input, c),
    definition.takesRequestKey &&
      (async (c, input, work) => {
        const asked = { actor: await actorOf(c), operation: definition.id, input }
        const request = keyedRequest(c, asked)
        c.set('request', request)
        return request ? c.get('deps').answerOnce(request, work) : work()
      }),
  )
}

type Doing = { actor: Actor; operation: string }

/** What the work changes is told in the log: also for what is no JSON. */
export function recorded<Result>(
  c: Context,
  { actor, operation }: Doing,
  work: () => Promise<Result>,
) {
  const [object = null] = Object.values(c.req.param())
  const act = {
    staffId: actor.id,
    operation,
    object,
    requestId: c.get('requestId'),
    request: c.get('request'),
  }
  return c.get('deps').recordAct(act, work)
}

type Asked = { roles: readonly string[]; stepUp?: true; isPassive?: true }

/** A page asks, in a session that was: its cookie may be gone with it. A program is told of its token. */
function isOfPage(c: Context) {
  if (c.req.header('Authorization') !== undefined) return false
  return staffTokenHash(c) !== '' || c.req.header('Sec-Fetch-Site') === 'same-origin'
}

/** Also for what is no JSON: a file for the team. */
export async function requireActor(
  c: Context,
  { roles, stepUp, isPassive }: Asked,
): Promise<KnownStaff> {
  const credentials = staffCredentials(c)
  const known = await c.get('deps').identifyStaff({ ...credentials, isPassive: isPassive ?? false })
  if (!known) return refuse(isOfPage(c) ? 'staff_session_ended' : 'staff_token_invalid')
  // A browser sends the cookie by itself, whoever asks it to; a program shows its token on purpose.
  if (credentials.authorization === undefined && !isFromOurPages(c))
    return refuse('forgery_suspected')
  if (!known.isAllowed(roles)) return refuse('staff_role_missing')
  if (stepUp) known.requireFreshProof()
  return known
}
