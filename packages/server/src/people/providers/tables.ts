// The tables of providers, and what each of their columns tells of a person.

import { goesWithAccount, toSignIn } from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  digest,
  id,
  nobodys,
  participantId,
  sealed,
  text,
  words,
} from '../../platform/personal-data/declaration.ts'
import type { ProviderName } from '../../platform/settings/providers.ts'

export type ProviderTables = {
  /** Whom an issuer calls by a subject: a keyed digest of both, since nothing else is needed. */
  identities: {
    identity_index: string
    participant_id: string
    provider: ProviderName
    issuer: string
    /** Sealed: what the index is made of, so that it can be made with another key. */
    subject_sealed: string | null
    linked_at: string
  }
  departures: {
    state_hash: string
    /** Of a cookie: only the browser that left may come back. */
    browser_hash: string
    provider: ProviderName
    nonce: string
    /** What was being confirmed. */
    intent_id: string | null
    /** The participant who adds this identity to theirs; null for signing in. */
    linking: string | null
    /** For the team: `sign_in`, `step_up` with its session, or an invitation: digests of tokens. */
    staff_purpose: string | null
    /** The digest of the session whose owner shows anew that they are there. */
    proving: string | null
    created_at: string
    expires_at: string
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends ProviderTables {}
}

export const providerColumns: DeclaredTables<ProviderTables> = {
  identities: {
    ...goesWithAccount,
    title: words('Identités', 'Identities'),
    purpose: toSignIn,
    retention: 'account',
    key: ['identity_index'],
    columns: {
      identity_index: digest('Empreinte de votre identité', 'Digest of your identity'),
      participant_id: participantId,
      provider: text('Fournisseur d’identité', 'Identity provider'),
      issuer: text('Adresse du fournisseur', 'Address of the provider'),
      subject_sealed: sealed('Identifiant donné par le fournisseur', 'Identifier it gives'),
      linked_at: nobodys,
    },
  },
  departures: {
    ...goesWithAccount,
    title: words('Passages en cours', 'Visits under way'),
    purpose: words(
      'Savoir que c’est bien vous qui revenez du fournisseur d’identité',
      'To know that it is you who comes back from the provider',
    ),
    retention: 'departure',
    subject: { participant: 'linking' },
    key: ['state_hash'],
    columns: {
      state_hash: digest('Empreinte du passage', 'Digest of the visit'),
      browser_hash: digest('Empreinte d’un cookie de ce navigateur', 'Digest of a cookie'),
      provider: text('Fournisseur d’identité', 'Identity provider'),
      nonce: digest('Nombre au hasard', 'Random number'),
      intent_id: id('Démarche en cours', 'What was under way'),
      linking: participantId,
      staff_purpose: text('Pour l’équipe : ce qui était demandé', 'For the team: what was asked'),
      proving: digest('Empreinte de la session à confirmer', 'Digest of the session to confirm'),
      created_at: nobodys,
      expires_at: nobodys,
    },
  },
}
