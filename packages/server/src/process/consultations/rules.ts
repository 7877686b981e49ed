// May these be the phases of a consultation, and may the dates of one move so?

import type { PhaseKind } from '../../platform/events/phase-kinds.ts'
import { refuse } from '../../platform/refusal.ts'

export type Dates = { opensAt: string; closesAt: string | null }
type PlannedPhase = Dates & { kind: PhaseKind; title: string }

export function requireSensiblePhases(
  phases: PlannedPhase[],
  mayHave: (kind: PhaseKind) => boolean,
) {
  for (const phase of phases) {
    if (!mayHave(phase.kind)) refuse('phase_kind_unfit', { phase: phase.title })
    requireOrder(phase, phase.title)
  }
}

/** A phase that is added to a published consultation is yet to come. */
export function requireToCome({ opensAt }: Dates, now: string) {
  if (opensAt < now) refuse('phase_date_passed', { date: opensAt })
}

export function requirePublishable({ phases, themes }: { phases: unknown[]; themes: unknown[] }) {
  if (phases.length === 0) refuse('consultation_incomplete', { missing: 'phases' })
  if (themes.length === 0) refuse('consultation_incomplete', { missing: 'themes' })
}

type Move = {
  title: string
  before: Dates
  /** Left out: stays. */
  opensAt?: string | undefined
  closesAt?: string | null | undefined
  reason: string | null
}

/** The dates after the move; what has happened already is never written anew. */
export function movedDates({ title, before, reason, ...asked }: Move, now: string): Dates {
  const after = {
    opensAt: asked.opensAt ?? before.opensAt,
    closesAt: asked.closesAt === undefined ? before.closesAt : asked.closesAt,
  }
  const opens = after.opensAt !== before.opensAt
  const closes = after.closesAt !== before.closesAt
  if (!opens && !closes) refuse('phase_dates_unchanged', { phase: title })
  if (opens && before.opensAt <= now) {
    refuse('phase_already_open', { phase: title, since: before.opensAt })
  }
  if (opens && after.opensAt < now) refuse('phase_date_passed', { date: after.opensAt })
  if (closes && after.closesAt !== null && after.closesAt < now) {
    refuse('phase_date_passed', { date: after.closesAt })
  }
  requireOrder(after, title)
  if (!reason && (closesEarlier(before, after) || reopens(before, closes, now))) {
    refuse('phase_reason_required', { phase: title })
  }
  return after
}

function requireOrder({ opensAt, closesAt }: Dates, title: string) {
  if (closesAt !== null && closesAt <= opensAt)
    refuse('phase_ends_before_opening', { phase: title })
}

export function closesEarlier(before: Dates, after: Dates) {
  return after.closesAt !== null && (before.closesAt === null || after.closesAt < before.closesAt)
}

function reopens({ closesAt }: Dates, closes: boolean, now: string) {
  return closes && closesAt !== null && closesAt <= now
}

/** Only what is open can be closed; a phase to come is moved instead. */
export function requireOpenPhase(title: string, { opensAt, closesAt }: Dates, now: string) {
  const isOpen = opensAt <= now && (closesAt === null || closesAt > now)
  if (!isOpen) refuse('phase_not_open', { phase: title })
}
