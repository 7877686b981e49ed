// What happens to a consultation and its phases, as the journal keeps it.
import type { PhaseKind } from '../../platform/events/phase-kinds.ts'

type Phase = {
  position: number
  kind: PhaseKind
  title: string
  opensAt: string
  closesAt: string | null
}

export type ConsultationEvents = {
  'consultation.created': { title: string; kind: string }
  'consultation.edited': { title: string; fields: string; draft: boolean }
  'consultation.published': { title: string; kind: string }
  'consultation.discarded': { title: string }
  'consultation.restored': { title: string }
  'consultation.phase_added': Phase
  'consultation.phase_moved': Phase & {
    opensAtBefore: string
    closesAtBefore: string | null
    reason: string | null
  }
  'consultation.phase_opened': Phase
  'consultation.phase_closed': Phase
}

declare module '../../platform/events/events.ts' {
  interface EventData extends ConsultationEvents {}
}
