// The tables of consultations, and what each of their columns tells of a person.

import type { Generated } from 'kysely'
import type { Json } from '../../platform/db/json.ts'
import type { PhaseKind } from '../../platform/events/phase-kinds.ts'
import {
  type DeclaredTables,
  nobodys,
  teamMember,
} from '../../platform/personal-data/declaration.ts'
import type { Rules } from './contract.ts'
import type { ConsultationActName, ConsultationKind } from './kinds.ts'

type Dates = { opensAt: string; closesAt: string | null }

type KeptPhase = { position: number; kind: PhaseKind; title: string }

type Fields = Record<string, unknown>

/** What each act keeps; all of it is shown to the team. */
export type ConsultationActData = {
  create: Record<string, never>
  edit: { before: Fields; after: Fields }
  publish: Record<string, never>
  add_phase: { phase: KeptPhase & Dates }
  /** Shown to everyone but who made it. */
  move_phase: { phase: KeptPhase; before: Dates; after: Dates; reason: string | null }
  discard: Record<string, never>
  restore: Record<string, never>
}

export type ConsultationTables = {
  consultations: {
    id: string
    title: string
    summary: string
    rules: Json<Rules>
    /** Of a draft: when it was made. */
    published_at: string
    kind: Generated<ConsultationKind>
    state: Generated<'draft' | 'published' | 'discarded'>
    version: Generated<number>
  }
  phases: {
    consultation_id: string
    position: number
    kind: PhaseKind
    title: string
    opens_at: string
    closes_at: string | null
  }
  themes: { consultation_id: string; id: string; title: string; position: number }
  consultation_acts: {
    consultation_id: string
    /** The version that this act made: one act a version. */
    version: number
    act: ConsultationActName
    /** What it changed. */
    data: Json<ConsultationActData[ConsultationActName]>
    staff_id: string
    at: string
  }
  phase_announcements: {
    consultation_id: string
    position: number
    what: 'opened' | 'closed'
    /** The date at which it happened: a phase that was prolonged after its end closes again. */
    moment: string
    announced_at: string
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends ConsultationTables {}
}

export const consultationColumns: DeclaredTables<ConsultationTables> = {
  consultations: {
    columns: {
      id: nobodys,
      title: nobodys,
      summary: nobodys,
      rules: nobodys,
      published_at: nobodys,
      kind: nobodys,
      state: nobodys,
      version: nobodys,
    },
  },
  phases: {
    columns: {
      consultation_id: nobodys,
      position: nobodys,
      kind: nobodys,
      title: nobodys,
      opens_at: nobodys,
      closes_at: nobodys,
    },
  },
  themes: {
    columns: {
      consultation_id: nobodys,
      id: nobodys,
      title: nobodys,
      position: nobodys,
    },
  },
  consultation_acts: {
    columns: {
      consultation_id: nobodys,
      version: nobodys,
      act: nobodys,
      data: nobodys,
      staff_id: teamMember,
      at: nobodys,
    },
  },
  phase_announcements: {
    columns: {
      consultation_id: nobodys,
      position: nobodys,
      what: nobodys,
      moment: nobodys,
      announced_at: nobodys,
    },
  },
}
