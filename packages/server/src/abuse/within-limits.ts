// Going on only within the limits: what is beyond is refused with how long to wait.
import { refuse } from '../refusal.ts'
import type { Limiter, Subject } from './limiter.ts'
import type { LimitedAct } from './limits.ts'
import { patienceSeconds } from './patience.ts'

type Counted = { subjects: Subject[]; isProved?: boolean }

export async function requireWithin(
  limiter: Limiter,
  act: LimitedAct,
  { subjects, isProved }: Counted,
) {
  const verdict = await limiter.count(act, subjects, isProved)
  if (verdict.answer === 'refused') {
    const { seconds } = verdict
    refuse('limit_reached', { seconds, minutes: Math.ceil(seconds / 60) })
  }
  if (verdict.answer === 'proof') refuse('proof_required', { seconds: patienceSeconds })
}
