// The tables of contributions, and what each of their columns tells of a person.

import type { Generated } from 'kysely'
import type { Json } from '../../platform/db/json.ts'
import {
  evidenceColumn,
  ofParticipant,
  receiptColumn,
} from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  intentId,
  json,
  nobodys,
  participantId,
  teamMember,
  text,
  words,
} from '../../platform/personal-data/declaration.ts'
import type { Contribution, contributionStates, shownProfiles } from './contract.ts'
import type { Brought, SourceState } from './imports/brought.ts'
import type { RevisedField } from './revisions/fields.ts'
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
    profile: (typeof shownProfiles)[number]
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
  /** Where one was imported from, and what was brought the last time. */
  contribution_sources: {
    contribution_id: string
    platform: string
    /** How the platform names it. */
    external_id: string
    address: string | null
    /** What it was there. */
    state: SourceState
    /** As it was brought: what differs from it since was edited here. */
    brought: Json<Partial<Brought>>
    imported_at: string
  }
  /** What was changed of one's words, and by whom. */
  contribution_revisions: {
    contribution_id: string
    /** The version that it made. */
    version: number
    act: 'edit' | 'erase' | 'undo' | 'import'
    changes: Json<RevisedField[]>
    reason: string | null
    /** The platform, of an import. */
    source: string | null
    /** The version whose change this one undoes. */
    undoes: number | null
    participant_id: string | null
    staff_id: string | null
    at: string
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
  contribution_sources: {
    title: words('Contributions importées', 'Imported contributions'),
    purpose: words(
      'Dire d’où vient une contribution, et réparer son import',
      'To say where a contribution comes from, and to repair its import',
    ),
    basis: 'public_task',
    retention: 'act',
    subject: 'elsewhere',
    joining: { goes: 'otherwise' },
    erasure: {
      goes: 'otherwise',
      how: words(
        'Sur demande à l’adresse de contact : l’équipe efface le texte, et aucun import ne le ramène.',
        'On request at the contact address: the team erases the text, and no import brings it back.',
      ),
    },
    key: ['contribution_id'],
    columns: {
      contribution_id: nobodys,
      platform: nobodys,
      external_id: nobodys,
      address: nobodys,
      state: nobodys,
      brought: json('Le texte, comme il a été importé', 'The text, as it was imported'),
      imported_at: nobodys,
    },
  },
  contribution_revisions: {
    ...ofParticipant,
    title: words('Corrections de vos contributions', 'Corrections of your contributions'),
    purpose: words(
      'Dire ce que l’équipe a changé d’un texte, et pourquoi',
      'To say what the team changed of a text, and why',
    ),
    retention: 'act',
    key: ['contribution_id', 'version'],
    columns: {
      contribution_id: nobodys,
      version: nobodys,
      act: nobodys,
      changes: json('Avant et après', 'Before and after'),
      reason: text('Pourquoi', 'Why'),
      source: nobodys,
      undoes: nobodys,
      participant_id: participantId,
      staff_id: teamMember,
      at: nobodys,
    },
    erasure: {
      goes: 'by_rule',
      rule: words(
        'Le lien avec vous est effacé ; les textes d’avant le sont aussi, si vous demandez que vos textes soient remplacés.',
        'The link with you is erased; so are earlier texts, if you ask for your texts to be replaced.',
      ),
    },
  },
}
