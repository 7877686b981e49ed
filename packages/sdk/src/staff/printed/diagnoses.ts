// diagnoses: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  ChangeDiagnosisSettingsBody,
  CountDiagnosisThresholdsQuery,
  DiagnosisCounts,
  DiagnosisDetail,
  DiagnosisPage,
  DiagnosisSettings,
  FollowDiagnosisBody,
  ListDiagnosesQuery,
} from './types.ts'

export type ListDiagnosesRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * Requests of diagnoses, the oldest first, in pages; without contacts.
 * For: moderator, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listDiagnoses = (
  connection: StaffConnection,
  query?: ListDiagnosesQuery,
  options?: CallOptions,
): StaffCall<DiagnosisPage, ListDiagnosesRefusal> =>
  connection.read('staff/diagnoses', query, options)

export type GetDiagnosisRefusal =
  | 'diagnosis_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * One request with its figures, its contact and its history.
 * For: moderator.
 * Refused with `diagnosis_not_found`, `invalid_input`, `malformed_request`.
 */
export const getDiagnosis = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<DiagnosisDetail, GetDiagnosisRefusal> =>
  connection.read(`staff/diagnoses/${encodeURIComponent(id)}`, undefined, options)

export type FollowDiagnosisRefusal =
  | 'changed_meanwhile'
  | 'diagnosis_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'request_exists'
  | 'state_forbids'

/**
 * Accept, plan (on a day), start, deliver, decline (with a reason) or reopen.
 * For: moderator.
 * Refused with `changed_meanwhile`, `diagnosis_not_found`, `invalid_input`, `malformed_request`,
 * `request_exists`, `state_forbids`.
 */
export const followDiagnosis = (
  connection: StaffConnection,
  id: string,
  body: FollowDiagnosisBody,
  options?: ActOptions,
): StaffCall<DiagnosisDetail, FollowDiagnosisRefusal> =>
  connection.act(`staff/diagnoses/${encodeURIComponent(id)}/follow-up`, body, options)

export type GetDiagnosisSettingsRefusal = never

/**
 * The thresholds, how many territories are under them, and who changed them.
 * For: moderator, auditor.
 */
export const getDiagnosisSettings = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<DiagnosisSettings, GetDiagnosisSettingsRefusal> =>
  connection.read('staff/diagnosis-settings', undefined, options)

export type ChangeDiagnosisSettingsRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Change the thresholds, with the reason; requests made before keep their figures.
 * For: administrator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`.
 */
export const changeDiagnosisSettings = (
  connection: StaffConnection,
  body: ChangeDiagnosisSettingsBody,
  options?: ActOptions,
): StaffCall<DiagnosisSettings, ChangeDiagnosisSettingsRefusal> =>
  connection.act('staff/diagnosis-settings', body, options)

export type CountDiagnosisThresholdsRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * How many territories could ask, were these the thresholds; nothing is changed.
 * For: moderator, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const countDiagnosisThresholds = (
  connection: StaffConnection,
  query: CountDiagnosisThresholdsQuery,
  options?: CallOptions,
): StaffCall<DiagnosisCounts, CountDiagnosisThresholdsRefusal> =>
  connection.read('staff/diagnosis-counts', query, options)
