// What every handler finds in the request's context.
import type { Hono, Context as HonoContext } from 'hono'
import type { Deps } from '../deps.ts'

export type Env = { Variables: { requestId: string; deps: Deps } }
export type Context = HonoContext<Env>
export type App = Hono<Env>
