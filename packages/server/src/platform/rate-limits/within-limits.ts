// Going on only within the limits: one's own block may be refused, what is shared asks for work.
import { refuse } from '../refusal.ts'
import { type Limiter, ownAmong, type Subject, sharedAmong, type Verdict } from './limiter.ts'
import type { LimitedAct } from './limits.ts'
import { patienceSeconds } from './patience.ts'

type Counted = { subjects: Subject[]; isProved?: boolean }

/**
 * Counts by one's own blocks first, then by what is shared. Where an act names something, count by
 * `ownAmong` before it is looked up, and by `sharedAmong` once it is known to be alive: what names
 * nothing then costs whoever sent it, and nobody else.
 */
export async function requireWithin(
  limiter: Limiter,
  act: LimitedAct,
  { subjects, isProved }: Counted,
) {
  const narrowFirst = [...ownAmong(subjects), ...sharedAmong(subjects)]
  const verdict = await limiter.count(act, narrowFirst, isProved)
  refuseFull(verdict)
  if (verdict.answer === 'proof') {
    refuse('proof_required', { seconds: patienceSeconds, hardness: verdict.hardness })
  }
}

/** The same by account: whoever is signed in, wherever from. */
export async function requireAccountRoom(limiter: Limiter, act: LimitedAct, participantId: string) {
  const verdict = await limiter.countAccount(act, participantId)
  if (verdict.answer === 'refused') refuse('account_limit_reached', waitOf(verdict))
}

/** Says when to come back to whoever's own block is full, and goes on otherwise. */
export function refuseFull(verdict: Verdict) {
  if (verdict.answer !== 'refused') return
  refuse('limit_reached', waitOf(verdict))
}

export const waitOf = ({ seconds }: { seconds: number }) => ({
  seconds,
  minutes: Math.ceil(seconds / 60),
})
