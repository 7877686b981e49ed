// Inventory: the team's ways in, and the log of its acts.
import { type Declaration, digest, id, sealed, text, words } from './declaration.ts'

const withTheRight = words(
  'Avec le droit d’agir : à la suspension, ou au retrait de la clé.',
  'With the right to act: at the suspension, or when the key is removed.',
)
const team = {
  basis: 'public_task',
  subject: 'elsewhere',
  retention: 'team',
  joining: { goes: 'otherwise' },
  erasure: { goes: 'otherwise', how: withTheRight },
} as const

export const teamAccess: Record<string, Declaration> = {
  staff_invitations: {
    ...team,
    title: words('Invitations de l’équipe', 'Invitations of the team'),
    purpose: words('Faire entrer un membre', 'To let a member in'),
    key: ['token_hash'],
    columns: { token_hash: digest('Empreinte du lien', 'Digest of the link') },
  },
  staff_passkeys: {
    ...team,
    title: words('Clés d’accès de l’équipe', 'Passkeys of the team'),
    purpose: words('Identifier l’équipe', 'To sign the team in'),
    key: ['id'],
    columns: {
      id: id('Numéro de la clé', 'Number of the key'),
      credential_id: text('Identifiant public de la clé', 'Public name of the key'),
      public_key: text('Clé publique', 'Public key'),
      transports: text('Comment elle se branche', 'How it is plugged in'),
      name: text('Nom donné à la clé', 'Name given to the key'),
    },
  },
  staff_identities: {
    ...team,
    title: words('Identités ProConnect de l’équipe', 'ProConnect identities of the team'),
    purpose: words('Identifier l’équipe', 'To sign the team in'),
    key: ['identity_index'],
    columns: {
      identity_index: digest('Empreinte de l’identité', 'Digest of the identity'),
      provider: text('Fournisseur', 'Provider'),
      subject_sealed: sealed('Identifiant donné par le fournisseur', 'Identifier it gives'),
    },
  },
  staff_sessions: {
    ...team,
    title: words('Sessions de l’équipe', 'Sessions of the team'),
    purpose: words('Rester identifié', 'To stay signed in'),
    key: ['token_hash'],
    columns: {
      token_hash: digest('Empreinte du jeton', 'Digest of the token'),
      id: id('Numéro de la session', 'Number of the session'),
      proof: text('Moyen d’identification', 'How one signed in'),
      device: text('Navigateur et système', 'Browser and system'),
    },
  },
  staff_challenges: {
    ...team,
    title: words('Défis posés aux clés d’accès', 'Challenges to passkeys'),
    purpose: words('Vérifier une clé', 'To verify a key'),
    key: ['challenge_hash'],
    columns: {
      challenge_hash: digest('Empreinte du défi', 'Digest of the challenge'),
      browser_hash: digest('Empreinte du navigateur', 'Digest of the browser'),
      purpose: text('Ce qui était demandé', 'What was asked'),
    },
  },
  staff_log: {
    ...team,
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
      operation: text('Acte', 'Act'),
      object: id('Numéro de l’objet', 'Number of the object'),
      request_id: id('Numéro de la demande', 'Number of the request'),
      changes: text('Champs avant et après', 'Fields before and after'),
    },
  },
}
