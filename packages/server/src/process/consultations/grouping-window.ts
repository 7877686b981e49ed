// Whether proposals may still be grouped: until supports open, unless the consultation says always.
import type { ConsultationFrame } from './store.ts'

/** When grouping closed; undefined while it is open. */
export function groupingClosedSince({ rules, phases }: ConsultationFrame, now: string) {
  if (rules.groupingClosesAtSupport === false) return undefined
  const openings = phases
    .filter((phase) => phase.kind === 'support' && phase.opensAt <= now)
    .map((phase) => phase.opensAt)
  return openings.sort()[0]
}
