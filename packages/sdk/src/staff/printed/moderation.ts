// moderation: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  AddProgrammeBody,
  AddReplyTemplateBody,
  AssignContributionBody,
  ContributionDays,
  ContributionSimilar,
  CountContributionsByDayQuery,
  CountModerationQueueQuery,
  DecideContributionsBody,
  DecidedContribution,
  DecidedContributions,
  DecisionsPreview,
  EditProgrammeBody,
  EditReplyTemplateBody,
  EraseContributionBody,
  GetSimilarToContributionQuery,
  GroupContributionBody,
  ListModerationQueueQuery,
  ModerationCounts,
  ModerationNote,
  ModerationQueue,
  NoteContributionBody,
  PreviewContributionDecisionsBody,
  PreviewReplyBody,
  Programme,
  ProgrammeList,
  RedirectContributionBody,
  RejectContributionBody,
  ReplyList,
  ReplyPreview,
  ReplyTemplate,
  ReviseContributionBody,
  SetSuggestionAsideBody,
  StaffContributionDetail,
  SuggestContributionGroupsQuery,
  SuggestedGroupList,
  SuggestionSetAside,
  SuggestionTakenBack,
  TakeSuggestionBackBody,
  UndoContributionBatchBody,
  UndoContributionDecisionBody,
  UndoContributionRevisionBody,
} from './types.ts'

export type ListModerationQueueRefusal =
  | 'consultation_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Contributions in pages, filtered, the oldest first; from any place.
 * For: moderator, auditor.
 * Refused with `consultation_not_found`, `invalid_input`, `malformed_request`.
 */
export const listModerationQueue = (
  connection: StaffConnection,
  query?: ListModerationQueueQuery,
  options?: CallOptions,
): StaffCall<ModerationQueue, ListModerationQueueRefusal> =>
  connection.read('staff/contributions', query, options)

export type CountModerationQueueRefusal =
  | 'consultation_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * How many contributions these filters find, by state, theme, département and assignee.
 * For: moderator, auditor.
 * Refused with `consultation_not_found`, `invalid_input`, `malformed_request`.
 */
export const countModerationQueue = (
  connection: StaffConnection,
  query?: CountModerationQueueQuery,
  options?: CallOptions,
): StaffCall<ModerationCounts, CountModerationQueueRefusal> =>
  connection.read('staff/contribution-counts', query, options)

export type CountContributionsByDayRefusal =
  | 'consultation_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Contributions received, and decisions taken, each of the last thirty days.
 * For: moderator, auditor.
 * Refused with `consultation_not_found`, `invalid_input`, `malformed_request`.
 */
export const countContributionsByDay = (
  connection: StaffConnection,
  query?: CountContributionsByDayQuery,
  options?: CallOptions,
): StaffCall<ContributionDays, CountContributionsByDayRefusal> =>
  connection.read('staff/contribution-days', query, options)

export type GetStaffContributionRefusal =
  | 'contribution_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * One contribution with its history and the notes of the team.
 * For: moderator, auditor.
 * Refused with `contribution_not_found`, `invalid_input`, `malformed_request`.
 */
export const getStaffContribution = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<StaffContributionDetail, GetStaffContributionRefusal> =>
  connection.read(`staff/contributions/${encodeURIComponent(id)}`, undefined, options)

export type NoteContributionRefusal =
  | 'contribution_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'

/**
 * Add a note for the team; nothing it could overwrite, so no version.
 * For: moderator.
 * With `requestKey`, the same request acts once.
 * Refused with `contribution_not_found`, `invalid_input`, `malformed_request`,
 * `request_already_done`, `request_key_malformed`, `request_key_reused`.
 */
export const noteContribution = (
  connection: StaffConnection,
  id: string,
  body: NoteContributionBody,
  options?: ActOptions,
): StaffCall<ModerationNote, NoteContributionRefusal> =>
  connection.act(`staff/contributions/${encodeURIComponent(id)}/note`, body, options)

export type ReviseContributionRefusal =
  | 'before_committee'
  | 'changed_meanwhile'
  | 'contribution_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'nothing_to_change'
  | 'territory_ended'
  | 'territory_not_found'
  | 'theme_not_found'

/**
 * Correct what it says, keep what it said, and tell its contributor.
 * For: moderator.
 * Refused with `before_committee`, `changed_meanwhile`, `contribution_not_found`, `invalid_input`,
 * `malformed_request`, `nothing_to_change`, `territory_ended`, `territory_not_found`,
 * `theme_not_found`.
 */
export const reviseContribution = (
  connection: StaffConnection,
  id: string,
  body: ReviseContributionBody,
  options?: ActOptions,
): StaffCall<DecidedContribution, ReviseContributionRefusal> =>
  connection.act(`staff/contributions/${encodeURIComponent(id)}/revise`, body, options)

export type UndoContributionRevisionRefusal =
  | 'before_committee'
  | 'changed_meanwhile'
  | 'contribution_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'nothing_to_undo'

/**
 * Put back what it said before the last correction, and tell its contributor.
 * For: moderator.
 * Refused with `before_committee`, `changed_meanwhile`, `contribution_not_found`, `invalid_input`,
 * `malformed_request`, `nothing_to_undo`.
 */
export const undoContributionRevision = (
  connection: StaffConnection,
  id: string,
  body: UndoContributionRevisionBody,
  options?: ActOptions,
): StaffCall<DecidedContribution, UndoContributionRevisionRefusal> =>
  connection.act(`staff/contributions/${encodeURIComponent(id)}/undo-revision`, body, options)

export type EraseContributionRefusal =
  | 'before_committee'
  | 'changed_meanwhile'
  | 'contribution_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Erase what it says and has said, for good, and tell its contributor; its outcome stays.
 * For: moderator.
 * Asks for a proof of the last ten minutes.
 * Refused with `before_committee`, `changed_meanwhile`, `contribution_not_found`, `invalid_input`,
 * `malformed_request`, `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const eraseContribution = (
  connection: StaffConnection,
  id: string,
  body: EraseContributionBody,
  options?: ActOptions,
): StaffCall<DecidedContribution, EraseContributionRefusal> =>
  connection.act(`staff/contributions/${encodeURIComponent(id)}/erase`, body, options)

export type RedirectContributionRefusal =
  | 'before_committee'
  | 'changed_meanwhile'
  | 'contribution_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'programme_not_found'
  | 'reply_template_not_found'
  | 'state_forbids'

/**
 * Redirect it to a programme of the managed list, and tell its contributor.
 * For: moderator.
 * Refused with `before_committee`, `changed_meanwhile`, `contribution_not_found`, `invalid_input`,
 * `malformed_request`, `programme_not_found`, `reply_template_not_found`, `state_forbids`.
 */
export const redirectContribution = (
  connection: StaffConnection,
  id: string,
  body: RedirectContributionBody,
  options?: ActOptions,
): StaffCall<DecidedContribution, RedirectContributionRefusal> =>
  connection.act(`staff/contributions/${encodeURIComponent(id)}/redirect`, body, options)

export type RejectContributionRefusal =
  | 'before_committee'
  | 'changed_meanwhile'
  | 'contribution_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'reply_template_not_found'
  | 'state_forbids'

/**
 * Reject it with a reason of the list, and tell its contributor.
 * For: moderator.
 * Refused with `before_committee`, `changed_meanwhile`, `contribution_not_found`, `invalid_input`,
 * `malformed_request`, `reply_template_not_found`, `state_forbids`.
 */
export const rejectContribution = (
  connection: StaffConnection,
  id: string,
  body: RejectContributionBody,
  options?: ActOptions,
): StaffCall<DecidedContribution, RejectContributionRefusal> =>
  connection.act(`staff/contributions/${encodeURIComponent(id)}/reject`, body, options)

export type GroupContributionRefusal =
  | 'before_committee'
  | 'changed_meanwhile'
  | 'contribution_not_found'
  | 'grouping_closed'
  | 'invalid_input'
  | 'malformed_request'
  | 'proposal_not_live'
  | 'reply_template_not_found'
  | 'state_forbids'

/**
 * Group it into proposals; its contributor is told once they are published.
 * For: moderator.
 * Refused with `before_committee`, `changed_meanwhile`, `contribution_not_found`,
 * `grouping_closed`, `invalid_input`, `malformed_request`, `proposal_not_live`,
 * `reply_template_not_found`, `state_forbids`.
 */
export const groupContribution = (
  connection: StaffConnection,
  id: string,
  body: GroupContributionBody,
  options?: ActOptions,
): StaffCall<DecidedContribution, GroupContributionRefusal> =>
  connection.act(`staff/contributions/${encodeURIComponent(id)}/group`, body, options)

export type AssignContributionRefusal =
  | 'changed_meanwhile'
  | 'contribution_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'staff_member_not_found'

/**
 * Give it to a member of the team, or to nobody.
 * For: moderator.
 * Refused with `changed_meanwhile`, `contribution_not_found`, `invalid_input`,
 * `malformed_request`, `staff_member_not_found`.
 */
export const assignContribution = (
  connection: StaffConnection,
  id: string,
  body: AssignContributionBody,
  options?: ActOptions,
): StaffCall<DecidedContribution, AssignContributionRefusal> =>
  connection.act(`staff/contributions/${encodeURIComponent(id)}/assign`, body, options)

export type UndoContributionDecisionRefusal =
  | 'before_committee'
  | 'changed_meanwhile'
  | 'contribution_not_found'
  | 'grouping_closed'
  | 'invalid_input'
  | 'malformed_request'
  | 'nothing_to_undo'
  | 'proposal_not_live'
  | 'state_forbids'

/**
 * Undo the last decision that stands; nothing is deleted, a further act is recorded.
 * For: moderator.
 * Refused with `before_committee`, `changed_meanwhile`, `contribution_not_found`,
 * `grouping_closed`, `invalid_input`, `malformed_request`, `nothing_to_undo`, `proposal_not_live`,
 * `state_forbids`.
 */
export const undoContributionDecision = (
  connection: StaffConnection,
  id: string,
  body: UndoContributionDecisionBody,
  options?: ActOptions,
): StaffCall<DecidedContribution, UndoContributionDecisionRefusal> =>
  connection.act(`staff/contributions/${encodeURIComponent(id)}/undo`, body, options)

export type DecideContributionsRefusal =
  | 'bulk_refused'
  | 'invalid_input'
  | 'malformed_request'
  | 'programme_not_found'
  | 'reply_template_not_found'
  | 'staff_member_not_found'

/**
 * The same decision on up to 200 contributions, all or none; faults by id.
 * For: moderator.
 * Refused with `bulk_refused`, `invalid_input`, `malformed_request`, `programme_not_found`,
 * `reply_template_not_found`, `staff_member_not_found`.
 */
export const decideContributions = (
  connection: StaffConnection,
  body: DecideContributionsBody,
  options?: ActOptions,
): StaffCall<DecidedContributions, DecideContributionsRefusal> =>
  connection.act('staff/contribution-decisions', body, options)

export type PreviewContributionDecisionsRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'programme_not_found'
  | 'reply_template_not_found'
  | 'staff_member_not_found'

/**
 * What deciding on these together would do: refusals row by row, people told; not done.
 * For: moderator.
 * Refused with `invalid_input`, `malformed_request`, `programme_not_found`,
 * `reply_template_not_found`, `staff_member_not_found`.
 */
export const previewContributionDecisions = (
  connection: StaffConnection,
  body: PreviewContributionDecisionsBody,
  options?: ActOptions,
): StaffCall<DecisionsPreview, PreviewContributionDecisionsRefusal> =>
  connection.act('staff/contribution-decision-previews', body, options)

export type UndoContributionBatchRefusal =
  | 'bulk_refused'
  | 'invalid_input'
  | 'malformed_request'
  | 'nothing_to_undo'

/**
 * Undo decisions that were taken together, all or none, each by the rules of its own undo.
 * For: moderator.
 * Refused with `bulk_refused`, `invalid_input`, `malformed_request`, `nothing_to_undo`.
 */
export const undoContributionBatch = (
  connection: StaffConnection,
  id: string,
  body: UndoContributionBatchBody,
  options?: ActOptions,
): StaffCall<DecidedContributions, UndoContributionBatchRefusal> =>
  connection.act(`staff/contribution-batches/${encodeURIComponent(id)}/undo`, body, options)

export type PreviewReplyRefusal =
  | 'before_committee'
  | 'changed_meanwhile'
  | 'contribution_not_found'
  | 'grouping_closed'
  | 'invalid_input'
  | 'malformed_request'
  | 'nothing_to_undo'
  | 'programme_not_found'
  | 'proposal_not_live'
  | 'reply_template_not_found'
  | 'staff_member_not_found'
  | 'state_forbids'

/**
 * The mail that a decision would send to the contributor, in their language; not sent.
 * For: moderator.
 * Refused with `before_committee`, `changed_meanwhile`, `contribution_not_found`,
 * `grouping_closed`, `invalid_input`, `malformed_request`, `nothing_to_undo`,
 * `programme_not_found`, `proposal_not_live`, `reply_template_not_found`,
 * `staff_member_not_found`, `state_forbids`.
 */
export const previewReply = (
  connection: StaffConnection,
  body: PreviewReplyBody,
  options?: ActOptions,
): StaffCall<ReplyPreview, PreviewReplyRefusal> =>
  connection.act('staff/reply-previews', body, options)

export type GetSimilarToContributionRefusal =
  | 'contribution_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Contributions and proposals near a contribution, public or not, the nearest first.
 * For: moderator, auditor.
 * Refused with `contribution_not_found`, `invalid_input`, `malformed_request`.
 */
export const getSimilarToContribution = (
  connection: StaffConnection,
  id: string,
  query?: GetSimilarToContributionQuery,
  options?: CallOptions,
): StaffCall<ContributionSimilar, GetSimilarToContributionRefusal> =>
  connection.read(`staff/contributions/${encodeURIComponent(id)}/similar`, query, options)

export type SuggestContributionGroupsRefusal =
  | 'consultation_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Groups among the contributions that wait; nothing is grouped by this.
 * For: moderator, auditor.
 * Refused with `consultation_not_found`, `invalid_input`, `malformed_request`.
 */
export const suggestContributionGroups = (
  connection: StaffConnection,
  query?: SuggestContributionGroupsQuery,
  options?: CallOptions,
): StaffCall<SuggestedGroupList, SuggestContributionGroupsRefusal> =>
  connection.read('staff/suggested-groups', query, options)

export type SetSuggestionAsideRefusal =
  | 'consultation_not_found'
  | 'contribution_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Suggest this group to nobody any more, until someone new is in it or few of it are left.
 * For: moderator.
 * Refused with `consultation_not_found`, `contribution_not_found`, `invalid_input`,
 * `malformed_request`.
 */
export const setSuggestionAside = (
  connection: StaffConnection,
  body: SetSuggestionAsideBody,
  options?: ActOptions,
): StaffCall<SuggestionSetAside, SetSuggestionAsideRefusal> =>
  connection.act('staff/suggested-groups/set-aside', body, options)

export type TakeSuggestionBackRefusal =
  | 'consultation_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Suggest it again to everybody.
 * For: moderator.
 * Refused with `consultation_not_found`, `invalid_input`, `malformed_request`.
 */
export const takeSuggestionBack = (
  connection: StaffConnection,
  body: TakeSuggestionBackBody,
  options?: ActOptions,
): StaffCall<SuggestionTakenBack, TakeSuggestionBackRefusal> =>
  connection.act('staff/suggested-groups/take-back', body, options)

export type ListProgrammesRefusal = never

/**
 * Programmes to which contributions are redirected, retired ones included.
 * For: moderator, auditor.
 */
export const listProgrammes = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<ProgrammeList, ListProgrammesRefusal> =>
  connection.read('staff/programmes', undefined, options)

export type AddProgrammeRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'

/**
 * Add a programme to the list.
 * For: moderator.
 * With `requestKey`, the same request acts once.
 * Refused with `invalid_input`, `malformed_request`, `request_already_done`,
 * `request_key_malformed`, `request_key_reused`.
 */
export const addProgramme = (
  connection: StaffConnection,
  body: AddProgrammeBody,
  options?: ActOptions,
): StaffCall<Programme, AddProgrammeRefusal> =>
  connection.act('staff/programmes', body, options)

export type EditProgrammeRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'programme_not_found'

/**
 * Change a programme, retire it, or offer it again; what is left out stays.
 * For: moderator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `programme_not_found`.
 */
export const editProgramme = (
  connection: StaffConnection,
  id: string,
  body: EditProgrammeBody,
  options?: ActOptions,
): StaffCall<Programme, EditProgrammeRefusal> =>
  connection.act(`staff/programmes/${encodeURIComponent(id)}/edit`, body, options)

export type ListRepliesRefusal = never

/**
 * Reply templates, the built-in replies, and the reasons of rejections in words.
 * For: moderator, auditor.
 */
export const listReplies = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<ReplyList, ListRepliesRefusal> =>
  connection.read('staff/reply-templates', undefined, options)

export type AddReplyTemplateRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'

/**
 * Write a reply template.
 * For: moderator.
 * With `requestKey`, the same request acts once.
 * Refused with `invalid_input`, `malformed_request`, `request_already_done`,
 * `request_key_malformed`, `request_key_reused`.
 */
export const addReplyTemplate = (
  connection: StaffConnection,
  body: AddReplyTemplateBody,
  options?: ActOptions,
): StaffCall<ReplyTemplate, AddReplyTemplateRefusal> =>
  connection.act('staff/reply-templates', body, options)

export type EditReplyTemplateRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'reply_template_not_found'

/**
 * Change a template, retire it, or offer it again; what is left out stays.
 * For: moderator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`,
 * `reply_template_not_found`.
 */
export const editReplyTemplate = (
  connection: StaffConnection,
  id: string,
  body: EditReplyTemplateBody,
  options?: ActOptions,
): StaffCall<ReplyTemplate, EditReplyTemplateRefusal> =>
  connection.act(`staff/reply-templates/${encodeURIComponent(id)}/edit`, body, options)
