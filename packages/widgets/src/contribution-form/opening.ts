// Whether one may contribute now, read from the phases of a consultation.
import type { Availability, Consultation } from '@parvis/sdk'

export function contributionOpening({ open, phases }: Consultation): Availability {
  const own = phases.filter(({ kind }) => kind === 'contribution')
  const upcoming = own.find(({ state }) => state === 'upcoming')
  const past = own.findLast(({ state }) => state === 'closed')
  return {
    open: open.includes('contribution'),
    reason: upcoming ? 'not_yet_open' : past ? 'closed' : 'not_scheduled',
    opensAt: upcoming?.opensAt ?? null,
    closesAt: past?.closesAt ?? null,
  }
}
