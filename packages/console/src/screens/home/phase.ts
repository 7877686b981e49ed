// The phase that is open now, or the next one, of the consultation that goes on.
import type { StaffConsultation, StaffPhase } from '@parvis/sdk/staff'

export type Now = { phase: StaffPhase; isOpen: boolean }

/** Of a published one: the open phase that ends first, else the one that opens next. */
export function phaseNow(consultations: readonly StaffConsultation[]): Now | undefined {
  const phases = consultations
    .filter(({ state, kind }) => state === 'published' && kind === 'consultation')
    .flatMap((one) => one.phases)
  const open = phases
    .filter(({ state }) => state === 'open')
    .sort((one, other) => ((one.closesAt ?? '9') < (other.closesAt ?? '9') ? -1 : 1))
  if (open[0]) return { phase: open[0], isOpen: true }
  const [next] = phases
    .filter(({ state }) => state === 'upcoming')
    .sort((one, other) => (one.opensAt < other.opensAt ? -1 : 1))
  return next && { phase: next, isOpen: false }
}
