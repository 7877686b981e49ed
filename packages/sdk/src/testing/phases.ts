// What is open now, from the dates of the consultation's phases.
import type { Availability, ConsultationDetail, Phase } from '../types.ts'
import type { World } from './world.ts'

export function stateOf({ opensAt, closesAt }: Phase, now: Date): Phase['state'] {
  const at = now.getTime()
  if (at < Date.parse(opensAt)) return 'upcoming'
  return closesAt !== null && at >= Date.parse(closesAt) ? 'closed' : 'open'
}

/** The consultation with the states of its phases at this moment. */
export function atThisMoment(consultation: ConsultationDetail, now: Date): ConsultationDetail {
  const phases = consultation.phases.map((phase) => ({ ...phase, state: stateOf(phase, now) }))
  return { ...consultation, phases, open: phases.filter(isOpen).map(({ kind }) => kind) }
}

const isOpen = ({ state }: Phase) => state === 'open'

export function availability(
  world: World,
  { consultationId, kind, now }: { consultationId: string; kind: Phase['kind']; now: Date },
): Availability {
  const consultation = world.consultations.find(({ id }) => id === consultationId)
  const phase = consultation?.phases.find((one) => one.kind === kind)
  if (!phase) return { open: false, reason: 'not_scheduled', opensAt: null, closesAt: null }
  const { opensAt, closesAt } = phase
  const state = stateOf(phase, now)
  const reason = state === 'open' ? null : state === 'upcoming' ? 'not_yet_open' : 'closed'
  return { open: reason === null, reason, opensAt, closesAt }
}
