// The tables of mandates, and what each of their columns tells of a person.

import { goesWithAccount, toKnowMandates } from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  digest,
  id,
  nobodys,
  participantId,
  teamMember,
  text,
  words,
} from '../../platform/personal-data/declaration.ts'
import type { Evidence } from './rules.ts'

export type MandateTables = {
  official_addresses: { territory_id: string; email: string; domain: string }
  mandates: { participant_id: string; territory_id: string; evidence: Evidence; granted_at: string }
  /** A keyed digest of a mailbox or an identity, and the territory that it may not act for. */
  mandate_bars: { index_digest: string; territory_id: string; ended_at: string; barred_at: string }
  mandate_grants: {
    participant_id: string
    territory_id: string
    evidence: 'official_code' | 'staff_decision'
    granted_at: string
    ends_at: string | null
    reason: string | null
    staff_id: string | null
  }
  /** While it is there, no proof lets this person act for this territory. */
  mandate_ends: {
    participant_id: string
    territory_id: string
    ended_at: string
    cause: 'given_up' | 'staff' | 'contested'
    reason: string | null
    staff_id: string | null
  }
  act_notices: {
    territory_id: string
    event_seq: number
    due_at: string
    /** When it went into the outbox. */
    mailed_at: string | null
  }
  contest_links: {
    token_hash: string
    territory_id: string
    participant_id: string
    event_seq: number | null
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends MandateTables {}
}

export const mandateColumns: DeclaredTables<MandateTables> = {
  official_addresses: {
    title: words('Adresses officielles des mairies', 'Official addresses of town halls'),
    purpose: words(
      'Prouver qu’une boîte est celle de la mairie, et lui écrire',
      'To prove that a mailbox is the town hall’s, and to write to it',
    ),
    basis: 'public_task',
    retention: 'directory',
    subject: 'elsewhere',
    key: ['territory_id', 'email'],
    joining: { goes: 'otherwise' },
    columns: {
      territory_id: nobodys,
      email: text('Adresse de la mairie', 'Address of the town hall'),
      domain: text('Son domaine', 'Its domain'),
    },
    erasure: {
      goes: 'otherwise',
      how: words(
        'En la corrigeant dans l’annuaire public, puis à l’import suivant.',
        'By mending it in the public directory, then at the next import.',
      ),
    },
  },
  mandates: {
    ...goesWithAccount,
    title: words('Habilitations constatées', 'Mandates on record'),
    purpose: toKnowMandates,
    retention: 'mandate',
    key: ['participant_id', 'territory_id', 'evidence'],
    joining: { goes: 'moves', on: ['territory_id', 'evidence'], keeps: 'other' },
    columns: {
      participant_id: participantId,
      territory_id: id('Collectivité', 'Territory'),
      evidence: text('Preuve', 'Evidence'),
      granted_at: nobodys,
    },
  },
  mandate_bars: {
    ...goesWithAccount,
    title: words('Habilitations retirées avant un effacement', 'Mandates ended before an erasure'),
    purpose: words(
      'Ne pas rendre, par un effacement, un droit que l’équipe a retiré',
      'Not to give back, by an erasure, a right that the team took',
    ),
    retention: 'bar',
    subject: 'elsewhere',
    key: ['index_digest', 'territory_id'],
    joining: { goes: 'otherwise' },
    columns: {
      index_digest: digest(
        'Empreinte de l’adresse ou de l’identité',
        'Digest of the address or the identity',
      ),
      territory_id: id('Collectivité', 'Territory'),
      ended_at: nobodys,
      barred_at: nobodys,
    },
    erasure: {
      goes: 'otherwise',
      how: words(
        'Elle s’efface d’elle-même au bout d’un an, ou quand le droit est prouvé de nouveau.',
        'It goes by itself after a year, or when the right is proved anew.',
      ),
    },
  },
  mandate_grants: {
    ...goesWithAccount,
    title: words('Habilitations accordées', 'Mandates granted'),
    purpose: toKnowMandates,
    retention: 'mandate',
    key: ['participant_id', 'territory_id', 'evidence'],
    joining: { goes: 'moves', on: ['territory_id', 'evidence'], keeps: { latest: 'ends_at' } },
    columns: {
      participant_id: participantId,
      territory_id: id('Collectivité', 'Territory'),
      evidence: text('Preuve', 'Evidence'),
      granted_at: nobodys,
      ends_at: nobodys,
      reason: text('Motif de l’équipe', 'The team’s reason'),
      staff_id: teamMember,
    },
  },
  mandate_ends: {
    ...goesWithAccount,
    title: words('Habilitations terminées', 'Mandates that ended'),
    purpose: toKnowMandates,
    retention: 'mandate',
    key: ['participant_id', 'territory_id'],
    joining: { goes: 'moves', on: ['territory_id'], keeps: { latest: 'ended_at' } },
    columns: {
      participant_id: participantId,
      territory_id: id('Collectivité', 'Territory'),
      ended_at: nobodys,
      cause: text('Cause', 'Cause'),
      reason: text('Motif', 'Reason'),
      staff_id: teamMember,
    },
  },
  act_notices: {
    columns: {
      territory_id: nobodys,
      event_seq: nobodys,
      due_at: nobodys,
      mailed_at: nobodys,
    },
  },
  contest_links: {
    ...goesWithAccount,
    title: words('Liens de contestation', 'Links to contest'),
    purpose: words(
      'Laisser la mairie contester un acte fait en son nom',
      'To let the town hall contest an act in its name',
    ),
    retention: 'act',
    key: ['token_hash'],
    columns: {
      token_hash: digest('Empreinte du lien', 'Digest of the link'),
      territory_id: nobodys,
      participant_id: participantId,
      event_seq: nobodys,
    },
    erasure: {
      goes: 'columns',
      set: { participant_id: 'erased' },
      rule: words(
        'La mairie garde son lien ; il ne mène plus à vous.',
        'The town hall keeps its link; it no longer leads to you.',
      ),
    },
  },
}
