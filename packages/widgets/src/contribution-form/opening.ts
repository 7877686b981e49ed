// Whether one may contribute now, read from the phases of a consultation.
import type { Availability, Consultation } from '@parvis/sdk'

/** Calls receive contributions in a phase of their own. */
const intake = new Set(['contribution', 'investigation_proposal', 'interest_expression'])

export function contributionOpening({ open, phases }: Consultation): Availability {
  const own = phases.filter(({ kind }) => intake.has(kind))
  const upcoming = own.find(({ state }) => state === 'upcoming')
  const past = own.findLast(({ state }) => state === 'closed')
  return {
    open: open.some((kind) => intake.has(kind)),
    reason: upcoming ? 'not_yet_open' : past ? 'closed' : 'not_scheduled',
    opensAt: upcoming?.opensAt ?? null,
    closesAt: past?.closesAt ?? null,
  }
}
