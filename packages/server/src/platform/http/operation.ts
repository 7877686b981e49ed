// An operation of the public API as plain data: what it takes, what it answers, what it may refuse.
import type { z } from 'zod'
import type { RefusalCode } from '../refusal.ts'
import type { StaffRole } from './team.ts'

export type Operation = {
  id: string
  method: 'get' | 'post'
  path: `/${string}`
  summary: string
  tag: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** Takes a file instead of a body of JSON: its bytes at most. */
  file?: { bytes: number }
  output: z.ZodType
  status?: 200 | 201
  refusals: readonly RefusalCode[]
  /** Seconds a shared cache may keep the answer; left out, the answer is never stored. */
  cacheSeconds?: number
  /** Seconds a browser may, without asking; default 0: a figure that one changed is seen changed. */
  browserSeconds?: number
  /**
   * `any`: readable from every origin. `registered`: only from the origins of the site whose key is
   * given. `none`: no page of another origin may read the answer.
   */
  origins: 'any' | 'registered' | 'none'
  /** Roles of the team that may call it; left out, the operation is public. */
  roles?: readonly StaffRole[]
  /** Sends the same as it comes, to whoever accepts `text/event-stream`. */
  streams?: true
  /** Dangerous: asks whoever is signed in to have proved themselves in the last ten minutes. */
  stepUp?: true
  /** Makes something: with a header `Idempotency-Key` the same request makes it once, and is answered the same for a day. */
  takesRequestKey?: true
  /** Asked by a page on its own, again and again: it is no use of the session, which ends all the same. */
  isPassive?: true
}

/** The definition itself, typed as precisely as it is written. */
export function operation<const Definition extends Operation>(definition: Definition) {
  return definition
}
