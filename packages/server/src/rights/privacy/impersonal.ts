// Columns that say nothing of a person: by what their name means everywhere, or one by one.

/** Times, links between things, states: alike in every table. */
export const impersonalPatterns = [
  /^(\w+_)?(at|on|until|since)$/,
  /^(consultation|proposal|contribution|territory|theme|service|session|item|committee|group|meeting|programme|request|endpoint|mail|case)_id$/,
  /^(state|kind|act|position|site_key|lease)$/,
]

/** They name a member of the team by number: `staff_members` says the rest. */
export const staffReferences = /^(staff_id|assignee_id|changed_by|member_id)$/

const list = (names: string) => names.split(' ')

/** What is left, each looked at. */
export const impersonal: Record<string, string[]> = {
  agreement_mails: list('id registration_id'),
  cases: list('id'),
  committee_acts: list('data why'),
  committee_items: list('outcome reason roadmap before'),
  committee_sessions: list('id subject title place rule criteria'),
  consultation_acts: list('data'),
  consultations: list('id title summary rules'),
  contribution_acts: list('from_state to_state before after reason reason_text why reply'),
  contributions: list('id code_openness rejection_reason rejection_text decision'),
  cursors: list('name'),
  diagnosis_settings: list('rules reason'),
  mails: list('id'),
  held_supports: list('rule'),
  meetings: list('id title place video_url agenda minutes cancel_reason'),
  moderation_notes: list('id text'),
  phase_announcements: list('what moment'),
  phases: list('title'),
  programmes: list('id name address'),
  proposal_acts: list('data'),
  proposals: list('id title summary description decision search_key merged_into'),
  reply_templates: list('id outcome title body'),
  request_acts: list('reason note'),
  requests: list('id subject live_key facts'),
  roadmap_steps: list('title'),
  service_grants: list('label envelope'),
  service_measures: list('indicator unit value'),
  service_sources: list('source external_id field value'),
  service_stages: list('stage'),
  services: list(
    'id name tagline stage address code_openness repository licence budget_label impact search_key description release_version sponsor question findings outcome',
  ),
  site_days: list('site day what'),
  site_keys: list('key site'),
  site_origins: list('key origin'),
  site_registrations: list('id origin name proof token live_key site link_hash decided_by reason'),
  site_registration_origins: list('registration_id origin last_check'),
  site_seen: list('site widgets'),
  sites: list('key name url suspended_why'),
  spent_proofs: list('id'),
  supports: list('given_on'),
  supports_beside: list('given_on'),
  suspected_contributions: list('rule'),
  territories: list(
    'id code name department_code department_name region_code siren postcodes search_key member_of edition',
  ),
  territory_postcodes: list('postcode'),
  themes: list('id title'),
  tracking_links: list('token_hash'),
  webhook_deliveries: list('id outcome response'),
  webhook_endpoints: list('id url description kinds secret old_secret'),
  widget_files: list('version name content'),
  working_groups: list('id title purpose'),
}
