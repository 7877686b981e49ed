// The tables of intents, and what each of their columns tells of a person.

import type { Json } from '../platform/db/json.ts'
import { ofParticipant } from '../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  intentId,
  json,
  nobodys,
  participantId,
  words,
} from '../platform/personal-data/declaration.ts'
import type { RecordedWhole, Refused } from './kind.ts'
import type { Prepared } from './prepared.ts'

export type IntentTables = {
  intents: {
    id: string
    kind: string
    proposal_id: string | null
    site_key: string | null
    payload: Json<Prepared>
    state: 'prepared' | 'confirmed' | 'withdrawn'
    /** The last one. */
    refusal: Json<Pick<Refused, 'code' | 'facts'>> | null
    /** Once confirmed. */
    outcome: Json<RecordedWhole> | null
    participant_id: string | null
    prepared_at: string
    confirmed_at: string | null
    expires_at: string
  }
}

declare module '../platform/db/tables.ts' {
  interface Tables extends IntentTables {}
}

export const intentColumns: DeclaredTables<IntentTables> = {
  intents: {
    ...ofParticipant,
    title: words('Démarches', 'What was prepared'),
    purpose: words('Faire une seule fois ce que vous avez préparé', 'To do once what you prepared'),
    retention: 'draft',
    key: ['id'],
    joining: { goes: 'apart' },
    columns: {
      id: intentId,
      kind: nobodys,
      proposal_id: nobodys,
      site_key: nobodys,
      payload: json('Ce qui a été préparé', 'What was prepared'),
      state: nobodys,
      refusal: json('Le dernier refus', 'The last refusal'),
      outcome: json('Ce qui a été enregistré', 'What was recorded'),
      participant_id: participantId,
      prepared_at: nobodys,
      confirmed_at: nobodys,
      expires_at: nobodys,
    },
    erasure: { goes: 'rows' },
  },
}
