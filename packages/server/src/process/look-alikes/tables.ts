// The tables of acts that look alike, and what each of their columns tells of a person.

import { ofParticipant, receiptColumn } from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  digest,
  nobodys,
  participantId,
  words,
} from '../../platform/personal-data/declaration.ts'
import type { MarkRule } from '../../platform/settings/suspicion.ts'
import type { Trace } from './rules.ts'

export type LookAlikeTables = {
  act_traces: Trace & { receipt: string }
  suspected_contributions: {
    contribution_id: string
    rule: MarkRule
    /** Those that look alike, found together. */
    group_key: string
    at: string
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends LookAlikeTables {}
}

export const lookAlikeColumns: DeclaredTables<LookAlikeTables> = {
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
