// open-data: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  AskForEditionBody,
  StaffOpenData,
} from './types.ts'

export type GetStaffOpenDataRefusal = never

/**
 * What is published as open data: editions, rows, what is withheld and why.
 * For: administrator, auditor.
 */
export const getStaffOpenData = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<StaffOpenData, GetStaffOpenDataRefusal> =>
  connection.read('staff/open-data', undefined, options)

export type AskForEditionRefusal =
  | 'changed_meanwhile'
  | 'edition_under_way'
  | 'editions_enough_today'
  | 'invalid_input'
  | 'malformed_request'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'

/**
 * Have one more edition made, beside the requests; the stream of changes says when it is.
 * For: administrator.
 * With `requestKey`, the same request acts once.
 * Refused with `changed_meanwhile`, `edition_under_way`, `editions_enough_today`, `invalid_input`,
 * `malformed_request`, `request_already_done`, `request_key_malformed`, `request_key_reused`.
 */
export const askForEdition = (
  connection: StaffConnection,
  body: AskForEditionBody,
  options?: ActOptions,
): StaffCall<StaffOpenData, AskForEditionRefusal> =>
  connection.act('staff/open-data/editions', body, options)
