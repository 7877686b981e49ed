// The tables of participants, and what each of their columns tells of a person.
import type { Language } from '../../platform/language/language.ts'
import { goesWithAccount, toSignIn } from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  digest,
  id,
  mentioning,
  nobodys,
  participantId,
  sealed,
  text,
  words,
} from '../../platform/personal-data/declaration.ts'

/** What someone signed in with. */
export type Proof = 'email' | 'pro_connect' | 'france_connect'

export type ParticipantTables = {
  participants: {
    id: string
    /** Of the mailbox that a code came back from; null for whoever is known by an identity only. */
    email_index: string | null
    /** Where receipts go. */
    email_sealed: string
    created_at: string
  }
  sign_in_codes: {
    id: string
    email_index: string
    email_sealed: string
    intent_id: string
    code_hash: string
    attempts: number
    created_at: string
    expires_at: string
    used_at: string | null
  }
  /** The last time a code came back from their mailbox, and the language of that browser. */
  participant_visits: { participant_id: string; language: Language; verified_at: string }
  sessions: {
    token_hash: string
    /** Names it on the page where its owner may close it. */
    id: string
    participant_id: string
    proof: Proof
    /** Of the territory that ProConnect says this agent works for. */
    siren: string | null
    /** "Firefox, Windows": enough to recognise one's own. */
    device: string
    /** Sealed: what the provider asks for when signing out there. */
    id_token: string | null
    created_at: string
    /** When they showed who they are, by a code or at the provider; null when nobody said. */
    proved_at: string | null
    seen_at: string
    /** When it ends unless something is done before. */
    idle_at: string
    /** When it ends whatever is done. */
    expires_at: string
  }
  account_activity: {
    participant_id: string
    /** The last sign-in. */
    seen_at: string
    /** When its owner was told that it would end; null again once they sign in. */
    warned_at: string | null
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends ParticipantTables {}
}

export const participantColumns: DeclaredTables<ParticipantTables> = {
  participants: {
    ...goesWithAccount,
    title: words('Compte', 'Account'),
    purpose: words(
      'Vous reconnaître, et vous envoyer codes et récépissés',
      'To know you again, and to send you codes and receipts',
    ),
    retention: 'account',
    subject: { participant: 'id' },
    key: ['id'],
    joining: { goes: 'otherwise' },
    columns: {
      id: participantId,
      email_index: digest('Empreinte de votre adresse', 'Digest of your address'),
      email_sealed: sealed('Votre adresse électronique', 'Your e-mail address'),
      created_at: nobodys,
    },
  },
  sign_in_codes: {
    ...goesWithAccount,
    title: words('Codes envoyés', 'Codes sent'),
    purpose: toSignIn,
    retention: 'code',
    subject: { mailbox: 'email_index', mentions: 'intent_id' },
    key: ['id'],
    columns: {
      id: id('Numéro de la demande', 'Number of the request'),
      email_index: digest('Empreinte de votre adresse', 'Digest of your address'),
      email_sealed: sealed('Adresse où le code est parti', 'Address that the code went to'),
      intent_id: mentioning(id('Ce que le code servait à faire', 'What the code was for')),
      code_hash: digest('Empreinte du code', 'Digest of the code'),
      attempts: nobodys,
      created_at: nobodys,
      expires_at: nobodys,
      used_at: nobodys,
    },
  },
  participant_visits: {
    ...goesWithAccount,
    title: words('Dernière visite', 'Last visit'),
    purpose: words('Vous écrire dans votre langue', 'To write to you in your language'),
    retention: 'account',
    key: ['participant_id'],
    joining: { goes: 'moves', on: [], keeps: 'mailbox' },
    columns: {
      participant_id: participantId,
      language: text('Langue de votre navigateur', 'Language of your browser'),
      verified_at: nobodys,
    },
  },
  sessions: {
    ...goesWithAccount,
    title: words('Sessions ouvertes', 'Open sessions'),
    purpose: words('Garder votre session ouverte un moment', 'To keep you signed in for a while'),
    retention: 'session',
    key: ['token_hash'],
    joining: { goes: 'ends' },
    columns: {
      token_hash: digest('Empreinte du cookie de session', 'Digest of the session’s cookie'),
      id: id('Numéro de la session', 'Number of the session'),
      participant_id: participantId,
      proof: text('Façon de vous identifier', 'How you signed in'),
      siren: text('SIREN de votre organisation', 'SIREN of your organisation'),
      device: text('Navigateur et système', 'Browser and system'),
      id_token: sealed('Jeton du fournisseur d’identité', 'Token of the identity provider'),
      created_at: nobodys,
      proved_at: nobodys,
      seen_at: nobodys,
      idle_at: nobodys,
      expires_at: nobodys,
    },
  },
  account_activity: {
    ...goesWithAccount,
    title: words('Dernière identification', 'Last sign-in'),
    purpose: words('Effacer les comptes dont personne ne se sert', 'To erase unused accounts'),
    retention: 'account',
    key: ['participant_id'],
    joining: { goes: 'moves', on: [], keeps: { latest: 'seen_at' } },
    columns: {
      participant_id: participantId,
      seen_at: nobodys,
      warned_at: nobodys,
    },
  },
}
