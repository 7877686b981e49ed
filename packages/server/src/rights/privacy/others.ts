// Inventory: people who have no account here: the team, committees, public directories.
import { type Declaration, digest, id, text, words } from './declaration.ts'

const ends = words(
  'Sur demande à l’adresse de contact ; les décisions restent, sous un numéro.',
  'On request at the contact address; decisions stay, under a number.',
)
const team = {
  basis: 'public_task',
  subject: 'elsewhere',
  retention: 'team',
  joining: { goes: 'otherwise' },
  erasure: { goes: 'otherwise', how: ends },
} as const

export const others: Record<string, Declaration> = {
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
  limit_counters: {
    title: words('Compteurs de demandes', 'Counters of requests'),
    purpose: words(
      'Arrêter une machine qui devine des codes ou en demande sans fin',
      'To stop a machine that guesses codes or asks for them without end',
    ),
    basis: 'public_task',
    retention: 'network',
    subject: 'elsewhere',
    key: ['key'],
    joining: { goes: 'otherwise' },
    columns: {
      key: digest(
        'Empreinte d’une adresse réseau, d’un domaine ou d’un site, qui change chaque jour',
        'Digest of a network address, a domain or a site, another one each day',
      ),
    },
    erasure: {
      goes: 'otherwise',
      how: words('Seul, en une heure.', 'By itself, within an hour.'),
    },
  },
  staff_members: {
    ...team,
    title: words('Équipe', 'Team'),
    purpose: words('Savoir qui a décidé', 'To know who decided'),
    key: ['id'],
    columns: {
      id: id('Numéro du membre', 'Number of the member'),
      name: text('Nom', 'Name'),
      roles: text('Rôles', 'Roles'),
    },
  },
  staff_tokens: {
    ...team,
    title: words('Jetons de l’équipe', 'Tokens of the team'),
    purpose: words('Identifier l’équipe', 'To sign the team in'),
    key: ['token_hash'],
    columns: { token_hash: digest('Empreinte du jeton', 'Digest of the token') },
  },
  committee_members: {
    ...team,
    title: words('Membres des comités', 'Members of committees'),
    purpose: words('Publier qui a siégé', 'To publish who sat'),
    key: ['session_id', 'id'],
    columns: {
      id: id('Numéro du membre', 'Number of the member'),
      name: text('Nom', 'Name'),
      organisation: text('Organisation', 'Organisation'),
    },
  },
  committee_recusals: {
    ...team,
    title: words('Déports', 'Recusals'),
    purpose: words('Garantir l’impartialité', 'To guarantee impartiality'),
    key: ['session_id', 'item_id', 'member_id'],
    columns: { reason: text('Motif, pour l’équipe seule', 'Reason, for the team only') },
  },
  committee_evaluations: {
    ...team,
    title: words('Évaluations des comités', 'Evaluations of committees'),
    purpose: words('Préparer les décisions', 'To prepare decisions'),
    key: ['session_id', 'item_id', 'member_id'],
    columns: {
      scores: text('Notes données', 'Scores given'),
      comment: text('Commentaire', 'Comment'),
    },
  },
  programmes: {
    ...team,
    title: words('Programmes vers qui l’on oriente', 'Programmes one is sent to'),
    purpose: words('Dire à qui s’adresser', 'To say whom to ask'),
    key: ['id'],
    columns: { contact: text('Contact public du programme', 'Public contact') },
  },
}
