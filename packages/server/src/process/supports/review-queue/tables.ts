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
import type { MarkRule, Trace } from './rules.ts'
import type { HeldState } from './states.ts'

export type ReviewTables = {
  act_traces: Trace & { receipt: string }
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
  suspected_contributions: {
    contribution_id: string
    rule: MarkRule
    /** Those that look alike, found together. */
    group_key: string
    at: string
  }
}

declare module '../../../platform/db/tables.ts' {
  interface Tables extends ReviewTables {}
}

export const reviewColumns: DeclaredTables<ReviewTables> = {
  act_traces: {
    ...ofParticipant,
    title: words('Traces d’actes récents', 'Traces of recent acts'),
    purpose: words('Reconnaître une rafale', 'To recognise a burst'),
    retention: 'code',
    key: ['receipt'],
    columns: {
      receipt: receiptColumn,
      proposal_id: nobodys,
      participant_id: participantId,
      at: nobodys,
      block: digest('Empreinte du réseau, un jour', 'Digest of the network, one day'),
      mailbox: digest('Empreinte de l’adresse', 'Digest of the address'),
      numbered: digest('La même, sans ses chiffres', 'The same, without its digits'),
      disposable: digest('Empreinte d’un domaine jetable', 'Digest of a disposable domain'),
    },
    erasure: { goes: 'rows' },
  },
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
  suspected_contributions: {
    basis: 'public_task',
    subject: 'elsewhere',
    title: words('Contributions qui se ressemblent', 'Contributions that look alike'),
    purpose: words(
      'Dire à l’équipe qui modère qu’elles viennent peut-être de la même main',
      'To tell those who moderate that they may come from one hand',
    ),
    retention: 'mark',
    key: ['contribution_id'],
    joining: { goes: 'otherwise' },
    columns: {
      contribution_id: nobodys,
      rule: nobodys,
      group_key: digest('Ce qui se ressemble', 'What looks alike'),
      at: nobodys,
    },
    erasure: {
      goes: 'otherwise',
      how: words(
        'Seule, après six mois : une empreinte, sans numéro de personne.',
        'By itself, after six months: a digest, without anyone’s number.',
      ),
    },
  },
}
