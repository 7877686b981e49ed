// grouping: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  CreateProposalBody,
  DiscardProposalBody,
  EditProposalBody,
  ListProposalCardsQuery,
  ListStaffProposalsQuery,
  MergeProposalBody,
  MoveContributionsBody,
  PreviewProposalMergeBody,
  PreviewProposalPublicationBody,
  ProposalCards,
  ProposalMergePreview,
  ProposalPublicationPreview,
  PublishProposalsBody,
  PublishedProposals,
  RegroupedProposal,
  SplitProposalBody,
  StaffProposal,
  StaffProposalDetail,
  StaffProposalPage,
  UndoProposalActBody,
  UndoProposalEditBody,
  UngroupContributionsBody,
} from './types.ts'

export type ListStaffProposalsRefusal =
  | 'consultation_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Proposals of a consultation, drafts and merged ones included.
 * For: moderator, committee_secretary, auditor.
 * Refused with `consultation_not_found`, `invalid_input`, `malformed_request`.
 */
export const listStaffProposals = (
  connection: StaffConnection,
  query?: ListStaffProposalsQuery,
  options?: CallOptions,
): StaffCall<StaffProposalPage, ListStaffProposalsRefusal> =>
  connection.read('staff/proposals', query, options)

export type CreateProposalRefusal =
  | 'bulk_refused'
  | 'consultation_not_found'
  | 'grouping_closed'
  | 'invalid_input'
  | 'malformed_request'
  | 'reply_template_not_found'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'
  | 'theme_not_found'

/**
 * Make a draft proposal, with contributions or none.
 * For: moderator.
 * With `requestKey`, the same request acts once.
 * Refused with `bulk_refused`, `consultation_not_found`, `grouping_closed`, `invalid_input`,
 * `malformed_request`, `reply_template_not_found`, `request_already_done`,
 * `request_key_malformed`, `request_key_reused`, `theme_not_found`.
 */
export const createProposal = (
  connection: StaffConnection,
  body: CreateProposalBody,
  options?: ActOptions,
): StaffCall<StaffProposal, CreateProposalRefusal> =>
  connection.act('staff/proposals', body, options)

export type GetStaffProposalRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'proposal_not_found'

/**
 * One proposal with its contributions and its history.
 * For: moderator, committee_secretary, auditor.
 * Refused with `invalid_input`, `malformed_request`, `proposal_not_found`.
 */
export const getStaffProposal = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<StaffProposalDetail, GetStaffProposalRefusal> =>
  connection.read(`staff/proposals/${encodeURIComponent(id)}`, undefined, options)

export type ListProposalCardsRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * The contributions of up to 20 proposals, a page of each as the queue shows them, the oldest
 * first.
 * For: moderator, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listProposalCards = (
  connection: StaffConnection,
  query: ListProposalCardsQuery,
  options?: CallOptions,
): StaffCall<ProposalCards, ListProposalCardsRefusal> =>
  connection.read('staff/proposal-cards', query, options)

export type EditProposalRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'proposal_not_found'
  | 'state_forbids'
  | 'theme_not_found'

/**
 * Rename or describe it anew; what is left out stays.
 * For: moderator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `proposal_not_found`,
 * `state_forbids`, `theme_not_found`.
 */
export const editProposal = (
  connection: StaffConnection,
  id: string,
  body: EditProposalBody,
  options?: ActOptions,
): StaffCall<StaffProposal, EditProposalRefusal> =>
  connection.act(`staff/proposals/${encodeURIComponent(id)}/edit`, body, options)

export type SplitProposalRefusal =
  | 'bulk_refused'
  | 'changed_meanwhile'
  | 'grouping_closed'
  | 'invalid_input'
  | 'malformed_request'
  | 'proposal_not_found'
  | 'reply_template_not_found'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'
  | 'theme_not_found'

/**
 * Move some of its contributions to a new draft; answers the draft.
 * For: moderator.
 * With `requestKey`, the same request acts once.
 * Refused with `bulk_refused`, `changed_meanwhile`, `grouping_closed`, `invalid_input`,
 * `malformed_request`, `proposal_not_found`, `reply_template_not_found`, `request_already_done`,
 * `request_key_malformed`, `request_key_reused`, `theme_not_found`.
 */
export const splitProposal = (
  connection: StaffConnection,
  id: string,
  body: SplitProposalBody,
  options?: ActOptions,
): StaffCall<RegroupedProposal, SplitProposalRefusal> =>
  connection.act(`staff/proposals/${encodeURIComponent(id)}/split`, body, options)

export type MoveContributionsRefusal =
  | 'bulk_refused'
  | 'changed_meanwhile'
  | 'grouping_closed'
  | 'invalid_input'
  | 'malformed_request'
  | 'proposal_not_found'
  | 'reply_template_not_found'

/**
 * Move some of its contributions to another proposal; answers that other.
 * For: moderator.
 * Refused with `bulk_refused`, `changed_meanwhile`, `grouping_closed`, `invalid_input`,
 * `malformed_request`, `proposal_not_found`, `reply_template_not_found`.
 */
export const moveContributions = (
  connection: StaffConnection,
  id: string,
  body: MoveContributionsBody,
  options?: ActOptions,
): StaffCall<RegroupedProposal, MoveContributionsRefusal> =>
  connection.act(`staff/proposals/${encodeURIComponent(id)}/move`, body, options)

export type UngroupContributionsRefusal =
  | 'bulk_refused'
  | 'changed_meanwhile'
  | 'grouping_closed'
  | 'invalid_input'
  | 'malformed_request'
  | 'proposal_not_found'
  | 'reply_template_not_found'

/**
 * Take some of its contributions out of it.
 * For: moderator.
 * Refused with `bulk_refused`, `changed_meanwhile`, `grouping_closed`, `invalid_input`,
 * `malformed_request`, `proposal_not_found`, `reply_template_not_found`.
 */
export const ungroupContributions = (
  connection: StaffConnection,
  id: string,
  body: UngroupContributionsBody,
  options?: ActOptions,
): StaffCall<RegroupedProposal, UngroupContributionsRefusal> =>
  connection.act(`staff/proposals/${encodeURIComponent(id)}/ungroup`, body, options)

export type MergeProposalRefusal =
  | 'before_committee'
  | 'changed_meanwhile'
  | 'grouping_closed'
  | 'invalid_input'
  | 'malformed_request'
  | 'proposal_not_found'
  | 'proposal_not_live'
  | 'state_forbids'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Merge it into another: contributions and supports move, once per supporter.
 * For: moderator.
 * Asks for a proof of the last ten minutes.
 * Refused with `before_committee`, `changed_meanwhile`, `grouping_closed`, `invalid_input`,
 * `malformed_request`, `proposal_not_found`, `proposal_not_live`, `state_forbids`,
 * `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const mergeProposal = (
  connection: StaffConnection,
  id: string,
  body: MergeProposalBody,
  options?: ActOptions,
): StaffCall<StaffProposal, MergeProposalRefusal> =>
  connection.act(`staff/proposals/${encodeURIComponent(id)}/merge`, body, options)

export type PublishProposalsRefusal =
  | 'bulk_refused'
  | 'invalid_input'
  | 'malformed_request'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Publish up to 200 drafts, all or none, and tell the contributors.
 * For: moderator.
 * Asks for a proof of the last ten minutes.
 * Refused with `bulk_refused`, `invalid_input`, `malformed_request`, `step_up_required`,
 * `token_not_for_dangerous_acts`.
 */
export const publishProposals = (
  connection: StaffConnection,
  body: PublishProposalsBody,
  options?: ActOptions,
): StaffCall<PublishedProposals, PublishProposalsRefusal> =>
  connection.act('staff/proposal-publications', body, options)

export type PreviewProposalMergeRefusal =
  | 'before_committee'
  | 'changed_meanwhile'
  | 'grouping_closed'
  | 'invalid_input'
  | 'malformed_request'
  | 'proposal_not_found'
  | 'proposal_not_live'
  | 'state_forbids'

/**
 * What would come of a merge, each supporter counted once; nothing is changed.
 * For: moderator.
 * Refused with `before_committee`, `changed_meanwhile`, `grouping_closed`, `invalid_input`,
 * `malformed_request`, `proposal_not_found`, `proposal_not_live`, `state_forbids`.
 */
export const previewProposalMerge = (
  connection: StaffConnection,
  id: string,
  body: PreviewProposalMergeBody,
  options?: ActOptions,
): StaffCall<ProposalMergePreview, PreviewProposalMergeRefusal> =>
  connection.act(`staff/proposals/${encodeURIComponent(id)}/merge-preview`, body, options)

export type PreviewProposalPublicationRefusal =
  | 'bulk_refused'
  | 'invalid_input'
  | 'malformed_request'

/**
 * What publishing these drafts would show, and how many would be told; nothing is changed.
 * For: moderator.
 * Refused with `bulk_refused`, `invalid_input`, `malformed_request`.
 */
export const previewProposalPublication = (
  connection: StaffConnection,
  body: PreviewProposalPublicationBody,
  options?: ActOptions,
): StaffCall<ProposalPublicationPreview, PreviewProposalPublicationRefusal> =>
  connection.act('staff/proposal-publication-previews', body, options)

export type DiscardProposalRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'proposal_not_empty'
  | 'proposal_not_found'
  | 'state_forbids'

/**
 * Set an empty draft aside.
 * For: moderator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `proposal_not_empty`,
 * `proposal_not_found`, `state_forbids`.
 */
export const discardProposal = (
  connection: StaffConnection,
  id: string,
  body: DiscardProposalBody,
  options?: ActOptions,
): StaffCall<StaffProposal, DiscardProposalRefusal> =>
  connection.act(`staff/proposals/${encodeURIComponent(id)}/discard`, body, options)

export type UndoProposalActRefusal =
  | 'before_committee'
  | 'changed_meanwhile'
  | 'grouping_closed'
  | 'invalid_input'
  | 'malformed_request'
  | 'nothing_to_undo'
  | 'proposal_has_supports'
  | 'proposal_not_found'
  | 'state_forbids'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'
  | 'undo_later_first'

/**
 * Undo the last edit, publication, merge or discarding that stands.
 * For: moderator.
 * Asks for a proof of the last ten minutes.
 * Refused with `before_committee`, `changed_meanwhile`, `grouping_closed`, `invalid_input`,
 * `malformed_request`, `nothing_to_undo`, `proposal_has_supports`, `proposal_not_found`,
 * `state_forbids`, `step_up_required`, `token_not_for_dangerous_acts`, `undo_later_first`.
 */
export const undoProposalAct = (
  connection: StaffConnection,
  id: string,
  body: UndoProposalActBody,
  options?: ActOptions,
): StaffCall<StaffProposal, UndoProposalActRefusal> =>
  connection.act(`staff/proposals/${encodeURIComponent(id)}/undo`, body, options)

export type UndoProposalEditRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'nothing_to_undo'
  | 'proposal_not_found'
  | 'state_forbids'
  | 'undo_later_first'

/**
 * Undo the last act that stands, when it is an edit: as editing, without a proof of now.
 * For: moderator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `nothing_to_undo`,
 * `proposal_not_found`, `state_forbids`, `undo_later_first`.
 */
export const undoProposalEdit = (
  connection: StaffConnection,
  id: string,
  body: UndoProposalEditBody,
  options?: ActOptions,
): StaffCall<StaffProposal, UndoProposalEditRefusal> =>
  connection.act(`staff/proposals/${encodeURIComponent(id)}/undo-edit`, body, options)
