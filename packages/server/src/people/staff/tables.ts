// The tables of staff, and what each of their columns tells of a person.

import type { Generated } from 'kysely'
import type { Json } from '../../platform/db/json.ts'
import { accessOfTeam, ofTeam } from '../../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  digest,
  type Erasure,
  id,
  nobodys,
  sealed,
  teamMember,
  text,
  words,
} from '../../platform/personal-data/declaration.ts'
import type { Shown } from './log-values.ts'

/** One row: its key, and each field before and after. */
export type LoggedChange = {
  table: string
  key: Record<string, Shown>
  fields: Record<string, [before: Shown, after: Shown]>
}

export type StaffProof = 'passkey' | 'pro_connect' | 'demonstration'

/** `accept`: the first key, by an invitation; `enrol`: one more, in a session. */
export type ChallengePurpose = 'sign_in' | 'accept' | 'enrol' | 'step_up'

export type StaffTables = {
  staff_members: {
    id: string
    name: string
    /** Space-separated. */
    roles: string
    created_at: string
    /** Since when the member is suspended. */
    ended_at: string | null
    version: Generated<number>
  }
  /** Of requests that bore a key, so that the same one acts once. */
  staff_answers: {
    /** Of the member, the operation and the key. */
    key_hash: string
    staff_id: string
    body_hash: string
    /** Null until it is there, and once it is forgotten. */
    answer_sealed: string | null
    expires_at: string
  }
  staff_challenges: {
    challenge_hash: string
    /** Of a cookie and what it asked with: only that browser may answer, in the same session. */
    browser_hash: string
    purpose: ChallengePurpose
    /** Who may answer; null while nobody is known. */
    staff_id: string | null
    expires_at: string
  }
  staff_identities: {
    identity_index: string
    staff_id: string
    provider: 'pro_connect'
    /** Sealed: what the index is made of, so that it can be made with another key. */
    subject_sealed: string | null
    linked_at: string
  }
  staff_invitations: {
    token_hash: string
    staff_id: string
    created_at: string
    expires_at: string
  }
  staff_log: {
    id: string
    at: string
    /** Null for the command line. */
    staff_id: string | null
    operation: string
    object: string | null
    request_id: string | null
    /** `more`: how many further rows changed. */
    changes: Json<{ rows: LoggedChange[]; more: number }>
    /** Folded words of all that is shown of it. */
    search_key: string
    /** Of the act's last event in the journal; null for entries of before it was kept. */
    seq: number | null
  }
  staff_passkeys: {
    id: string
    staff_id: string
    credential_id: string
    /** COSE, in base64url. */
    public_key: string
    counter: number
    /** Space-separated. */
    transports: string
    /** What its owner calls it. */
    name: string
    created_at: string
    used_at: string | null
  }
  staff_sessions: {
    token_hash: string
    /** Names it on the page where its owner may close it. */
    id: string
    staff_id: string
    proof: StaffProof
    device: string
    created_at: string
    seen_at: string
    /** When its owner last proved to be there. */
    proved_at: string
    idle_at: string
    expires_at: string
  }
  staff_tokens: {
    token_hash: string
    staff_id: string
    created_at: string
    expires_at: string
    /** 1 for one that may do what asks a person to prove themselves anew. */
    is_dangerous: number
    /** Null for the command line. */
    made_by: string | null
    /** To the minute. */
    used_at: string | null
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends StaffTables {}
}

const forgottenSoon: Erasure = {
  goes: 'otherwise',
  how: words(
    'Les réponses, à chaque effacement de compte ; le reste seul, en un jour.',
    'Answers, whenever an account is erased; the rest by itself, within a day.',
  ),
}

export const staffColumns: DeclaredTables<StaffTables> = {
  staff_members: {
    ...ofTeam,
    title: words('Équipe', 'Team'),
    purpose: words('Savoir qui a décidé', 'To know who decided'),
    key: ['id'],
    columns: {
      id: id('Numéro du membre', 'Number of the member'),
      name: text('Nom', 'Name'),
      roles: text('Rôles', 'Roles'),
      created_at: nobodys,
      ended_at: nobodys,
      version: nobodys,
    },
  },
  staff_answers: {
    ...ofTeam,
    title: words('Réponses à l’équipe', 'Answers to the team'),
    purpose: words('Ne pas faire deux fois la même chose', 'Not to do the same thing twice'),
    erasure: forgottenSoon,
    key: ['key_hash'],
    columns: {
      key_hash: digest('Empreinte de la clé de la demande', 'Digest of the key of the request'),
      staff_id: teamMember,
      body_hash: digest('Empreinte de la demande', 'Digest of the request'),
      answer_sealed: sealed('Réponse', 'Answer'),
      expires_at: nobodys,
    },
  },
  staff_challenges: {
    ...accessOfTeam,
    title: words('Défis posés aux clés d’accès', 'Challenges to passkeys'),
    purpose: words('Vérifier une clé', 'To verify a key'),
    key: ['challenge_hash'],
    columns: {
      challenge_hash: digest('Empreinte du défi', 'Digest of the challenge'),
      browser_hash: digest('Empreinte du navigateur', 'Digest of the browser'),
      purpose: text('Ce qui était demandé', 'What was asked'),
      staff_id: teamMember,
      expires_at: nobodys,
    },
  },
  staff_identities: {
    ...accessOfTeam,
    title: words('Identités ProConnect de l’équipe', 'ProConnect identities of the team'),
    purpose: words('Identifier l’équipe', 'To sign the team in'),
    key: ['identity_index'],
    columns: {
      identity_index: digest('Empreinte de l’identité', 'Digest of the identity'),
      staff_id: teamMember,
      provider: text('Fournisseur', 'Provider'),
      subject_sealed: sealed('Identifiant donné par le fournisseur', 'Identifier it gives'),
      linked_at: nobodys,
    },
  },
  staff_invitations: {
    ...accessOfTeam,
    title: words('Invitations de l’équipe', 'Invitations of the team'),
    purpose: words('Faire entrer un membre', 'To let a member in'),
    key: ['token_hash'],
    columns: {
      token_hash: digest('Empreinte du lien', 'Digest of the link'),
      staff_id: teamMember,
      created_at: nobodys,
      expires_at: nobodys,
    },
  },
  staff_log: {
    ...accessOfTeam,
    title: words('Journal des actes de l’équipe', 'Log of the acts of the team'),
    purpose: words('Savoir qui a changé quoi', 'To know who changed what'),
    retention: 'team_log',
    erasure: {
      goes: 'otherwise',
      how: words(
        'Seul, après un an. Il ne contient que des numéros et des empreintes de ce qui est personnel.',
        'By itself, after a year. It holds only numbers, and digests of what is personal.',
      ),
    },
    key: ['id'],
    columns: {
      id: id('Numéro de l’entrée', 'Number of the entry'),
      at: nobodys,
      staff_id: teamMember,
      operation: text('Acte', 'Act'),
      object: id('Numéro de l’objet', 'Number of the object'),
      request_id: id('Numéro de la demande', 'Number of the request'),
      changes: text('Champs avant et après', 'Fields before and after'),
      search_key: text('Mots de ce qui précède', 'Words of the above'),
      seq: nobodys,
    },
  },
  staff_passkeys: {
    ...accessOfTeam,
    title: words('Clés d’accès de l’équipe', 'Passkeys of the team'),
    purpose: words('Identifier l’équipe', 'To sign the team in'),
    key: ['id'],
    columns: {
      id: id('Numéro de la clé', 'Number of the key'),
      staff_id: teamMember,
      credential_id: text('Identifiant public de la clé', 'Public name of the key'),
      public_key: text('Clé publique', 'Public key'),
      counter: nobodys,
      transports: text('Comment elle se branche', 'How it is plugged in'),
      name: text('Nom donné à la clé', 'Name given to the key'),
      created_at: nobodys,
      used_at: nobodys,
    },
  },
  staff_sessions: {
    ...accessOfTeam,
    title: words('Sessions de l’équipe', 'Sessions of the team'),
    purpose: words('Rester identifié', 'To stay signed in'),
    key: ['token_hash'],
    columns: {
      token_hash: digest('Empreinte du jeton', 'Digest of the token'),
      id: id('Numéro de la session', 'Number of the session'),
      staff_id: teamMember,
      proof: text('Moyen d’identification', 'How one signed in'),
      device: text('Navigateur et système', 'Browser and system'),
      created_at: nobodys,
      seen_at: nobodys,
      proved_at: nobodys,
      idle_at: nobodys,
      expires_at: nobodys,
    },
  },
  staff_tokens: {
    ...ofTeam,
    title: words('Jetons de l’équipe', 'Tokens of the team'),
    purpose: words('Identifier l’équipe', 'To sign the team in'),
    key: ['token_hash'],
    columns: {
      token_hash: digest('Empreinte du jeton', 'Digest of the token'),
      staff_id: teamMember,
      created_at: nobodys,
      expires_at: nobodys,
      is_dangerous: nobodys,
      made_by: teamMember,
      used_at: nobodys,
    },
  },
}
