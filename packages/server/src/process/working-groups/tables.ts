// The tables of working groups, and what each of their columns tells of a person.

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
  teamMember,
  words,
} from '../../platform/personal-data/declaration.ts'

export type WorkingGroupTables = {
  working_groups: {
    id: string
    proposal_id: string
    title: string
    purpose: string
    version: number
    created_at: string
    ended_at: string | null
    changed_by: string
    changed_at: string
  }
  meetings: {
    id: string
    group_id: string
    title: string
    starts_at: string
    ends_at: string
    place: string | null
    video_url: string | null
    /** The link is for everyone, rather than for members. */
    video_public: number
    agenda: string
    minutes: string
    minutes_public: number
    cancelled_at: string | null
    cancel_reason: string | null
    version: number
    created_at: string
    changed_by: string
    changed_at: string
  }
  working_group_members: {
    proposal_id: string
    territory_id: string
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
  interface Tables extends WorkingGroupTables {}
}

export const workingGroupColumns: DeclaredTables<WorkingGroupTables> = {
  working_groups: {
    columns: {
      id: nobodys,
      proposal_id: nobodys,
      title: nobodys,
      purpose: nobodys,
      version: nobodys,
      created_at: nobodys,
      ended_at: nobodys,
      changed_by: teamMember,
      changed_at: nobodys,
    },
  },
  meetings: {
    columns: {
      id: nobodys,
      group_id: nobodys,
      title: nobodys,
      starts_at: nobodys,
      ends_at: nobodys,
      place: nobodys,
      video_url: nobodys,
      video_public: nobodys,
      agenda: nobodys,
      minutes: nobodys,
      minutes_public: nobodys,
      cancelled_at: nobodys,
      cancel_reason: nobodys,
      version: nobodys,
      created_at: nobodys,
      changed_by: teamMember,
      changed_at: nobodys,
    },
  },
  working_group_members: {
    ...ofParticipant,
    title: words('Groupes de travail', 'Working groups'),
    purpose: toReachContact,
    retention: 'contact',
    key: ['proposal_id', 'territory_id'],
    columns: {
      proposal_id: nobodys,
      territory_id: nobodys,
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
