// What several nouns say of their tables in the same words.
import { type Declaration, type Erasure, id, sealedJson, text, words } from './declaration.ts'

type Said = Partial<Declaration>

/** Rows of a participant, which follow whoever joins them. */
export const ofParticipant = {
  basis: 'public_task',
  subject: { participant: 'participant_id' },
  joining: { goes: 'moves' },
} as const satisfies Said

/** The same; they go with the account. */
export const goesWithAccount = {
  ...ofParticipant,
  erasure: { goes: 'rows' },
} as const satisfies Said

export const endsOnRequest = words(
  'Sur demande à l’adresse de contact ; les décisions restent, sous un numéro.',
  'On request at the contact address; decisions stay, under a number.',
)

/** Of members of the team, who have no account here. */
export const ofTeam = {
  basis: 'public_task',
  subject: 'elsewhere',
  retention: 'team',
  joining: { goes: 'otherwise' },
  erasure: { goes: 'otherwise', how: endsOnRequest },
} as const satisfies Said

export const endsWithTheRight = words(
  'Avec le droit d’agir : à la suspension, ou au retrait de la clé.',
  'With the right to act: at the suspension, or when the key is removed.',
)

/** The team's ways in. */
export const accessOfTeam = {
  ...ofTeam,
  erasure: { goes: 'otherwise', how: endsWithTheRight },
} as const satisfies Said

export const toSignIn = words('Vous identifier', 'To sign you in')
export const toKnowMandates = words(
  'Savoir au nom de quelle collectivité vous pouvez agir',
  'To know which territory you may act for',
)
export const toReachContact = words(
  'Joindre la personne qui s’en occupe',
  'To reach whoever looks after it',
)

export const contactColumn = sealedJson('Personne à contacter', 'Whom to contact')
export const evidenceColumn = text('Preuve de votre droit d’agir', 'Evidence of your right to act')
export const receiptColumn = id('Numéro du récépissé', 'Number of the receipt')

export const staysWithoutPerson: Erasure = {
  goes: 'columns',
  set: { participant_id: null, intent_id: null, contact: null },
  rule: words(
    'L’inscription ou la demande reste à la collectivité ; votre numéro et la personne à contacter sont effacés.',
    'The sign-up or request stays with the territory; your number and whom to contact are erased.',
  ),
}
