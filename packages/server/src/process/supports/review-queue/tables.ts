// The tables of review queue, and what each of their columns tells of a person.

import {
  evidenceColumn,
  ofParticipant,
  receiptColumn,
} from '../../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  digest,
  id,
  intentId,
  mentioning,
  nobodys,
  participantId,
  teamMember,
  text,
  words,
} from '../../../platform/personal-data/declaration.ts'
import type { SuspicionRule } from '../../../platform/settings/suspicion.ts'
import type { HeldState } from './states.ts'

export type ReviewTables = {
  held_supports: {
    proposal_id: string
    /** `participant:{id}`: territories have proved their right to act. */
    supporter: string
    participant_id: string
    evidence: string
    intent_id: string | null
    site_key: string | null
    receipt: string
    recorded_at: string
    rule: SuspicionRule
    /** Those that look alike, reviewed together. */
    group_key: string
    state: HeldState
    decided_at: string | null
    staff_id: string | null
    reason: string | null
    version: number
  }
}

declare module '../../../platform/db/tables.ts' {
  interface Tables extends ReviewTables {}
}

export const reviewColumns: DeclaredTables<ReviewTables> = {
  held_supports: {
    ...ofParticipant,
    title: words('Soutiens en cours de vérification', 'Supports under check'),
    purpose: words(
      'Regarder, avant de les compter, des soutiens qui se ressemblent trop',
      'To look at supports that look too much alike before they are counted',
    ),
    retention: 'act',
    key: ['proposal_id', 'supporter'],
    joining: { goes: 'apart' },
    columns: {
      proposal_id: nobodys,
      supporter: mentioning(id('Qui soutient', 'Who supports')),
      participant_id: participantId,
      evidence: evidenceColumn,
      intent_id: intentId,
      site_key: nobodys,
      receipt: receiptColumn,
      recorded_at: nobodys,
      rule: nobodys,
      group_key: digest('Ce qui se ressemble', 'What looks alike'),
      state: nobodys,
      decided_at: nobodys,
      staff_id: teamMember,
      reason: text('Pourquoi l’équipe en a décidé ainsi', 'Why the team decided so'),
      version: nobodys,
    },
    erasure: { goes: 'rows' },
  },
}
