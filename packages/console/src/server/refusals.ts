// A refusal → what may be done about it: every code of the team's API has its way out.

import type { EverywhereRefused } from '@parvis/sdk/staff'
import { isMalformed, isNetworkError, isRefusal, isTimeout } from '@parvis/sdk/staff'

type Calls = typeof import('@parvis/sdk/staff')
type CodeOf<Call> = Call extends (...given: never[]) => { readonly refusals?: infer Code }
  ? Extract<Code, string>
  : never
type Code = { [Name in keyof Calls]: CodeOf<Calls[Name]> }[keyof Calls] | EverywhereRefused

/**
 * `conflict`: someone else changed it, see `feedback/conflict.ts`. `read_again`: what is shown is no longer
 * so. `mend`: what was written. `wait`: so many seconds. `unsure`: nobody knows whether it was done, see
 * `sure.ts`. `sign_in`, `prove`: it was asked for in place and put off; the act may be sent again. `roles`: one
 * may no longer do it. `reload`: this page. `stop`: a rule says no, and says why.
 */
export type Way =
  | 'conflict'
  | 'read_again'
  | 'mend'
  | 'wait'
  | 'unsure'
  | 'sign_in'
  | 'prove'
  | 'roles'
  | 'reload'
  | 'stop'

/** What is not there is not there any more: it was a moment ago. */
type Gone = Extract<Code, `${string}_not_found`>

const ways: Record<Exclude<Code, Gone>, Way> = {
  changed_meanwhile: 'conflict',
  internal_error: 'unsure',
  storage_unavailable: 'unsure',
  limit_reached: 'wait',
  imports_busy: 'wait',
  editions_enough_today: 'stop',
  staff_session_ended: 'sign_in',
  staff_sign_in_required: 'sign_in',
  staff_token_invalid: 'sign_in',
  staff_suspended: 'sign_in',
  request_already_done: 'read_again',
  request_key_malformed: 'stop',
  request_key_reused: 'stop',
  step_up_required: 'prove',
  challenge_expired: 'prove',
  passkey_refused: 'prove',
  token_not_for_dangerous_acts: 'prove',
  staff_role_missing: 'roles',
  forgery_suspected: 'reload',
  invalid_input: 'mend',
  malformed_request: 'mend',
  malformed_body: 'mend',
  unsupported_media_type: 'mend',
  body_too_large: 'mend',
  bulk_refused: 'mend',
  consultation_incomplete: 'mend',
  envelope_exceeded: 'mend',
  envelope_granted: 'mend',
  file_too_long: 'mend',
  file_unreadable: 'mend',
  meeting_ends_before_start: 'mend',
  meeting_without_place: 'mend',
  not_a_delivery_report: 'mend',
  outcome_not_allowed: 'mend',
  phase_date_passed: 'mend',
  phase_dates_unchanged: 'mend',
  phase_ends_before_opening: 'mend',
  phase_kind_unfit: 'mend',
  phase_reason_required: 'mend',
  publication_not_set: 'mend',
  theme_in_use: 'mend',
  votes_disagree: 'mend',
  votes_exceed_voters: 'mend',
  votes_missing: 'mend',
  territory_ended: 'mend',
  quorum_not_met: 'mend',
  nothing_decided: 'mend',
  member_by_right: 'mend',
  territory_already_member: 'mend',
  service_exists: 'mend',
  consultation_exists: 'mend',
  state_forbids: 'read_again',
  committee_not_published: 'read_again',
  committee_published: 'read_again',
  edition_under_way: 'read_again',
  consultation_discarded: 'read_again',
  consultation_not_discarded: 'read_again',
  consultation_not_published: 'read_again',
  consultation_published: 'read_again',
  contribution_has_service: 'read_again',
  contribution_not_selected: 'read_again',
  evaluation_started: 'read_again',
  grouping_closed: 'read_again',
  item_decided: 'read_again',
  item_in_other_committee: 'read_again',
  item_not_eligible: 'read_again',
  mailbox_not_stopped: 'read_again',
  mandate_already_ended: 'read_again',
  mandate_not_ended: 'read_again',
  meeting_cancelled: 'read_again',
  meeting_over: 'read_again',
  phase_already_open: 'read_again',
  phase_not_open: 'read_again',
  proposal_not_kept: 'read_again',
  proposal_not_live: 'read_again',
  request_exists: 'read_again',
  site_already_suspended: 'read_again',
  site_key_not_live: 'read_again',
  site_not_suspended: 'read_again',
  staff_not_suspended: 'read_again',
  working_group_ended: 'read_again',
  nothing_to_change: 'mend',
  nothing_to_undo: 'read_again',
  undo_later_first: 'read_again',
  proposal_not_empty: 'read_again',
  before_committee: 'stop',
  committee_member_acted: 'stop',
  last_administrator: 'stop',
  member_recused: 'stop',
  nobody_to_remind: 'stop',
  not_committee_member: 'stop',
  proposal_has_supports: 'stop',
  site_not_proved: 'stop',
}

const isKnown = (code: string): code is keyof typeof ways => Object.hasOwn(ways, code)

/** Undefined for what is no answer at all: a fault of ours. */
export function wayOutOf(error: unknown): Way | undefined {
  if (isNetworkError(error) || isTimeout(error) || isMalformed(error)) return 'unsure'
  if (!isRefusal(error)) return undefined
  if (isKnown(error.code)) return ways[error.code]
  if (error.code.endsWith('_not_found')) return 'read_again'
  // Of a later version than this page.
  return error.status >= 500 ? 'unsure' : 'stop'
}
