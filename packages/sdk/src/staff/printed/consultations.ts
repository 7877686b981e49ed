// consultations: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  AddPhaseBody,
  ClosePhaseBody,
  ConsultationPublicationPreview,
  CreateConsultationBody,
  DiscardConsultationBody,
  EditConsultationBody,
  ListStaffConsultationsQuery,
  MovePhaseBody,
  PhaseMovePreview,
  PreviewConsultationPublicationBody,
  PreviewPhaseClosingBody,
  PreviewPhaseMoveBody,
  PublishConsultationBody,
  RestoreConsultationBody,
  StaffConsultation,
  StaffConsultationDetail,
  StaffConsultationList,
} from './types.ts'

export type ListStaffConsultationsRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * Consultations and calls, drafts included, the newest first; discarded ones when asked for.
 * For: moderator, committee_secretary, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listStaffConsultations = (
  connection: StaffConnection,
  query?: ListStaffConsultationsQuery,
  options?: CallOptions,
): StaffCall<StaffConsultationList, ListStaffConsultationsRefusal> =>
  connection.read('staff/consultations', query, options)

export type CreateConsultationRefusal =
  | 'consultation_exists'
  | 'invalid_input'
  | 'malformed_request'
  | 'phase_ends_before_opening'
  | 'phase_kind_unfit'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'

/**
 * Make a draft of a consultation or of a call; nobody outside the team sees it.
 * For: administrator.
 * With `requestKey`, the same request acts once.
 * Refused with `consultation_exists`, `invalid_input`, `malformed_request`,
 * `phase_ends_before_opening`, `phase_kind_unfit`, `request_already_done`,
 * `request_key_malformed`, `request_key_reused`.
 */
export const createConsultation = (
  connection: StaffConnection,
  body: CreateConsultationBody,
  options?: ActOptions,
): StaffCall<StaffConsultation, CreateConsultationRefusal> =>
  connection.act('staff/consultations', body, options)

export type GetStaffConsultationRefusal =
  | 'consultation_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * One consultation with every act on it.
 * For: moderator, committee_secretary, auditor.
 * Refused with `consultation_not_found`, `invalid_input`, `malformed_request`.
 */
export const getStaffConsultation = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<StaffConsultationDetail, GetStaffConsultationRefusal> =>
  connection.read(`staff/consultations/${encodeURIComponent(id)}`, undefined, options)

export type EditConsultationRefusal =
  | 'changed_meanwhile'
  | 'consultation_discarded'
  | 'consultation_not_found'
  | 'consultation_published'
  | 'envelope_granted'
  | 'invalid_input'
  | 'malformed_request'
  | 'phase_ends_before_opening'
  | 'phase_kind_unfit'
  | 'theme_in_use'

/**
 * Change its texts, themes and rules, and the phases of a draft; what is left out stays.
 * For: administrator.
 * Refused with `changed_meanwhile`, `consultation_discarded`, `consultation_not_found`,
 * `consultation_published`, `envelope_granted`, `invalid_input`, `malformed_request`,
 * `phase_ends_before_opening`, `phase_kind_unfit`, `theme_in_use`.
 */
export const editConsultation = (
  connection: StaffConnection,
  id: string,
  body: EditConsultationBody,
  options?: ActOptions,
): StaffCall<StaffConsultation, EditConsultationRefusal> =>
  connection.act(`staff/consultations/${encodeURIComponent(id)}/edit`, body, options)

export type PublishConsultationRefusal =
  | 'changed_meanwhile'
  | 'consultation_discarded'
  | 'consultation_incomplete'
  | 'consultation_not_found'
  | 'consultation_published'
  | 'invalid_input'
  | 'malformed_request'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Publish a draft.
 * For: administrator.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `consultation_discarded`, `consultation_incomplete`,
 * `consultation_not_found`, `consultation_published`, `invalid_input`, `malformed_request`,
 * `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const publishConsultation = (
  connection: StaffConnection,
  id: string,
  body: PublishConsultationBody,
  options?: ActOptions,
): StaffCall<StaffConsultation, PublishConsultationRefusal> =>
  connection.act(`staff/consultations/${encodeURIComponent(id)}/publish`, body, options)

export type DiscardConsultationRefusal =
  | 'changed_meanwhile'
  | 'consultation_discarded'
  | 'consultation_not_found'
  | 'consultation_published'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Put a draft away; its id stays taken, and it can be restored.
 * For: administrator.
 * Refused with `changed_meanwhile`, `consultation_discarded`, `consultation_not_found`,
 * `consultation_published`, `invalid_input`, `malformed_request`.
 */
export const discardConsultation = (
  connection: StaffConnection,
  id: string,
  body: DiscardConsultationBody,
  options?: ActOptions,
): StaffCall<StaffConsultation, DiscardConsultationRefusal> =>
  connection.act(`staff/consultations/${encodeURIComponent(id)}/discard`, body, options)

export type RestoreConsultationRefusal =
  | 'changed_meanwhile'
  | 'consultation_not_discarded'
  | 'consultation_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Take a discarded draft back.
 * For: administrator.
 * Refused with `changed_meanwhile`, `consultation_not_discarded`, `consultation_not_found`,
 * `invalid_input`, `malformed_request`.
 */
export const restoreConsultation = (
  connection: StaffConnection,
  id: string,
  body: RestoreConsultationBody,
  options?: ActOptions,
): StaffCall<StaffConsultation, RestoreConsultationRefusal> =>
  connection.act(`staff/consultations/${encodeURIComponent(id)}/restore`, body, options)

export type AddPhaseRefusal =
  | 'changed_meanwhile'
  | 'consultation_discarded'
  | 'consultation_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'phase_date_passed'
  | 'phase_ends_before_opening'
  | 'phase_kind_unfit'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'

/**
 * Add a phase that is yet to come; where supports were over, a further one takes out those of
 * erased accounts.
 * For: administrator, moderator.
 * With `requestKey`, the same request acts once.
 * Refused with `changed_meanwhile`, `consultation_discarded`, `consultation_not_found`,
 * `invalid_input`, `malformed_request`, `phase_date_passed`, `phase_ends_before_opening`,
 * `phase_kind_unfit`, `request_already_done`, `request_key_malformed`, `request_key_reused`.
 */
export const addPhase = (
  connection: StaffConnection,
  id: string,
  body: AddPhaseBody,
  options?: ActOptions,
): StaffCall<StaffConsultation, AddPhaseRefusal> =>
  connection.act(`staff/consultations/${encodeURIComponent(id)}/phases`, body, options)

export type MovePhaseRefusal =
  | 'changed_meanwhile'
  | 'consultation_not_found'
  | 'consultation_not_published'
  | 'invalid_input'
  | 'malformed_request'
  | 'phase_already_open'
  | 'phase_date_passed'
  | 'phase_dates_unchanged'
  | 'phase_ends_before_opening'
  | 'phase_not_found'
  | 'phase_reason_required'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Move the dates of a phase of a published consultation, in public; opening supports again takes
 * out those of erased accounts.
 * For: administrator, moderator.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `consultation_not_found`, `consultation_not_published`,
 * `invalid_input`, `malformed_request`, `phase_already_open`, `phase_date_passed`,
 * `phase_dates_unchanged`, `phase_ends_before_opening`, `phase_not_found`,
 * `phase_reason_required`, `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const movePhase = (
  connection: StaffConnection,
  id: string,
  position: number,
  body: MovePhaseBody,
  options?: ActOptions,
): StaffCall<StaffConsultation, MovePhaseRefusal> =>
  connection.act(`staff/consultations/${encodeURIComponent(id)}/phases/${encodeURIComponent(position)}/move`, body, options)

export type ClosePhaseRefusal =
  | 'changed_meanwhile'
  | 'consultation_not_found'
  | 'consultation_not_published'
  | 'invalid_input'
  | 'malformed_request'
  | 'phase_not_found'
  | 'phase_not_open'
  | 'phase_reason_required'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Close an open phase now, with the reason.
 * For: administrator, moderator.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `consultation_not_found`, `consultation_not_published`,
 * `invalid_input`, `malformed_request`, `phase_not_found`, `phase_not_open`,
 * `phase_reason_required`, `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const closePhase = (
  connection: StaffConnection,
  id: string,
  position: number,
  body: ClosePhaseBody,
  options?: ActOptions,
): StaffCall<StaffConsultation, ClosePhaseRefusal> =>
  connection.act(`staff/consultations/${encodeURIComponent(id)}/phases/${encodeURIComponent(position)}/close`, body, options)

export type PreviewConsultationPublicationRefusal =
  | 'changed_meanwhile'
  | 'consultation_discarded'
  | 'consultation_incomplete'
  | 'consultation_not_found'
  | 'consultation_published'
  | 'invalid_input'
  | 'malformed_request'

/**
 * What would open at once if this draft were published; nothing is changed.
 * For: administrator.
 * Refused with `changed_meanwhile`, `consultation_discarded`, `consultation_incomplete`,
 * `consultation_not_found`, `consultation_published`, `invalid_input`, `malformed_request`.
 */
export const previewConsultationPublication = (
  connection: StaffConnection,
  id: string,
  body: PreviewConsultationPublicationBody,
  options?: ActOptions,
): StaffCall<ConsultationPublicationPreview, PreviewConsultationPublicationRefusal> =>
  connection.act(`staff/consultations/${encodeURIComponent(id)}/publish-preview`, body, options)

export type PreviewPhaseMoveRefusal =
  | 'changed_meanwhile'
  | 'consultation_not_found'
  | 'consultation_not_published'
  | 'invalid_input'
  | 'malformed_request'
  | 'phase_already_open'
  | 'phase_date_passed'
  | 'phase_dates_unchanged'
  | 'phase_ends_before_opening'
  | 'phase_not_found'
  | 'phase_reason_required'

/**
 * What would open or close by these dates, and how many would be told; nothing is changed.
 * For: administrator, moderator.
 * Refused with `changed_meanwhile`, `consultation_not_found`, `consultation_not_published`,
 * `invalid_input`, `malformed_request`, `phase_already_open`, `phase_date_passed`,
 * `phase_dates_unchanged`, `phase_ends_before_opening`, `phase_not_found`,
 * `phase_reason_required`.
 */
export const previewPhaseMove = (
  connection: StaffConnection,
  id: string,
  position: number,
  body: PreviewPhaseMoveBody,
  options?: ActOptions,
): StaffCall<PhaseMovePreview, PreviewPhaseMoveRefusal> =>
  connection.act(`staff/consultations/${encodeURIComponent(id)}/phases/${encodeURIComponent(position)}/move-preview`, body, options)

export type PreviewPhaseClosingRefusal =
  | 'changed_meanwhile'
  | 'consultation_not_found'
  | 'consultation_not_published'
  | 'invalid_input'
  | 'malformed_request'
  | 'phase_not_found'
  | 'phase_not_open'
  | 'phase_reason_required'

/**
 * What would close now, and how many would be told; nothing is changed.
 * For: administrator, moderator.
 * Refused with `changed_meanwhile`, `consultation_not_found`, `consultation_not_published`,
 * `invalid_input`, `malformed_request`, `phase_not_found`, `phase_not_open`,
 * `phase_reason_required`.
 */
export const previewPhaseClosing = (
  connection: StaffConnection,
  id: string,
  position: number,
  body: PreviewPhaseClosingBody,
  options?: ActOptions,
): StaffCall<PhaseMovePreview, PreviewPhaseClosingRefusal> =>
  connection.act(`staff/consultations/${encodeURIComponent(id)}/phases/${encodeURIComponent(position)}/close-preview`, body, options)
