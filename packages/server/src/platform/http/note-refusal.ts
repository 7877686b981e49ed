// A refusal that a page or a problem document tells: its code for the log, and when to come back.
import type { Refusal } from '../refusal.ts'
import type { AnyFacts } from '../refusal-facts.ts'
import type { Context } from './context.ts'

export function noteRefusal(c: Context, refusal: Refusal) {
  c.set('refusal', refusal.code)
  const faults = [...new Set(refusal.faults.map(({ fault }) => fault))]
  if (faults.length > 0) c.set('faults', faults)
  if (refusal.status !== 429 && refusal.status !== 503) return
  const wait = secondsToWait(refusal.facts)
  c.header('Retry-After', String(wait > 0 ? wait : 5))
}

function secondsToWait(facts: AnyFacts) {
  if ('seconds' in facts) return facts.seconds
  return 'minutes' in facts ? facts.minutes * 60 : 0
}
