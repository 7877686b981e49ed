// The tables of referents, and what each of their columns tells of a person.

import {
  contactColumn,
  evidenceColumn,
  ofParticipant,
  receiptColumn,
  staysWithoutPerson,
  toReachContact,
} from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  intentId,
  nobodys,
  participantId,
  words,
} from '../../platform/personal-data/declaration.ts'

export type ReferentTables = {
  referents: {
    proposal_id: string
    territory_id: string
    co_build: number
    experiment: number
    /** Sealed JSON: who to call; never public. */
    contact: string | null
    participant_id: string | null
    evidence: string
    intent_id: string | null
    site_key: string | null
    receipt: string
    recorded_at: string
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends ReferentTables {}
}

export const referentColumns: DeclaredTables<ReferentTables> = {
  referents: {
    ...ofParticipant,
    title: words('Territoires référents', 'Referent territories'),
    purpose: toReachContact,
    retention: 'contact',
    key: ['proposal_id', 'territory_id'],
    columns: {
      proposal_id: nobodys,
      territory_id: nobodys,
      co_build: nobodys,
      experiment: nobodys,
      contact: contactColumn,
      participant_id: participantId,
      evidence: evidenceColumn,
      intent_id: intentId,
      site_key: nobodys,
      receipt: receiptColumn,
      recorded_at: nobodys,
    },
    erasure: staysWithoutPerson,
  },
}
