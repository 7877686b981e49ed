// The tables of supports, and what each of their columns tells of a person.
import type { ColumnType } from 'kysely'
import {
  evidenceColumn,
  ofParticipant,
  receiptColumn,
} from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  id,
  intentId,
  mentioning,
  nobodys,
  participantId,
  words,
} from '../../platform/personal-data/declaration.ts'

export type SupportKind = 'territory' | 'resident'

export type SupportTables = {
  supports: {
    proposal_id: string
    /** `territory:{id}` or `participant:{id}`. */
    supporter: string
    kind: SupportKind
    territory_id: string | null
    participant_id: string | null
    evidence: string
    intent_id: string | null
    site_key: string | null
    receipt: string
    recorded_at: string
    /** Where it was given, once a merge moved it; null while that is where it counts. */
    given_on: ColumnType<string | null, string | null | undefined, string | null>
  }
  tallies: {
    proposal_id: string
    territories: number
    residents_by_email: number
    residents_by_france_connect: number
  }
  supports_beside: SupportTables['supports']
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends SupportTables {}
}

const supportOf = {
  proposal_id: nobodys,
  supporter: mentioning(id('Qui soutient', 'Who supports')),
  kind: nobodys,
  territory_id: nobodys,
  participant_id: participantId,
  evidence: evidenceColumn,
  intent_id: intentId,
  site_key: nobodys,
  receipt: receiptColumn,
  recorded_at: nobodys,
  given_on: nobodys,
} as const

export const supportColumns: DeclaredTables<SupportTables> = {
  supports: {
    ...ofParticipant,
    title: words('Soutiens', 'Supports'),
    purpose: words('Compter un soutien, une seule fois', 'To count a support, once'),
    retention: 'act',
    key: ['proposal_id', 'supporter'],
    joining: { goes: 'apart' },
    columns: supportOf,
    erasure: {
      goes: 'by_rule',
      rule: words(
        'À titre personnel : retiré tant que les soutiens sont ouverts ou à venir ; une fois qu’ils sont clos, il reste compté sans lien avec vous, et il est retiré s’ils rouvrent, car rien ne dirait que vous avez déjà soutenu. Au nom d’une collectivité : il est à elle, et reste sans votre numéro.',
        'In your own name: withdrawn while supports are open or yet to open; once they are closed it stays counted, unlinked from you, and is withdrawn if they open again, since nothing would tell that you had supported. In a territory’s name: it is theirs, and stays without your number.',
      ),
    },
  },
  tallies: {
    columns: {
      proposal_id: nobodys,
      territories: nobodys,
      residents_by_email: nobodys,
      residents_by_france_connect: nobodys,
    },
  },
  supports_beside: {
    ...ofParticipant,
    title: words('Soutiens comptés une fois pour plusieurs', 'Supports counted once for several'),
    purpose: words(
      'Garder chaque soutien d’une proposition réunie avec une autre',
      'To keep each support of a proposal merged into another',
    ),
    retention: 'act',
    key: ['receipt'],
    joining: { goes: 'apart' },
    columns: supportOf,
    erasure: {
      goes: 'by_rule',
      rule: words('Comme le soutien qui compte.', 'As the support that counts.'),
    },
  },
}
