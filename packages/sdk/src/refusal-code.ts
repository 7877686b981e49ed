// The stable codes of refusals, as the contract lists them; a test compares both lists.

const codes = [
  'body_too_large',
  'committee_not_found',
  'consultation_not_found',
  'contribution_not_found',
  'contribution_not_open',
  'dataset_not_found',
  'diagnosis_kind_not_concerned',
  'diagnosis_not_eligible',
  'diagnosis_population_unknown',
  'intent_conflict',
  'intent_expired',
  'intent_not_found',
  'internal_error',
  'invalid_input',
  'limit_reached',
  'malformed_body',
  'malformed_request',
  'origin_not_allowed',
  'proposal_merged',
  'proposal_not_found',
  'proposal_not_kept',
  'referent_not_open',
  'report_year_unknown',
  'service_not_found',
  'service_stopped',
  'site_key_revoked',
  'site_key_unknown',
  'site_not_found',
  'site_suspended',
  'storage_unavailable',
  'support_not_open',
  'territory_ended',
  'territory_not_found',
  'theme_not_found',
  'working_group_not_found',
  'unsupported_media_type',
] as const

/** Every refusal code of this version of the contract. */
export const refusalCodes: readonly string[] = codes

/** A code of this version, or one that a later server adds. */
export type RefusalCode = (typeof codes)[number] | (string & {})
