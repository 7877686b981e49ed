// What refusals tell besides their code. Printed from the server's contract by `npm run contract`: do not edit.

/** A label: “Caen (Calvados)”. */
type OfTerritory = { territory: string }
type OfPhase = { phase: string }
type OfProvider = { provider: string }
type OfItem = { item: string }
type OfState = { state?: string }
/** Moments are ISO 8601 in UTC. */
type Since = { since: string }

/** `opensAt` and `closesAt` are empty where no date is set. */
export type Closed = {
  reason: 'not_yet_open' | 'not_scheduled' | 'closed'
  opensAt: string
  closesAt: string
}

/** Why nothing of a file can be read. */
export type WhyUnreadable =
  | 'empty'
  | 'no_name_column'
  | 'unclosed_quote'
  | 'not_json'
  | 'no_list'
  | 'not_text'
  | 'too_heavy'

/** Until what stands in the way is counted anew. */
type Wait = { seconds: number; minutes: number }

/** Who changed it since, when, and by what act, as far as it is known. */
export type Meanwhile = { by?: string; at?: string; act?: string }

/** A code that is not here tells nothing more: its words are always the same. */
type RefusalFacts = {
  account_limit_reached: Wait
  changed_meanwhile: Meanwhile
  code_wrong: { left: number }
  committee_item_not_found: OfItem
  consultation_exists: { consultation: string }
  consultation_incomplete: { missing: 'phases' | 'themes' }
  contribution_limit_reached: { most: number; hours: number; minutes: number }
  contribution_not_open: Closed
  diagnosis_kind_not_concerned: OfTerritory
  diagnosis_not_eligible: OfTerritory & {
    population: number
    populationKind: string
    threshold: number
    comparison: string
  }
  diagnosis_population_unknown: OfTerritory
  edition_under_way: Meanwhile
  editions_enough_today: { most: number }
  envelope_exceeded: { leftCents: number; askedCents: number }
  envelope_granted: { grantedCents: number }
  /** At most so many services. */
  file_too_long: { most: number }
  /** `line`: in a table, about; 0 when it is not known. */
  file_unreadable: { why: WhyUnreadable; line: number }
  grouping_cannot_be_referent: OfTerritory
  grouping_cannot_support: OfTerritory
  grouping_closed: Since
  identity_not_mfa: OfProvider
  identity_too_weak: OfProvider
  identity_without_email: OfProvider
  imports_busy: Wait
  item_decided: OfItem
  item_in_other_committee: OfItem & { committee: string }
  item_not_eligible: OfItem & { state?: string }
  limit_reached: Wait
  mail_limit_reached: { minutes: number; pass?: 'asked' }
  mandate_elsewhere: OfTerritory
  mandate_ended: OfTerritory
  mandate_missing: { proof?: string }
  meeting_cancelled: { date: string }
  meeting_over: { date: string }
  member_by_right: OfTerritory
  member_not_found: OfTerritory
  origin_not_allowed: { origin: string }
  outcome_not_allowed: { subject: string }
  paper_limit_reached: { most: number; of: 'agent' | 'mailbox'; minutes: number }
  paper_of_other_territory: OfTerritory
  phase_already_open: OfPhase & Since
  phase_date_passed: { date: string }
  phase_dates_unchanged: OfPhase
  phase_ends_before_opening: OfPhase
  phase_kind_unfit: OfPhase
  phase_not_open: OfPhase
  phase_reason_required: OfPhase
  proof_required: { seconds: number; hardness: number }
  provider_answer_invalid: OfProvider
  provider_proof_stale: OfProvider
  provider_unavailable: OfProvider & { seconds: number }
  quorum_not_met: { present: number; needed: number }
  referent_not_found: OfTerritory
  referent_not_open: Closed
  report_year_unknown: { first: number | string; last: number | string }
  request_missing: OfTerritory
  request_underway: OfTerritory
  service_exists: { service: string }
  sign_in_abandoned: OfProvider
  site_checks_busy: Wait
  site_checks_too_many: Wait
  site_key_revoked: { site: string }
  site_proof_gone: { origin: string }
  site_registrations_too_many: { minutes: number }
  site_suspended: { site: string }
  state_forbids: OfState
  step_up_required: { minutes: number }
  support_not_open: Closed
  territory_already_member: OfTerritory & Since
  territory_already_referent: OfTerritory & Since
  territory_already_requested: OfTerritory & Since
  territory_already_supports: OfTerritory & Since
  territory_ended: OfTerritory
  theme_in_use: { theme: string }
  verification_limit_reached: { most: number; hours: number; minutes: number }
  votes_exceed_voters: { counted: number; voters: number }
}

/** By code; one that is not here tells nothing more. */
export type ToldFacts = {
  changed_meanwhile: Pick<RefusalFacts['changed_meanwhile'], 'by' | 'at' | 'act'>
  committee_item_not_found: Pick<RefusalFacts['committee_item_not_found'], 'item'>
  consultation_exists: Pick<RefusalFacts['consultation_exists'], 'consultation'>
  consultation_incomplete: Pick<RefusalFacts['consultation_incomplete'], 'missing'>
  edition_under_way: Pick<RefusalFacts['edition_under_way'], 'by' | 'at' | 'act'>
  editions_enough_today: Pick<RefusalFacts['editions_enough_today'], 'most'>
  envelope_exceeded: Pick<RefusalFacts['envelope_exceeded'], 'leftCents' | 'askedCents'>
  envelope_granted: Pick<RefusalFacts['envelope_granted'], 'grantedCents'>
  file_too_long: Pick<RefusalFacts['file_too_long'], 'most'>
  file_unreadable: Pick<RefusalFacts['file_unreadable'], 'why' | 'line'>
  grouping_closed: Pick<RefusalFacts['grouping_closed'], 'since'>
  imports_busy: Pick<RefusalFacts['imports_busy'], 'seconds'>
  item_decided: Pick<RefusalFacts['item_decided'], 'item'>
  item_in_other_committee: Pick<RefusalFacts['item_in_other_committee'], 'item' | 'committee'>
  item_not_eligible: Pick<RefusalFacts['item_not_eligible'], 'item' | 'state'>
  limit_reached: Pick<RefusalFacts['limit_reached'], 'seconds'>
  meeting_cancelled: Pick<RefusalFacts['meeting_cancelled'], 'date'>
  meeting_over: Pick<RefusalFacts['meeting_over'], 'date'>
  member_by_right: Pick<RefusalFacts['member_by_right'], 'territory'>
  member_not_found: Pick<RefusalFacts['member_not_found'], 'territory'>
  outcome_not_allowed: Pick<RefusalFacts['outcome_not_allowed'], 'subject'>
  phase_already_open: Pick<RefusalFacts['phase_already_open'], 'phase' | 'since'>
  phase_date_passed: Pick<RefusalFacts['phase_date_passed'], 'date'>
  phase_dates_unchanged: Pick<RefusalFacts['phase_dates_unchanged'], 'phase'>
  phase_ends_before_opening: Pick<RefusalFacts['phase_ends_before_opening'], 'phase'>
  phase_kind_unfit: Pick<RefusalFacts['phase_kind_unfit'], 'phase'>
  phase_not_open: Pick<RefusalFacts['phase_not_open'], 'phase'>
  phase_reason_required: Pick<RefusalFacts['phase_reason_required'], 'phase'>
  quorum_not_met: Pick<RefusalFacts['quorum_not_met'], 'present' | 'needed'>
  service_exists: Pick<RefusalFacts['service_exists'], 'service'>
  state_forbids: Pick<RefusalFacts['state_forbids'], 'state'>
  step_up_required: Pick<RefusalFacts['step_up_required'], 'minutes'>
  territory_already_member: Pick<RefusalFacts['territory_already_member'], 'territory' | 'since'>
  territory_ended: Pick<RefusalFacts['territory_ended'], 'territory'>
  theme_in_use: Pick<RefusalFacts['theme_in_use'], 'theme'>
  votes_exceed_voters: Pick<RefusalFacts['votes_exceed_voters'], 'counted' | 'voters'>
}
