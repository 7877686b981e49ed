// What every handler finds in the request's context.
import type { Hono, Context as HonoContext } from 'hono'
import type { Deps } from '../deps.ts'
import type { Keepable } from './keepable.ts'
import type { KeyedRequest, KnownStaff } from './team.ts'

/** Whoever of the team acts. */
export type Actor = Pick<KnownStaff, 'id' | 'name' | 'roles'>

export type Env = {
  Variables: {
    requestId: string
    deps: Deps
    actor?: KnownStaff
    /** Tells one session from another to the scripts of the page; empty when nobody is signed in. */
    session?: string
    /** What it asks bears a key. */
    request?: KeyedRequest | undefined
    /** Code of what was refused, for the log: also where the page itself tells it. */
    refusal?: string
    /** The same for all who ask. */
    keepable?: Keepable
    /** Codes of the inputs at fault, never what was typed. */
    faults?: string[]
  }
}
export type Context = HonoContext<Env>
export type App = Hono<Env>
