// mandates: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  EndMandateBody,
  EndingMandatePage,
  GrantMandateBody,
  ListEndingMandatesQuery,
  ListMandatesOfMailboxBody,
  ListMandatesQuery,
  MandateList,
  RestoreMandateBody,
} from './types.ts'

export type ListMandatesRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'territory_not_found'

/**
 * Everyone who acted or was granted the right to act for a territory.
 * For: moderator, auditor.
 * Refused with `invalid_input`, `malformed_request`, `territory_not_found`.
 */
export const listMandates = (
  connection: StaffConnection,
  query: ListMandatesQuery,
  options?: CallOptions,
): StaffCall<MandateList, ListMandatesRefusal> =>
  connection.read('staff/mandates', query, options)

export type GrantMandateRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'participant_not_found'
  | 'step_up_required'
  | 'territory_ended'
  | 'territory_not_found'
  | 'token_not_for_dangerous_acts'

/**
 * Decide, with a reason, that someone may act for a territory.
 * For: moderator.
 * Asks for a proof of the last ten minutes.
 * Refused with `invalid_input`, `malformed_request`, `participant_not_found`, `step_up_required`,
 * `territory_ended`, `territory_not_found`, `token_not_for_dangerous_acts`.
 */
export const grantMandate = (
  connection: StaffConnection,
  body: GrantMandateBody,
  options?: ActOptions,
): StaffCall<MandateList, GrantMandateRefusal> =>
  connection.act('staff/mandates', body, options)

export type ListMandatesOfMailboxRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * The same, of whoever signs in with this mailbox; no address of a page ever holds it.
 * For: moderator, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listMandatesOfMailbox = (
  connection: StaffConnection,
  body: ListMandatesOfMailboxBody,
  options?: ActOptions,
): StaffCall<MandateList, ListMandatesOfMailboxRefusal> =>
  connection.act('staff/mandates/of-mailbox', body, options)

export type ListEndingMandatesRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * Mandates that were granted and whose last day comes soon, the soonest first, in pages.
 * For: moderator, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listEndingMandates = (
  connection: StaffConnection,
  query?: ListEndingMandatesQuery,
  options?: CallOptions,
): StaffCall<EndingMandatePage, ListEndingMandatesRefusal> =>
  connection.read('staff/mandates/ending', query, options)

export type EndMandateRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'mandate_already_ended'
  | 'participant_not_found'
  | 'step_up_required'
  | 'territory_not_found'
  | 'token_not_for_dangerous_acts'

/**
 * End a mandate, whatever proves it: at once, on every process.
 * For: moderator.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `mandate_already_ended`,
 * `participant_not_found`, `step_up_required`, `territory_not_found`,
 * `token_not_for_dangerous_acts`.
 */
export const endMandate = (
  connection: StaffConnection,
  body: EndMandateBody,
  options?: ActOptions,
): StaffCall<MandateList, EndMandateRefusal> =>
  connection.act('staff/mandates/end', body, options)

export type RestoreMandateRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'mandate_not_ended'
  | 'step_up_required'
  | 'territory_not_found'
  | 'token_not_for_dangerous_acts'

/**
 * Undo the end of a mandate: what proved it proves it again.
 * For: moderator.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `mandate_not_ended`,
 * `step_up_required`, `territory_not_found`, `token_not_for_dangerous_acts`.
 */
export const restoreMandate = (
  connection: StaffConnection,
  body: RestoreMandateBody,
  options?: ActOptions,
): StaffCall<MandateList, RestoreMandateRefusal> =>
  connection.act('staff/mandates/restore', body, options)
