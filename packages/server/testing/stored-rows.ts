// What a stranger's request may add to the database: each route with its tables, each table with what stops it and what deletes it.

import type { PeriodName } from '../src/platform/personal-data/periods.ts'
import type { LimitName } from '../src/platform/rate-limits/limits.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * `limits`: by the blocks or the account of whoever sends. `counts`: decided where they are written,
 * named as in races.ts. `once`: one row for each of something, however often it is asked.
 */
export type Stop = { limits?: LimitName[]; counts?: string[]; once?: string }

/** `act`: stays as what was done, bounded by who may do it. `account`: as long as the account. */
export type End =
  | { by: 'sweep'; after: number }
  | { by: 'retention'; period: PeriodName }
  | { by: 'account' }
  | { by: 'act' }

export type StoreRow = { stop: Stop; end: End }

const confirmed: Stop = { limits: ['confirmation.account', 'intent.ipv4', 'intent.ipv6_64'] }
const signIn: Stop = {
  limits: ['code_request.ipv4', 'code_request.ipv6_64', 'departure.ipv4', 'departure.ipv6_64'],
  counts: ['mailsPerHour', 'mailsPerDay', 'readerMailsPerHour', 'readerMailsPerDay'],
}
const member: Stop = { once: 'of a member of the team, who was invited' }

export const stores: Record<string, StoreRow> = {
  intents: {
    stop: { limits: ['intent.ipv4', 'intent_kilobyte.ipv4', 'intent_kilobyte.ipv6_64'] },
    end: { by: 'sweep', after: 8 * day },
  },
  departures: {
    stop: { limits: ['departure.ipv4', 'departure.ipv6_64', 'departure.ipv6_56'] },
    end: { by: 'sweep', after: 15 * minute },
  },
  staff_challenges: {
    stop: { limits: ['staff_challenge.ipv4', 'staff_challenge.ipv6_64'] },
    end: { by: 'sweep', after: 5 * minute },
  },
  sign_in_codes: {
    stop: { ...signIn, counts: [...(signIn.counts ?? []), 'townHallCodesADay'] },
    end: { by: 'sweep', after: day + 10 * minute },
  },
  spent_proofs: {
    stop: { limits: ['code_request.ipv4', 'code_guess.ipv4', 'patience.ipv4'] },
    end: { by: 'sweep', after: day },
  },
  sessions: { stop: signIn, end: { by: 'sweep', after: 4 * hour } },
  participants: { stop: signIn, end: { by: 'retention', period: 'account' } },
  identities: { stop: signIn, end: { by: 'account' } },
  account_activity: { stop: { once: 'a person' }, end: { by: 'account' } },
  participant_visits: { stop: { once: 'a person' }, end: { by: 'account' } },

  supports: { stop: confirmed, end: { by: 'act' } },
  held_supports: { stop: confirmed, end: { by: 'act' } },
  tallies: { stop: { once: 'a proposal' }, end: { by: 'act' } },
  referents: { stop: confirmed, end: { by: 'act' } },
  working_group_members: { stop: confirmed, end: { by: 'act' } },
  requests: { stop: confirmed, end: { by: 'act' } },
  request_acts: { stop: confirmed, end: { by: 'act' } },
  mandates: { stop: { once: 'a person, a territory and what proves it' }, end: { by: 'account' } },
  contributions: {
    stop: { ...confirmed, counts: ['mostByAuthor', 'mostByAgent', 'mostToMailbox'] },
    end: { by: 'act' },
  },
  suspected_contributions: {
    stop: { once: 'a contribution' },
    end: { by: 'retention', period: 'mark' },
  },
  act_traces: { stop: confirmed, end: { by: 'sweep', after: day } },
  cases: {
    stop: { counts: ['verificationsADay'], once: 'a person and a territory, or a contested act' },
    end: { by: 'retention', period: 'case' },
  },
  mandate_grants: { stop: { counts: ['townHallCodesADay'] }, end: { by: 'account' } },
  mandate_ends: { stop: { once: 'a person and a territory' }, end: { by: 'account' } },
  mandate_bars: {
    stop: { once: 'a person and a territory' },
    end: { by: 'retention', period: 'bar' },
  },
  contest_links: {
    stop: { limits: ['change.account'], once: 'a person and a territory, or an act' },
    end: { by: 'account' },
  },

  mail_settings: { stop: { once: 'a person' }, end: { by: 'account' } },
  mail_mutes: { stop: { once: 'a person and a topic' }, end: { by: 'account' } },
  mail_links: { stop: { once: 'a person and a topic' }, end: { by: 'account' } },
  mail_subscriptions: { stop: { once: 'a person and a consultation' }, end: { by: 'account' } },

  site_registrations: { stop: { counts: ['openedADay'] }, end: { by: 'act' } },
  site_registration_origins: { stop: { counts: ['mostAddresses'] }, end: { by: 'act' } },
  outgoing_mails: {
    stop: { counts: ['mailsADay'], limits: ['site_look.account'] },
    end: { by: 'retention', period: 'mail' },
  },
  sites: {
    stop: { once: 'a registration that a town hall or the team agreed to' },
    end: { by: 'act' },
  },
  site_origins: { stop: { counts: ['mostAddresses'] }, end: { by: 'act' } },
  site_keys: { stop: { counts: ['mostLiveKeys'], limits: ['change.account'] }, end: { by: 'act' } },

  staff_sessions: { stop: member, end: { by: 'sweep', after: 12 * hour } },
  staff_passkeys: { stop: member, end: { by: 'act' } },
  staff_identities: { stop: member, end: { by: 'act' } },

  // One for each of the acts above, which are bounded.
  events: {
    stop: { limits: ['confirmation.account', 'change.account'], counts: ['verificationsADay'] },
    end: { by: 'act' },
  },
  cursors: { stop: { once: 'a job' }, end: { by: 'act' } },
}

const act = 'cursors events'
const person = 'participants sessions account_activity participant_visits'

/** A public route without a row adds nothing: the suite fails when one does. */
export const storingRoutes: Record<string, string> = {
  'POST /v1/intents': 'intents',
  'POST /contribuer': 'intents',
  'POST /soutiens': 'intents sign_in_codes departures spent_proofs',
  'POST /demarches': 'intents sign_in_codes departures spent_proofs',
  'POST /demarches/:id/code': 'sign_in_codes departures spent_proofs',
  'POST /demarches/:id/verification': `${person} spent_proofs`,
  'POST /demarches/:id/confirmation': `${act} intents participants supports held_supports tallies referents
    working_group_members requests request_acts mandates contributions suspected_contributions act_traces`,
  'GET /connexion/:provider/retour': `${person} cursors identities staff_identities staff_sessions`,
  'POST /mon-espace/code': 'sign_in_codes departures spent_proofs',
  'POST /mon-espace/verification': `${person} cursors spent_proofs`,
  'POST /mon-espace/ajouter': 'departures',
  'POST /mon-espace/identification': 'sign_in_codes departures',
  'POST /mon-espace/identification/verification': `${person} spent_proofs`,
  'POST /mon-espace/corriger/langue': 'mail_settings',
  'POST /mon-espace/corriger/adresse': 'sign_in_codes spent_proofs',
  'POST /mon-espace/corriger/adresse/verification': `${act} ${person} spent_proofs`,
  'POST /mon-espace/effacer': `${act} tallies mandate_bars`,
  'POST /mon-espace/habilitation/:id/code': 'contest_links sign_in_codes',
  'POST /mon-espace/habilitation/:id/verification': `${act} mandate_grants spent_proofs`,
  'POST /mon-espace/habilitation/:id/equipe': `${act} cases`,
  'POST /mon-espace/habilitation/:id/fin': `${act} mandate_ends`,
  'POST /prevenir': `${act} mail_links mail_subscriptions sign_in_codes spent_proofs`,
  'POST /prevenir/verification': `${act} ${person} mail_links mail_subscriptions spent_proofs`,
  'POST /courriels/:token': `${act} mail_mutes mail_settings`,
  'POST /courriels/:token/desinscription': `${act} mail_mutes`,
  'POST /sites/identification': 'sign_in_codes departures spent_proofs',
  'POST /sites/identification/verification': `${person} spent_proofs`,
  'POST /sites/inscription': `${act} site_registrations site_registration_origins`,
  'POST /mes-sites/:id/verification': `${act} outgoing_mails`,
  'POST /mes-sites/:id/adresses': 'site_registration_origins',
  'POST /mes-sites/:id/accord': `${act} outgoing_mails`,
  'POST /mes-sites/:id/cles': `${act} site_keys`,
  'POST /mes-sites/:id/cles/:key/revocation': act,
  'POST /mes-sites/:id/abandon': act,
  'POST /accords-de-site/:token': `${act} sites site_origins site_keys`,
  'POST /contestations/:token': `${act} cases`,
  // Bound in a demonstration only.
  'POST /demo/equipe': 'staff_sessions',
  'POST /equipe/connexion/defi': 'staff_challenges',
  'POST /equipe/connexion/verification': 'staff_sessions',
  'POST /equipe/connexion/proconnect': 'departures',
  'POST /equipe/invitation/defi': 'staff_challenges',
  'POST /equipe/invitation/cle': 'staff_passkeys staff_sessions',
  'POST /equipe/invitation/proconnect': 'departures',
  'POST /equipe/confirmation/defi': 'staff_challenges',
  'POST /equipe/confirmation/proconnect': 'departures',
  'POST /equipe/cles/defi': 'staff_challenges',
  'POST /equipe/cles/ajouter': 'staff_passkeys',
}

export const tablesOf = (route: string) => (storingRoutes[route] ?? '').split(/\s+/).filter(Boolean)

/**
 * Added beside the requests, by jobs that follow what they did. `site_*`: fifty names a site and day,
 * ninety days; counters: one for each block and limit, gone with its window; the rest: one an event.
 */
export const followingTables = [
  'site_days',
  'site_seen',
  'limit_counters',
  'notices',
  'mail_bounces',
  'act_notices',
  'webhook_deliveries',
  'phase_announcements',
  'staff_log',
]
