// A table of states as follow-up uses it: what a request's kind brings.
import type { RefusalCode } from '../../platform/refusal.ts'
import type { AskedKind, FollowedKind } from './event-kinds.ts'

export type Machine = {
  kind: 'service' | 'diagnosis'
  first: string
  transitions: readonly { from: string; act: string; to: string }[]
  /** Acts that say on which day. */
  dated: readonly string[]
  notFound: RefusalCode
  events: { asked: AskedKind; withdrawn: AskedKind; followed: FollowedKind }
}

/** The state after this act; undefined when the act cannot be done in that state. */
export function nextState(
  { transitions }: Pick<Machine, 'transitions'>,
  from: string,
  act: string,
) {
  return transitions.find((one) => one.from === from && one.act === act)?.to
}

/** A request that has ended leaves room for a new one of the same territory. */
export function isLive(state: string) {
  return state !== 'declined' && state !== 'withdrawn'
}
