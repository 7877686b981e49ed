// Inventory: who people are, how they sign in, in whose name they may act.
import {
  type Declaration,
  digest,
  id,
  json,
  mentioning,
  participantId,
  sealed,
  text,
  words,
} from './declaration.ts'

const signIn = words('Vous identifier', 'To sign you in')
const mandate = words(
  'Savoir au nom de quelle collectivité vous pouvez agir',
  'To know which territory you may act for',
)
const common = {
  basis: 'public_task',
  joining: { goes: 'moves' },
  erasure: { goes: 'rows' },
} as const
const own = { ...common, subject: { participant: 'participant_id' } } as const

export const people: Record<string, Declaration> = {
  participants: {
    ...common,
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
    },
  },
  participant_visits: {
    ...own,
    title: words('Dernière visite', 'Last visit'),
    purpose: words('Vous écrire dans votre langue', 'To write to you in your language'),
    retention: 'account',
    key: ['participant_id'],
    joining: { goes: 'moves', on: [], keeps: 'mailbox' },
    columns: {
      participant_id: participantId,
      language: text('Langue de votre navigateur', 'Language of your browser'),
    },
  },
  account_activity: {
    ...own,
    title: words('Dernière identification', 'Last sign-in'),
    purpose: words('Effacer les comptes dont personne ne se sert', 'To erase unused accounts'),
    retention: 'account',
    key: ['participant_id'],
    joining: { goes: 'moves', on: [], keeps: { latest: 'seen_at' } },
    columns: { participant_id: participantId },
  },
  sign_in_codes: {
    ...common,
    title: words('Codes envoyés', 'Codes sent'),
    purpose: signIn,
    retention: 'code',
    subject: { mailbox: 'email_index', mentions: 'intent_id' },
    key: ['id'],
    columns: {
      id: id('Numéro de la demande', 'Number of the request'),
      email_index: digest('Empreinte de votre adresse', 'Digest of your address'),
      email_sealed: sealed('Adresse où le code est parti', 'Address that the code went to'),
      code_hash: digest('Empreinte du code', 'Digest of the code'),
      intent_id: mentioning(id('Ce que le code servait à faire', 'What the code was for')),
    },
  },
  identities: {
    ...own,
    title: words('Identités', 'Identities'),
    purpose: signIn,
    retention: 'account',
    key: ['identity_index'],
    columns: {
      identity_index: digest('Empreinte de votre identité', 'Digest of your identity'),
      participant_id: participantId,
      provider: text('Fournisseur d’identité', 'Identity provider'),
      issuer: text('Adresse du fournisseur', 'Address of the provider'),
      subject_sealed: sealed('Identifiant donné par le fournisseur', 'Identifier it gives'),
    },
  },
  departures: {
    ...common,
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
      nonce: digest('Nombre au hasard', 'Random number'),
      provider: text('Fournisseur d’identité', 'Identity provider'),
      intent_id: id('Démarche en cours', 'What was under way'),
      linking: participantId,
      staff_purpose: text('Pour l’équipe : ce qui était demandé', 'For the team: what was asked'),
      proving: digest('Empreinte de la session à confirmer', 'Digest of the session to confirm'),
    },
  },
  sessions: {
    ...own,
    title: words('Sessions ouvertes', 'Open sessions'),
    purpose: words('Vous garder identifié·e un moment', 'To keep you signed in for a while'),
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
    },
  },
  mandates: {
    ...own,
    title: words('Habilitations constatées', 'Mandates on record'),
    purpose: mandate,
    retention: 'mandate',
    key: ['participant_id', 'territory_id', 'evidence'],
    joining: { goes: 'moves', on: ['territory_id', 'evidence'], keeps: 'other' },
    columns: {
      participant_id: participantId,
      territory_id: id('Collectivité', 'Territory'),
      evidence: text('Preuve', 'Evidence'),
    },
  },
  mandate_grants: {
    ...own,
    title: words('Habilitations accordées', 'Mandates granted'),
    purpose: mandate,
    retention: 'mandate',
    key: ['participant_id', 'territory_id', 'evidence'],
    joining: { goes: 'moves', on: ['territory_id', 'evidence'], keeps: { latest: 'ends_at' } },
    columns: {
      participant_id: participantId,
      territory_id: id('Collectivité', 'Territory'),
      evidence: text('Preuve', 'Evidence'),
      reason: text('Motif de l’équipe', 'The team’s reason'),
    },
  },
  mandate_ends: {
    ...own,
    title: words('Habilitations terminées', 'Mandates that ended'),
    purpose: mandate,
    retention: 'mandate',
    key: ['participant_id', 'territory_id'],
    joining: { goes: 'moves', on: ['territory_id'], keeps: { latest: 'ended_at' } },
    columns: {
      participant_id: participantId,
      territory_id: id('Collectivité', 'Territory'),
      cause: text('Cause', 'Cause'),
      reason: text('Motif', 'Reason'),
    },
  },
  mandate_bars: {
    ...common,
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
    },
    erasure: {
      goes: 'otherwise',
      how: words(
        'Elle s’efface d’elle-même au bout d’un an, ou quand le droit est prouvé de nouveau.',
        'It goes by itself after a year, or when the right is proved anew.',
      ),
    },
  },
  cases: {
    ...own,
    title: words('Dossiers', 'Cases'),
    purpose: words(
      'Vérifier un droit d’agir, ou juger une contestation',
      'To verify a right to act, or to decide a contest',
    ),
    retention: 'case',
    key: ['id'],
    joining: { goes: 'moves', on: ['live_key'], keeps: 'both' },
    columns: {
      participant_id: participantId,
      live_key: mentioning(id('Clé du dossier', 'Key of the case')),
      message: sealed('Ce que vous avez écrit à l’équipe', 'What you wrote to the team'),
      reason: text('Motif de la décision', 'Reason of the decision'),
    },
    erasure: {
      goes: 'by_rule',
      rule: words(
        'Ce que vous avez écrit est effacé ; une contestation reste, sans vous nommer.',
        'What you wrote is erased; a contest stays, without naming you.',
      ),
    },
  },
  case_withdrawals: {
    ...common,
    title: words('Actes retirés après contestation', 'Acts taken out after a contest'),
    purpose: words('Pouvoir les rétablir', 'To be able to give them back'),
    retention: 'case',
    subject: { case: 'case_id' },
    key: ['case_id', 'position'],
    columns: { act: mentioning(json('L’acte tel qu’il était', 'The act as it was')) },
    erasure: {
      goes: 'by_rule',
      rule: words(
        'L’acte reste à la collectivité ; votre numéro et le contact en sont ôtés.',
        'The act stays with the territory; your number and the contact are taken out.',
      ),
    },
  },
  contest_links: {
    ...own,
    title: words('Liens de contestation', 'Links to contest'),
    purpose: words(
      'Laisser la mairie contester un acte fait en son nom',
      'To let the town hall contest an act in its name',
    ),
    retention: 'act',
    key: ['token_hash'],
    columns: {
      token_hash: digest('Empreinte du lien', 'Digest of the link'),
      participant_id: participantId,
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
