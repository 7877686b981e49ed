// quarantine: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  DecideQuarantineBody,
  ListQuarantineQuery,
  PreviewQuarantineDecisionBody,
  QuarantineDetail,
  QuarantinePage,
  QuarantinePreview,
} from './types.ts'

export type ListQuarantineRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * Groups of supports that look alike, the one that waits longest first, in pages.
 * For: moderator, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listQuarantine = (
  connection: StaffConnection,
  query?: ListQuarantineQuery,
  options?: CallOptions,
): StaffCall<QuarantinePage, ListQuarantineRefusal> =>
  connection.read('staff/quarantine', query, options)

export type GetQuarantineGroupRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'quarantine_not_found'

/**
 * The supports of one group, the oldest first, 500 at most.
 * For: moderator.
 * Refused with `invalid_input`, `malformed_request`, `quarantine_not_found`.
 */
export const getQuarantineGroup = (
  connection: StaffConnection,
  key: string,
  options?: CallOptions,
): StaffCall<QuarantineDetail, GetQuarantineGroupRefusal> =>
  connection.read(`staff/quarantine/${encodeURIComponent(key)}`, undefined, options)

export type PreviewQuarantineDecisionRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'quarantine_not_found'
  | 'state_forbids'

/**
 * The figures of each proposal as they are, and as this decision would make them; not done.
 * For: moderator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `quarantine_not_found`,
 * `state_forbids`.
 */
export const previewQuarantineDecision = (
  connection: StaffConnection,
  key: string,
  body: PreviewQuarantineDecisionBody,
  options?: ActOptions,
): StaffCall<QuarantinePreview, PreviewQuarantineDecisionRefusal> =>
  connection.act(`staff/quarantine/${encodeURIComponent(key)}/decision-preview`, body, options)

export type DecideQuarantineRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'quarantine_not_found'
  | 'state_forbids'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Release (they are counted, once), refuse (they are told why), or reopen.
 * For: moderator.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `quarantine_not_found`,
 * `state_forbids`, `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const decideQuarantine = (
  connection: StaffConnection,
  key: string,
  body: DecideQuarantineBody,
  options?: ActOptions,
): StaffCall<QuarantineDetail, DecideQuarantineRefusal> =>
  connection.act(`staff/quarantine/${encodeURIComponent(key)}/decision`, body, options)
