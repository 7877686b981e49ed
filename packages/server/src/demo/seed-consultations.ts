// Rows of the demonstration's consultation and of its call.

import { type DemoConsultation, demoCall, demoConsultation } from '@parvis/demo-data'
import { toJson } from '../platform/db/json.ts'
import type { SeedRows } from './seed-store.ts'

type Day = (days: number) => Date
type Phase = {
  consultation_id: string
  position: number
  opens_at: string
  closes_at: string | null
}
type Rows = Pick<SeedRows, 'consultations' | 'phases' | 'phase_announcements' | 'themes'>

export function consultationRows(day: Day): Rows {
  const both = [rowsOf(demoConsultation, day, -90), rowsOf(demoCall, day, -95)]
  return {
    consultations: both.flatMap((rows) => rows.consultations),
    phases: both.flatMap((rows) => rows.phases),
    phase_announcements: both.flatMap((rows) => rows.phase_announcements),
    themes: both.flatMap((rows) => rows.themes),
  }
}

function rowsOf(given: DemoConsultation, day: Day, published: number) {
  const { id, kind = 'consultation', title, summary, rules, themes } = given
  const phases = given.phases.map((phase, position) => ({
    consultation_id: id,
    position,
    kind: phase.kind,
    title: phase.title,
    opens_at: midnight(day(phase.opensInDays)),
    closes_at: phase.closesInDays === null ? null : midnight(day(phase.closesInDays)),
  }))
  const published_at = day(published).toISOString()
  return {
    consultations: [{ id, kind, title, summary, rules: toJson(rules), published_at }],
    phases,
    phase_announcements: phases.flatMap((phase) => toldOf(phase, day(0).toISOString())),
    themes: themes.map((theme, position) => ({ ...theme, consultation_id: id, position })),
  }
}

/** What opened or closed before the demonstration began is no news. */
function toldOf({ consultation_id, position, opens_at, closes_at }: Phase, now: string) {
  const turns = [
    { what: 'opened' as const, moment: opens_at },
    { what: 'closed' as const, moment: closes_at },
  ]
  return turns.flatMap(({ what, moment }) =>
    moment && moment <= now ? [{ consultation_id, position, what, moment, announced_at: now }] : [],
  )
}

/** Midnight in Paris: phases open and close there. */
function midnight(date: Date) {
  const day = date.toISOString().slice(0, 10)
  const noon = new Date(`${day}T12:00:00Z`)
  const hour = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', timeZone: 'Europe/Paris' })
  const ahead = Number.parseInt(hour.format(noon), 10) - 12
  return new Date(Date.parse(`${day}T00:00:00Z`) - ahead * 3_600_000).toISOString()
}
