// The tables of requests, and what each of their columns tells of a person.

import type { Json } from '../../platform/db/json.ts'
import type { NewEvent } from '../../platform/events/events.ts'
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
import type { Machine } from './machine.ts'

export type RequestTables = {
  requests: {
    id: string
    kind: Machine['kind']
    /** The service that is asked for; the territory itself for a diagnosis. */
    subject: string
    territory_id: string
    /** Kind, subject and territory while it lives: the key in the table settles races. */
    live_key: string | null
    state: string
    version: number
    /** Sealed JSON: who to call; never public. */
    contact: string | null
    /** What was true when it was asked: a diagnosis's figure and threshold. */
    facts: Json<NewEvent['data']>
    participant_id: string | null
    evidence: string
    intent_id: string | null
    site_key: string | null
    receipt: string
    recorded_at: string
  }
  request_acts: {
    request_id: string
    /** The version that this act made: one act a version. */
    version: number
    act: string
    state: string
    reason: string | null
    planned_on: string | null
    note: string | null
    staff_id: string | null
    at: string
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends RequestTables {}
}

export const requestColumns: DeclaredTables<RequestTables> = {
  requests: {
    ...ofParticipant,
    title: words('Demandes de service et de diagnostic', 'Requests of services and diagnoses'),
    purpose: toReachContact,
    retention: 'contact',
    key: ['id'],
    columns: {
      id: nobodys,
      kind: nobodys,
      subject: nobodys,
      territory_id: nobodys,
      live_key: nobodys,
      state: nobodys,
      version: nobodys,
      contact: contactColumn,
      facts: nobodys,
      participant_id: participantId,
      evidence: evidenceColumn,
      intent_id: intentId,
      site_key: nobodys,
      receipt: receiptColumn,
      recorded_at: nobodys,
    },
    erasure: staysWithoutPerson,
  },
  request_acts: {
    columns: {
      request_id: nobodys,
      version: nobodys,
      act: nobodys,
      state: nobodys,
      reason: nobodys,
      planned_on: nobodys,
      note: nobodys,
      staff_id: teamMember,
      at: nobodys,
    },
  },
}
