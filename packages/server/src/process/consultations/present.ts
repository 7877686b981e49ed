// A stored consultation as the API shows it now.
import type { Consultation } from './contract.ts'
import { openKinds, phaseState } from './phases.ts'
import type { StoredConsultation } from './store.ts'

export function presentConsultation(
  stored: StoredConsultation,
  { now, baseUrl }: { now: string; baseUrl: string },
): Consultation {
  return {
    id: stored.id,
    kind: stored.kind,
    title: stored.title,
    summary: stored.summary,
    url: `${baseUrl}/?consultation=${stored.id}`,
    phases: stored.phases.map(({ position: _, ...phase }) => ({
      ...phase,
      state: phaseState(phase, now),
    })),
    open: openKinds(stored.phases, now),
    themes: stored.themes,
    rules: stored.rules,
  }
}
