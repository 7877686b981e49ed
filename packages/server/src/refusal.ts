// A refusal: a decision against what was asked, by code; and the only table from code to HTTP status.

export const refusalStatus = {
  malformed_body: 400,
  malformed_request: 400,
  sign_in_required: 401,
  sign_in_not_fresh: 403,
  staff_token_invalid: 401,
  forgery_suspected: 403,
  grouping_cannot_be_referent: 403,
  grouping_cannot_support: 403,
  diagnosis_kind_not_concerned: 403,
  diagnosis_not_eligible: 403,
  diagnosis_population_unknown: 403,
  mandate_elsewhere: 403,
  mandate_ended: 403,
  mandate_missing: 403,
  paper_of_other_territory: 403,
  member_recused: 403,
  not_committee_member: 403,
  origin_not_allowed: 403,
  site_key_revoked: 403,
  site_key_unknown: 403,
  site_suspended: 403,
  staff_role_missing: 403,
  identity_too_weak: 403,
  provider_answer_invalid: 403,
  committee_item_not_found: 404,
  committee_member_not_found: 404,
  committee_not_found: 404,
  consultation_not_found: 404,
  contribution_not_found: 404,
  dataset_not_found: 404,
  diagnosis_not_found: 404,
  intent_not_found: 404,
  mail_link_unknown: 404,
  not_found: 404,
  meeting_not_found: 404,
  phase_not_found: 404,
  programme_not_found: 404,
  proposal_not_found: 404,
  reply_template_not_found: 404,
  report_year_unknown: 404,
  provider_not_found: 404,
  service_not_found: 404,
  session_not_found: 404,
  service_request_not_found: 404,
  site_link_unknown: 404,
  site_not_found: 404,
  site_registration_not_found: 404,
  staff_member_not_found: 404,
  territory_not_found: 404,
  theme_not_found: 404,
  webhook_delivery_not_found: 404,
  webhook_not_found: 404,
  case_not_found: 404,
  contest_link_unknown: 404,
  participant_not_found: 404,
  before_committee: 409,
  working_group_not_found: 404,
  bulk_refused: 409,
  site_already_suspended: 409,
  site_key_not_live: 409,
  site_keys_too_many: 409,
  site_not_proved: 409,
  site_not_suspended: 409,
  site_registration_elsewhere: 409,
  consultation_exists: 409,
  consultation_incomplete: 409,
  consultation_discarded: 409,
  consultation_not_discarded: 409,
  consultation_not_published: 409,
  consultation_published: 409,
  committee_member_acted: 409,
  committee_not_published: 409,
  committee_published: 409,
  contribution_has_service: 409,
  contribution_not_selected: 409,
  contribution_elsewhere: 409,
  contribution_not_open: 409,
  changed_meanwhile: 409,
  envelope_exceeded: 409,
  envelope_granted: 409,
  evaluation_started: 409,
  grouping_closed: 409,
  intent_conflict: 409,
  intent_taken: 409,
  identity_taken: 409,
  mailbox_not_stopped: 409,
  item_decided: 409,
  item_in_other_committee: 409,
  item_not_eligible: 409,
  nothing_decided: 409,
  meeting_cancelled: 409,
  meeting_over: 409,
  member_by_right: 409,
  member_not_found: 409,
  nothing_to_undo: 409,
  phase_already_open: 409,
  phase_dates_unchanged: 409,
  phase_not_open: 409,
  proposal_empty: 409,
  proposal_has_supports: 409,
  proposal_merged: 409,
  proposal_not_empty: 409,
  proposal_not_kept: 409,
  outcome_not_allowed: 409,
  proposal_not_live: 409,
  publication_not_set: 409,
  quorum_not_met: 409,
  referent_not_found: 409,
  referent_not_open: 409,
  residents_cannot_support: 409,
  resident_proof_missing: 409,
  request_exists: 409,
  request_missing: 409,
  request_underway: 409,
  service_exists: 409,
  service_stopped: 409,
  state_forbids: 409,
  mandate_already_ended: 409,
  mandate_not_ended: 409,
  official_address_missing: 409,
  support_not_found: 409,
  support_not_open: 409,
  territory_already_member: 409,
  territory_already_referent: 409,
  territory_already_requested: 409,
  territory_already_supports: 409,
  theme_in_use: 409,
  undo_later_first: 409,
  votes_disagree: 409,
  votes_exceed_voters: 409,
  votes_missing: 409,
  working_group_ended: 409,
  intent_expired: 410,
  site_link_over: 410,
  sign_in_interrupted: 410,
  body_too_large: 413,
  unsupported_media_type: 415,
  code_expired: 422,
  code_used: 422,
  code_wrong: 422,
  identity_without_email: 422,
  invalid_input: 422,
  mailbox_refused: 422,
  meeting_ends_before_start: 422,
  meeting_without_place: 422,
  not_a_delivery_report: 422,
  phase_date_passed: 422,
  phase_ends_before_opening: 422,
  phase_kind_unfit: 422,
  phase_reason_required: 422,
  sign_in_abandoned: 422,
  territory_ended: 422,
  code_attempts_exceeded: 429,
  site_checks_too_many: 429,
  site_registrations_too_many: 429,
  mail_limit_reached: 429,
  paper_limit_reached: 429,
  internal_error: 500,
  mail_not_sent: 503,
  provider_unavailable: 503,
  storage_unavailable: 503,
} as const

export type RefusalCode = keyof typeof refusalStatus

/** What the wording of a refusal may name: never anything about a person. */
export type RefusalFacts = Record<string, string | number>

/** One input at fault: where it is (`contribution.title`) and a code the language files word. */
export type InputFault = {
  path: string
  fault: string
  limit?: number
  /** For the wording, when the fault is a refusal of one among many. */
  facts?: RefusalFacts
}

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly facts: RefusalFacts
  readonly faults: InputFault[]

  constructor(code: RefusalCode, facts: RefusalFacts = {}, faults: InputFault[] = []) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
    this.faults = faults
  }

  get status() {
    return refusalStatus[this.code]
  }
}

export function refuse(code: RefusalCode, facts?: RefusalFacts): never {
  throw new Refusal(code, facts)
}
