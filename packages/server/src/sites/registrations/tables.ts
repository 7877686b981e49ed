// The tables of registrations, and what each of their columns tells of a person.

import type { Json } from '../../platform/db/json.ts'
import { ofParticipant } from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  nobodys,
  participantId,
  teamMember,
  words,
} from '../../platform/personal-data/declaration.ts'
import type { Missing, Proof } from './proof.ts'
import type { RegistrationState } from './states.ts'

export type SiteRegistrationTables = {
  site_registrations: {
    id: string
    /** Null once their account is erased: the site stays with the territory. */
    participant_id: string | null
    territory_id: string
    consultation_id: string
    /** The first of its addresses, which names the site. */
    origin: string
    name: string
    proof: Proof
    /** What is to be published: made for this registration alone. */
    token: string
    state: RegistrationState
    /** One approved registration a territory and origin. */
    live_key: string | null
    /** First key of the site, once approved. */
    site: string | null
    opened_at: string
    proved_at: string | null
    asked_at: string | null
    answer_until: string | null
    link_hash: string | null
    decided_at: string | null
    decided_by: 'town_hall' | 'team' | null
    staff_id: string | null
    reason: string | null
    version: number
  }
  site_registration_origins: {
    registration_id: string
    origin: string
    proved_at: string | null
    /** What the last try found instead. */
    last_check: Json<Missing & { at: string }> | null
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends SiteRegistrationTables {}
}

export const siteRegistrationColumns: DeclaredTables<SiteRegistrationTables> = {
  site_registrations: {
    ...ofParticipant,
    title: words('Sites que vous avez enregistrés', 'Sites that you registered'),
    purpose: words(
      'Savoir qui tient un site partenaire, et lui en donner l’état',
      'To know who keeps a partner site, and to show them its state',
    ),
    retention: 'act',
    key: ['id'],
    columns: {
      id: nobodys,
      participant_id: participantId,
      territory_id: nobodys,
      consultation_id: nobodys,
      origin: nobodys,
      name: nobodys,
      proof: nobodys,
      token: nobodys,
      state: nobodys,
      live_key: nobodys,
      site: nobodys,
      opened_at: nobodys,
      proved_at: nobodys,
      asked_at: nobodys,
      answer_until: nobodys,
      link_hash: nobodys,
      decided_at: nobodys,
      decided_by: nobodys,
      staff_id: teamMember,
      reason: nobodys,
      version: nobodys,
    },
    erasure: {
      goes: 'columns',
      set: { participant_id: null },
      rule: words(
        'Le site reste à la collectivité ; votre numéro est effacé.',
        'The site stays with the territory; your number is erased.',
      ),
    },
  },
  site_registration_origins: {
    columns: {
      registration_id: nobodys,
      origin: nobodys,
      proved_at: nobodys,
      last_check: nobodys,
    },
  },
}
