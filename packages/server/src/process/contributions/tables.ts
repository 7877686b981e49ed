// The tables of contributions, and what each of their columns tells of a person.

import type { Generated } from 'kysely'
import {
  evidenceColumn,
  ofParticipant,
  receiptColumn,
} from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  intentId,
  nobodys,
  participantId,
  teamMember,
  text,
  words,
} from '../../platform/personal-data/declaration.ts'
import type { Contribution, contributionStates, profiles } from './contract.ts'
import type { CommitteeDecision } from './states.ts'

export type ContributionTables = {
  /** Private addresses of an earlier key that must go on leading to their contribution. */
  tracking_links: { token_hash: string; contribution_id: string }
  contributions: {
    id: string
    consultation_id: string
    kind: 'need' | 'service'
    theme_id: string
    territory_id: string
    profile: (typeof profiles)[number]
    function: string
    title: string
    text: string
    service_url: string | null
    code_openness: Contribution['codeOpenness']
    funding_use: string | null
    state: (typeof contributionStates)[number]
    evidence: string
    participant_id: string | null
    intent_id: string | null
    site_key: string | null
    receipt: string
    received_at: string
    /** 1: handed in on paper, entered by an agent whose mandate is its evidence. */
    on_behalf: Generated<number>
    /** 1: one of many by one person, public only once the team has decided on it. */
    awaits_team: Generated<number>
    /** One more at every change by the team: what was read before it must be read again. */
    version: Generated<number>
    assignee_id: string | null
    /** Folded, for the team's search. */
    search_key: Generated<string>
    /** Of the outcome that stands. */
    programme_id: string | null
    rejection_reason: string | null
    rejection_text: string | null
    /** What a published committee decided; the session says why. */
    decision: CommitteeDecision | null
    committee_id: string | null
    granted_cents: number | null
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends ContributionTables {}
}

export const contributionColumns: DeclaredTables<ContributionTables> = {
  tracking_links: {
    columns: {
      token_hash: nobodys,
      contribution_id: nobodys,
    },
  },
  contributions: {
    ...ofParticipant,
    title: words('Contributions', 'Contributions'),
    purpose: words('Instruire et publier un besoin', 'To examine and publish a need'),
    retention: 'act',
    key: ['id'],
    columns: {
      id: nobodys,
      consultation_id: nobodys,
      kind: nobodys,
      theme_id: nobodys,
      territory_id: nobodys,
      profile: text('Votre profil', 'Your profile'),
      function: text('Votre fonction', 'Your function'),
      title: text('Titre', 'Title'),
      text: text('Texte', 'Text'),
      service_url: text('Adresse du service', 'Address of the service'),
      code_openness: nobodys,
      funding_use: text('Usage d’un financement', 'What funding would be used for'),
      state: nobodys,
      evidence: evidenceColumn,
      participant_id: participantId,
      intent_id: intentId,
      site_key: nobodys,
      receipt: receiptColumn,
      received_at: nobodys,
      on_behalf: nobodys,
      awaits_team: nobodys,
      version: nobodys,
      assignee_id: teamMember,
      search_key: text(
        'Le texte, pour la recherche de l’équipe',
        'The text, for the team’s search',
      ),
      programme_id: nobodys,
      rejection_reason: nobodys,
      rejection_text: nobodys,
      decision: nobodys,
      committee_id: nobodys,
      granted_cents: nobodys,
    },
    erasure: {
      goes: 'by_rule',
      rule: words(
        'Votre fonction et le lien avec vous sont effacés. Le texte reste, puisque d’autres l’ont lu et soutenu, sauf si vous demandez qu’il soit remplacé.',
        'Your function and the link with you are erased. The text stays, since others have read and supported it, unless you ask for it to be replaced.',
      ),
    },
  },
}
