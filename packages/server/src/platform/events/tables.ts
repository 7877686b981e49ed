// The tables of events, and what each of their columns tells of a person.

import type { Json } from '../db/json.ts'
import { ofParticipant } from '../personal-data/common.ts'
import {
  type DeclaredTables,
  id,
  json,
  nobodys,
  participantId,
  teamMember,
  words,
} from '../personal-data/declaration.ts'
import type { EventKind, NewEvent } from './events.ts'

export type JournalTables = {
  events: {
    seq: number
    kind: EventKind
    subject: string
    data: Json<NewEvent['data']>
    participant_id: string | null
    staff_id: string | null
    at: string
  }
  /** How far the journal goes, and each of its readers. */
  cursors: { name: string; seq: number }
}

declare module '../db/tables.ts' {
  interface Tables extends JournalTables {}
}

export const journalColumns: DeclaredTables<JournalTables> = {
  events: {
    ...ofParticipant,
    title: words('Journal', 'Journal'),
    purpose: words(
      'Expliquer ce qui s’est passé, et vous en envoyer un récépissé',
      'To explain what happened, and to send you a receipt of it',
    ),
    retention: 'act',
    key: ['seq'],
    columns: {
      seq: nobodys,
      kind: nobodys,
      subject: { ...id('Ce qui est concerné', 'What it happened to'), names: 'whole' },
      data: json('Ce qui s’est passé', 'What happened'),
      participant_id: participantId,
      staff_id: teamMember,
      at: nobodys,
    },
    erasure: {
      goes: 'by_rule',
      rule: words('Les lignes restent, sans votre numéro.', 'The lines stay, without your number.'),
    },
  },
  cursors: {
    columns: {
      name: nobodys,
      seq: nobodys,
    },
  },
}
