// What is written of a phase, and what is sent of it: only what was changed.
import {
  addPhase,
  editConsultation,
  type MovePhaseBody,
  movePhase,
  type StaffConsultation,
  type StaffConsultationDetail,
  type StaffPhase,
} from '@parvis/sdk/staff'
import type { Values } from '../../form/kept.ts'
import { fromField, toField } from '../../form/moment.ts'
import { connection } from '../../server/staff.ts'
import { datesOf } from './dates.ts'
import { kindsFor } from './kinds.ts'

/** `phase`: left out, a new one. */
type Of = { consultation: StaffConsultationDetail; phase?: StaffPhase }

export const isPublic = ({ state }: StaffConsultation) => state === 'published'

/** What others change of the other phases is told too, and never sent. */
export function asRead({ consultation: { kind, phases }, phase }: Of): Values {
  const others = phases
    .filter((one) => one !== phase)
    .map((one) => `${one.title}, ${datesOf(one)}`)
    .join('\n')
  const texts = { kind: kindsFor(kind)[0] ?? '', title: '', opensAt: '', closesAt: '' }
  const moments = {
    opensAt: toField(phase?.opensAt ?? null),
    closesAt: toField(phase?.closesAt ?? null),
  }
  return Object.assign(phase ? moments : texts, { reason: '', others })
}

/** A date that stays needs no reason. */
export const changedDates = (phase: StaffPhase, { opensAt = '', closesAt = '' }: Values) => ({
  ...(opensAt !== toField(phase.opensAt) && { opensAt: fromField(opensAt) ?? '' }),
  ...(closesAt !== toField(phase.closesAt) && { closesAt: fromField(closesAt) }),
})

export function withReason(body: MovePhaseBody, values: Values): MovePhaseBody {
  const reason = values.reason?.trim()
  return reason ? { ...body, reason } : body
}

type Sent = Of & { values: Values; version: number; signal: AbortSignal }

/** Added, moved where the public reads it, or dated in a draft. */
export function sendPhase({ consultation, phase, values, version, signal }: Sent) {
  const { id, kind, phases } = consultation
  const { title = '', opensAt, closesAt } = values
  const dates = { opensAt: fromField(opensAt) ?? '', closesAt: fromField(closesAt) }
  if (!phase) {
    const chosen = kindsFor(kind).find((one) => one === values.kind) ?? 'contribution'
    return addPhase(connection, id, { version, kind: chosen, title, ...dates }, { signal })
  }
  if (isPublic(consultation)) {
    const body = withReason({ version, ...changedDates(phase, values) }, values)
    return movePhase(connection, id, phase.position, body, { signal })
  }
  const all = phases.map((one) => ({
    kind: one.kind,
    title: one.title,
    opensAt: one === phase ? dates.opensAt : one.opensAt,
    closesAt: one === phase ? dates.closesAt : one.closesAt,
  }))
  return editConsultation(connection, id, { version, phases: all }, { signal })
}
