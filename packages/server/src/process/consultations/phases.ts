// What is open now: computed from the phases' dates, never stored.

import type { PhaseKind } from '../../platform/events/phase-kinds.ts'
import type { Closed } from '../../platform/refusal-facts.ts'

type Dates = { kind: PhaseKind; opensAt: string; closesAt: string | null }

export function phaseState(
  { opensAt, closesAt }: Omit<Dates, 'kind'>,
  now: string,
): 'upcoming' | 'open' | 'closed' {
  if (now < opensAt) return 'upcoming'
  return closesAt !== null && now >= closesAt ? 'closed' : 'open'
}

export function openKinds(phases: Dates[], now: string) {
  return [
    ...new Set(
      phases.filter((phase) => phaseState(phase, now) === 'open').map((phase) => phase.kind),
    ),
  ]
}

/** Nothing of this kind is open, nor planned to be. */
export function isOver(phases: Dates[], kind: PhaseKind, now: string) {
  return !phases.some((phase) => phase.kind === kind && phaseState(phase, now) !== 'closed')
}

export type PhaseAvailability = {
  open: boolean
  reason: 'not_yet_open' | 'closed' | 'not_scheduled' | null
  opensAt: string | null
  closesAt: string | null
}

/** Whether an act of this kind of phase may be done now; if not, since when or from when. */
export function phaseAvailability(
  phases: Dates[],
  kind: PhaseKind,
  now: string,
): PhaseAvailability {
  const own = phases.filter((phase) => phase.kind === kind)
  const open = own.find((phase) => phaseState(phase, now) === 'open')
  if (open) return { open: true, reason: null, opensAt: open.opensAt, closesAt: open.closesAt }
  const next = own
    .filter((phase) => phase.opensAt > now)
    .sort((a, b) => (a.opensAt < b.opensAt ? -1 : 1))[0]
  if (next) {
    return { open: false, reason: 'not_yet_open', opensAt: next.opensAt, closesAt: next.closesAt }
  }
  const last = own.toSorted((a, b) => (a.opensAt < b.opensAt ? -1 : 1)).at(-1)
  if (!last) return { open: false, reason: 'not_scheduled', opensAt: null, closesAt: null }
  return { open: false, reason: 'closed', opensAt: last.opensAt, closesAt: last.closesAt }
}

/** What a refusal tells of a phase that is not open. */
export function closedFacts({
  reason,
  opensAt,
  closesAt,
}: Pick<PhaseAvailability, 'reason' | 'opensAt' | 'closesAt'>): Closed {
  return { reason: reason ?? 'closed', opensAt: opensAt ?? '', closesAt: closesAt ?? '' }
}
