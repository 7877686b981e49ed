// Every form of the hosted pages, and what the team does to itself: what each asks for where it acts.
import type { CodeKind } from '../src/mail/purposes.ts'
import type { ChallengePurpose } from '../src/people/staff/tables.ts'

/** What is spent there: for its purpose, and for whom, where or by what link it was asked. */
type Spends = { code?: CodeKind; key?: ChallengePurpose; return?: 'provider' }

/**
 * Who hears of it besides whoever acts: the address of before, at once; `receipts`, the person by the
 * mail of the journal's event; `log`, the administrators and auditors, who read the team's log.
 */
type Tells = 'address' | 'receipts' | 'log' | 'nobody'

/**
 * `fresh`: refused to a proof of ten minutes ago or more. `opens`: signs in, by what it spends or leads
 * to. `link`: whoever holds an address that was mailed or handed over is who may. `none`: why.
 */
export type Row =
  | { asks: 'fresh'; tells: Tells; spends?: Spends }
  | { asks: 'opens'; spends?: Spends; tells?: Tells }
  | { asks: 'link'; why: string; tells?: Tells }
  | { asks: 'none'; why: string }

const fresh = (tells: Tells, spends?: Spends): Row => ({
  asks: 'fresh',
  tells,
  ...(spends && { spends }),
})
const opens = (spends?: Spends, tells?: Tells): Row => ({
  asks: 'opens',
  ...(spends && { spends }),
  ...(tells && { tells }),
})
const none = (why: string): Row => ({ asks: 'none', why })

const prepares = 'Prepares a step, in whose window one signs in and confirms.'
const asked = 'Asked anew of the site’s server and of the town hall, not of the session.'

export const identityActs: Record<string, Row> = {
  // Acts of a participant: each is named where it is confirmed, and told by mail with a way back.
  'POST /demarches': opens(),
  'POST /demarches/:id/code': opens(),
  'POST /demarches/:id/verification': opens({ code: 'act' }),
  'POST /demarches/:id/confirmation': none(
    'An act, told by mail with a way to undo or contest it.',
  ),
  'POST /soutiens': none(prepares),
  'POST /contribuer': none(prepares),
  'POST /prevenir': opens(),
  'POST /prevenir/verification': opens({ code: 'news' }),
  'POST /deconnexion': none('Ends the session of whoever is there.'),
  'GET /connexion/:provider/retour': opens({ return: 'provider' }, 'address'),

  'POST /mon-espace/code': fresh('nobody'),
  'POST /mon-espace/verification': fresh('address', { code: 'join' }),
  'POST /mon-espace/ajouter': fresh('nobody'),
  'POST /mon-espace/identification': opens(),
  'POST /mon-espace/identification/verification': opens({ code: 'again' }),
  'POST /mon-espace/corriger/langue': none('The language of mails.'),
  'POST /mon-espace/corriger/adresse': fresh('nobody'),
  'POST /mon-espace/corriger/adresse/verification': fresh('address', { code: 'move' }),
  'POST /mon-espace/corriger/contact/:n': fresh('nobody'),
  'POST /mon-espace/effacer': fresh('address'),
  'POST /mon-espace/sessions/fermer': fresh('nobody'),
  'POST /mon-espace/sessions/fermer-les-autres': fresh('nobody'),
  'POST /mon-espace/habilitation/:id/code': fresh('nobody'),
  'POST /mon-espace/habilitation/:id/verification': fresh('receipts', { code: 'mandate' }),
  'POST /mon-espace/habilitation/:id/equipe': fresh('nobody'),
  'POST /mon-espace/habilitation/:id/fin': fresh('receipts'),

  'POST /sites/identification': opens(),
  'POST /sites/identification/verification': opens({ code: 'sites' }),
  'POST /sites/inscription': fresh('nobody'),
  'POST /mes-sites/:id/preuve': none(asked),
  'POST /mes-sites/:id/verification': none(asked),
  'POST /mes-sites/:id/accord': none(asked),
  'POST /mes-sites/:id/adresses': fresh('nobody'),
  'POST /mes-sites/:id/adresses/retrait': fresh('nobody'),
  'POST /mes-sites/:id/cles': fresh('nobody'),
  'POST /mes-sites/:id/cles/:key/revocation': fresh('nobody'),
  'POST /mes-sites/:id/abandon': fresh('nobody'),

  'POST /accords-de-site/:token': {
    asks: 'link',
    why: 'Of the mail to the town hall, for one asking, two weeks.',
  },
  'POST /contestations/:token': { asks: 'link', why: 'Of a mail to the town hall; opens a case.' },
  'POST /courriels/:token': { asks: 'link', why: 'Of the reader’s own mails; which ones come.' },
  'POST /courriels/:token/desinscription': {
    asks: 'link',
    why: 'Of the reader’s own mails: mail programs post there by themselves.',
  },

  // The team.
  'POST /equipe/connexion/defi': opens(),
  'POST /equipe/connexion/verification': opens({ key: 'sign_in' }, 'log'),
  'POST /equipe/connexion/proconnect': opens(),
  // Bound in a demonstration only.
  'POST /demo/equipe': opens(undefined, 'log'),
  'POST /equipe/deconnexion': none('Ends the session of whoever is there.'),
  'POST /equipe/invitation': {
    asks: 'link',
    why: 'Shows whom it invites, and takes nothing away.',
  },
  'POST /equipe/invitation/defi': { asks: 'link', why: 'Once, 72 hours, from an administrator.' },
  'POST /equipe/invitation/cle': opens({ key: 'accept' }, 'log'),
  'POST /equipe/invitation/proconnect': {
    asks: 'link',
    why: 'Once, 72 hours, from an administrator.',
  },
  'POST /equipe/confirmation/defi': opens(),
  'POST /equipe/confirmation/verification': opens({ key: 'step_up' }, 'log'),
  'POST /equipe/confirmation/proconnect': opens(),
  'POST /equipe/sessions/fermer': fresh('log'),
  'POST /equipe/sessions/fermer-les-autres': fresh('log'),
  'POST /equipe/cles/defi': fresh('nobody'),
  'POST /equipe/cles/ajouter': fresh('log', { key: 'enrol' }),
  'POST /equipe/cles/renommer': fresh('log'),
  'POST /equipe/cles/retirer': fresh('log'),
  'POST /equipe/apercu/propositions/:id': none('Shows what is typed; writes nothing.'),
  'POST /equipe/apercu/consultations/:id': none('Shows what is typed; writes nothing.'),
  'POST /equipe/apercu/insertion': none('Shows what is composed; writes nothing.'),
  'POST /equipe/apercu/courriel': none('Shows a mail that we wrote; writes nothing.'),
}

/** Operations on the team and on who may act for whom: each asks for a proof of now, and is logged. */
export const identityOperations = [
  'addProgram',
  'changeStaffRoles',
  'decideCase',
  'endMandate',
  'grantMandate',
  'inviteStaffMember',
  'inviteStaffMemberAgain',
  'renewProgram',
  'restoreMandate',
  'restoreStaffMember',
  'revokeProgram',
  'suspendStaffMember',
]

/** Beside them, what changes nobody, and why it asks for no proof. */
export const withoutProof = {
  askForProof: 'Leads to the proof.',
  giveProof: 'Is the proof: a key answers what was asked for this member, once.',
  listMandatesOfMailbox: 'Is read; by POST, so that no address of a page holds a mailbox.',
  previewCaseDecision: 'Is rehearsed, and taken back: nothing is decided.',
  sayStaffPresent: 'What one reads now, for 45 seconds.',
}
