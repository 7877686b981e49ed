// cases: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  CaseDetail,
  CasePage,
  CasePreview,
  DecideCaseBody,
  ListCasesQuery,
  PreviewCaseDecisionBody,
} from './types.ts'

export type ListCasesRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * Cases, the oldest first, in pages.
 * For: moderator, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listCases = (
  connection: StaffConnection,
  query?: ListCasesQuery,
  options?: CallOptions,
): StaffCall<CasePage, ListCasesRefusal> =>
  connection.read('staff/cases', query, options)

export type PreviewCaseDecisionRefusal =
  | 'case_not_found'
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'state_forbids'

/**
 * What this decision would take out of the counts, or give back, listed; not done.
 * For: moderator.
 * Refused with `case_not_found`, `changed_meanwhile`, `invalid_input`, `malformed_request`,
 * `state_forbids`.
 */
export const previewCaseDecision = (
  connection: StaffConnection,
  id: string,
  body: PreviewCaseDecisionBody,
  options?: ActOptions,
): StaffCall<CasePreview, PreviewCaseDecisionRefusal> =>
  connection.act(`staff/cases/${encodeURIComponent(id)}/decision-preview`, body, options)

export type GetCaseRefusal =
  | 'case_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * One case with what the person says.
 * For: moderator.
 * Refused with `case_not_found`, `invalid_input`, `malformed_request`.
 */
export const getCase = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<CaseDetail, GetCaseRefusal> =>
  connection.read(`staff/cases/${encodeURIComponent(id)}`, undefined, options)

export type DecideCaseRefusal =
  | 'case_not_found'
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'state_forbids'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Uphold (a contest ends the mandate and takes its acts out), dismiss, or reopen.
 * For: moderator.
 * Asks for a proof of the last ten minutes.
 * Refused with `case_not_found`, `changed_meanwhile`, `invalid_input`, `malformed_request`,
 * `state_forbids`, `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const decideCase = (
  connection: StaffConnection,
  id: string,
  body: DecideCaseBody,
  options?: ActOptions,
): StaffCall<CaseDetail, DecideCaseRefusal> =>
  connection.act(`staff/cases/${encodeURIComponent(id)}/decision`, body, options)
