// committees: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  CancelCommitteePublicationBody,
  CommitteeCorrectionPreview,
  CommitteeDossier,
  CommitteeGrid,
  CommitteeHistory,
  CommitteeItemDetail,
  CommitteeItemList,
  CommitteeMinutes,
  CommitteePublicationPreview,
  CommitteeReminder,
  CorrectCommitteeDecisionBody,
  CreateCommitteeBody,
  DecideCommitteeItemBody,
  EditCommitteeBody,
  EligibleItemList,
  EvaluateCommitteeItemBody,
  GetCommitteeDossierQuery,
  GetMyCommitteeDossierQuery,
  ListCommitteeHistoryQuery,
  ListCommitteeItemsQuery,
  ListEligibleItemsQuery,
  MyCommittees,
  PreviewCommitteeCorrectionBody,
  PreviewCommitteePublicationBody,
  PublishCommitteeBody,
  RecordCommitteePresenceBody,
  RecuseCommitteeMemberBody,
  RecuseMyselfBody,
  RemindCommitteeMembersBody,
  SetCommitteeItemsBody,
  StaffCommittee,
  StaffCommitteeDetail,
  StaffCommitteeList,
  StaffListCommitteesQuery,
  UndoCommitteeDecisionBody,
  WithdrawRecusalBody,
} from './types.ts'

export type StaffListCommitteesRefusal =
  | 'consultation_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Sessions of a consultation, in preparation included, the last to meet first.
 * For: committee_secretary, auditor.
 * Refused with `consultation_not_found`, `invalid_input`, `malformed_request`.
 */
export const staffListCommittees = (
  connection: StaffConnection,
  query?: StaffListCommitteesQuery,
  options?: CallOptions,
): StaffCall<StaffCommitteeList, StaffListCommitteesRefusal> =>
  connection.read('staff/committees', query, options)

export type CreateCommitteeRefusal =
  | 'consultation_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'
  | 'staff_member_not_found'

/**
 * Prepare a session: on proposals (committee 1) or contributions (committee 2).
 * For: committee_secretary.
 * With `requestKey`, the same request acts once.
 * Refused with `consultation_not_found`, `invalid_input`, `malformed_request`,
 * `request_already_done`, `request_key_malformed`, `request_key_reused`, `staff_member_not_found`.
 */
export const createCommittee = (
  connection: StaffConnection,
  body: CreateCommitteeBody,
  options?: ActOptions,
): StaffCall<StaffCommittee, CreateCommitteeRefusal> =>
  connection.act('staff/committees', body, options)

export type StaffGetCommitteeRefusal =
  | 'committee_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * One session with its members, quorum, rule and criteria.
 * For: committee_secretary, auditor.
 * Refused with `committee_not_found`, `invalid_input`, `malformed_request`.
 */
export const staffGetCommittee = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<StaffCommitteeDetail, StaffGetCommitteeRefusal> =>
  connection.read(`staff/committees/${encodeURIComponent(id)}`, undefined, options)

export type DraftMinutesRefusal =
  | 'committee_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * The minutes as they would be published now.
 * For: committee_secretary, auditor.
 * Refused with `committee_not_found`, `invalid_input`, `malformed_request`.
 */
export const draftMinutes = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<CommitteeMinutes, DraftMinutesRefusal> =>
  connection.read(`staff/committees/${encodeURIComponent(id)}/minutes`, undefined, options)

export type ListCommitteeItemsRefusal =
  | 'committee_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * The agenda of a session: marks with their spread, progress, recusals, decisions.
 * For: committee_secretary, auditor.
 * Refused with `committee_not_found`, `invalid_input`, `malformed_request`.
 */
export const listCommitteeItems = (
  connection: StaffConnection,
  id: string,
  query?: ListCommitteeItemsQuery,
  options?: CallOptions,
): StaffCall<CommitteeItemList, ListCommitteeItemsRefusal> =>
  connection.read(`staff/committees/${encodeURIComponent(id)}/items`, query, options)

export type SetCommitteeItemsRefusal =
  | 'changed_meanwhile'
  | 'committee_item_not_found'
  | 'committee_not_found'
  | 'committee_published'
  | 'invalid_input'
  | 'item_decided'
  | 'item_in_other_committee'
  | 'item_not_eligible'
  | 'malformed_request'

/**
 * Put proposals or contributions on its agenda, or take them off.
 * For: committee_secretary.
 * Refused with `changed_meanwhile`, `committee_item_not_found`, `committee_not_found`,
 * `committee_published`, `invalid_input`, `item_decided`, `item_in_other_committee`,
 * `item_not_eligible`, `malformed_request`.
 */
export const setCommitteeItems = (
  connection: StaffConnection,
  id: string,
  body: SetCommitteeItemsBody,
  options?: ActOptions,
): StaffCall<StaffCommittee, SetCommitteeItemsRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/items`, body, options)

export type GetCommitteeItemRefusal =
  | 'committee_item_not_found'
  | 'committee_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * One item with its grids side by side, and who may vote on it.
 * For: committee_secretary, auditor.
 * Refused with `committee_item_not_found`, `committee_not_found`, `invalid_input`,
 * `malformed_request`.
 */
export const getCommitteeItem = (
  connection: StaffConnection,
  id: string,
  itemId: string,
  options?: CallOptions,
): StaffCall<CommitteeItemDetail, GetCommitteeItemRefusal> =>
  connection.read(`staff/committees/${encodeURIComponent(id)}/items/${encodeURIComponent(itemId)}`, undefined, options)

export type GetCommitteeDossierRefusal =
  | 'committee_item_not_found'
  | 'committee_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * What is to be judged: the proposal with its contributions, or the contribution.
 * For: committee_secretary, auditor.
 * Refused with `committee_item_not_found`, `committee_not_found`, `invalid_input`,
 * `malformed_request`.
 */
export const getCommitteeDossier = (
  connection: StaffConnection,
  id: string,
  itemId: string,
  query?: GetCommitteeDossierQuery,
  options?: CallOptions,
): StaffCall<CommitteeDossier, GetCommitteeDossierRefusal> =>
  connection.read(`staff/committees/${encodeURIComponent(id)}/dossiers/${encodeURIComponent(itemId)}`, query, options)

export type ListEligibleItemsRefusal =
  | 'committee_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * What may be added to its agenda: on no other one, and not decided favourably.
 * For: committee_secretary, auditor.
 * Refused with `committee_not_found`, `invalid_input`, `malformed_request`.
 */
export const listEligibleItems = (
  connection: StaffConnection,
  id: string,
  query?: ListEligibleItemsQuery,
  options?: CallOptions,
): StaffCall<EligibleItemList, ListEligibleItemsRefusal> =>
  connection.read(`staff/committees/${encodeURIComponent(id)}/eligible-items`, query, options)

export type ListCommitteeHistoryRefusal =
  | 'committee_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * What was done in a session, the last first.
 * For: committee_secretary, auditor.
 * Refused with `committee_not_found`, `invalid_input`, `malformed_request`.
 */
export const listCommitteeHistory = (
  connection: StaffConnection,
  id: string,
  query?: ListCommitteeHistoryQuery,
  options?: CallOptions,
): StaffCall<CommitteeHistory, ListCommitteeHistoryRefusal> =>
  connection.read(`staff/committees/${encodeURIComponent(id)}/history`, query, options)

export type PreviewCommitteeReminderRefusal =
  | 'committee_not_found'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Who would be reminded of their grids now, and the mail they would get.
 * For: committee_secretary, auditor.
 * Refused with `committee_not_found`, `invalid_input`, `malformed_request`.
 */
export const previewCommitteeReminder = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<CommitteeReminder, PreviewCommitteeReminderRefusal> =>
  connection.read(`staff/committees/${encodeURIComponent(id)}/reminder`, undefined, options)

export type RemindCommitteeMembersRefusal =
  | 'changed_meanwhile'
  | 'committee_member_not_found'
  | 'committee_not_found'
  | 'committee_published'
  | 'invalid_input'
  | 'malformed_request'
  | 'nobody_to_remind'

/**
 * Write to those who have grids to fill in, each once a day at most.
 * For: committee_secretary.
 * Refused with `changed_meanwhile`, `committee_member_not_found`, `committee_not_found`,
 * `committee_published`, `invalid_input`, `malformed_request`, `nobody_to_remind`.
 */
export const remindCommitteeMembers = (
  connection: StaffConnection,
  id: string,
  body: RemindCommitteeMembersBody,
  options?: ActOptions,
): StaffCall<StaffCommittee, RemindCommitteeMembersRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/remind`, body, options)

export type PreviewCommitteePublicationRefusal =
  | 'changed_meanwhile'
  | 'committee_not_found'
  | 'committee_published'
  | 'invalid_input'
  | 'malformed_request'
  | 'nothing_decided'
  | 'state_forbids'

/**
 * What would become public and how many would be told; nothing is changed.
 * For: committee_secretary.
 * Refused with `changed_meanwhile`, `committee_not_found`, `committee_published`, `invalid_input`,
 * `malformed_request`, `nothing_decided`, `state_forbids`.
 */
export const previewCommitteePublication = (
  connection: StaffConnection,
  id: string,
  body: PreviewCommitteePublicationBody,
  options?: ActOptions,
): StaffCall<CommitteePublicationPreview, PreviewCommitteePublicationRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/publish-preview`, body, options)

export type PreviewCommitteeCorrectionRefusal =
  | 'changed_meanwhile'
  | 'committee_item_not_found'
  | 'committee_not_found'
  | 'committee_not_published'
  | 'envelope_exceeded'
  | 'invalid_input'
  | 'item_not_eligible'
  | 'malformed_request'
  | 'outcome_not_allowed'
  | 'quorum_not_met'
  | 'state_forbids'
  | 'undo_later_first'
  | 'votes_disagree'
  | 'votes_exceed_voters'
  | 'votes_missing'

/**
 * What a correction would change and how many would be told; nothing is changed.
 * For: committee_secretary.
 * Refused with `changed_meanwhile`, `committee_item_not_found`, `committee_not_found`,
 * `committee_not_published`, `envelope_exceeded`, `invalid_input`, `item_not_eligible`,
 * `malformed_request`, `outcome_not_allowed`, `quorum_not_met`, `state_forbids`,
 * `undo_later_first`, `votes_disagree`, `votes_exceed_voters`, `votes_missing`.
 */
export const previewCommitteeCorrection = (
  connection: StaffConnection,
  id: string,
  body: PreviewCommitteeCorrectionBody,
  options?: ActOptions,
): StaffCall<CommitteeCorrectionPreview, PreviewCommitteeCorrectionRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/correct-preview`, body, options)

export type ListMyCommitteesRefusal = never

/**
 * Sessions in which the member who asks has a grid to fill in.
 * For: committee_member.
 */
export const listMyCommittees = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<MyCommittees, ListMyCommitteesRefusal> =>
  connection.read('staff/my-committees', undefined, options)

export type GetCommitteeGridRefusal =
  | 'committee_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'not_committee_member'

/**
 * The grid of the member who asks, without the items that they stepped out of.
 * For: committee_member.
 * Refused with `committee_not_found`, `invalid_input`, `malformed_request`,
 * `not_committee_member`.
 */
export const getCommitteeGrid = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<CommitteeGrid, GetCommitteeGridRefusal> =>
  connection.read(`staff/committees/${encodeURIComponent(id)}/grid`, undefined, options)

export type GetMyCommitteeDossierRefusal =
  | 'committee_item_not_found'
  | 'committee_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'member_recused'
  | 'not_committee_member'

/**
 * The same for a member of the session, but for what they stepped out of.
 * For: committee_member.
 * Refused with `committee_item_not_found`, `committee_not_found`, `invalid_input`,
 * `malformed_request`, `member_recused`, `not_committee_member`.
 */
export const getMyCommitteeDossier = (
  connection: StaffConnection,
  id: string,
  itemId: string,
  query?: GetMyCommitteeDossierQuery,
  options?: CallOptions,
): StaffCall<CommitteeDossier, GetMyCommitteeDossierRefusal> =>
  connection.read(`staff/my-committees/${encodeURIComponent(id)}/dossiers/${encodeURIComponent(itemId)}`, query, options)

export type EditCommitteeRefusal =
  | 'changed_meanwhile'
  | 'committee_member_acted'
  | 'committee_not_found'
  | 'committee_published'
  | 'evaluation_started'
  | 'invalid_input'
  | 'malformed_request'
  | 'staff_member_not_found'

/**
 * Write the fields that are given, lists as a whole; what is left out stays.
 * For: committee_secretary.
 * Refused with `changed_meanwhile`, `committee_member_acted`, `committee_not_found`,
 * `committee_published`, `evaluation_started`, `invalid_input`, `malformed_request`,
 * `staff_member_not_found`.
 */
export const editCommittee = (
  connection: StaffConnection,
  id: string,
  body: EditCommitteeBody,
  options?: ActOptions,
): StaffCall<StaffCommittee, EditCommitteeRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/edit`, body, options)

export type RecordCommitteePresenceRefusal =
  | 'changed_meanwhile'
  | 'committee_member_not_found'
  | 'committee_not_found'
  | 'committee_published'
  | 'invalid_input'
  | 'malformed_request'

/**
 * Say which members are present now: who may vote on what is decided next.
 * For: committee_secretary.
 * Refused with `changed_meanwhile`, `committee_member_not_found`, `committee_not_found`,
 * `committee_published`, `invalid_input`, `malformed_request`.
 */
export const recordCommitteePresence = (
  connection: StaffConnection,
  id: string,
  body: RecordCommitteePresenceBody,
  options?: ActOptions,
): StaffCall<StaffCommittee, RecordCommitteePresenceRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/presence`, body, options)

export type EvaluateCommitteeItemRefusal =
  | 'changed_meanwhile'
  | 'committee_item_not_found'
  | 'committee_not_found'
  | 'committee_published'
  | 'invalid_input'
  | 'item_decided'
  | 'malformed_request'
  | 'member_recused'
  | 'not_committee_member'

/**
 * Fill in one’s own grid for an item, bit by bit: it counts once every score is there.
 * For: committee_member.
 * Refused with `changed_meanwhile`, `committee_item_not_found`, `committee_not_found`,
 * `committee_published`, `invalid_input`, `item_decided`, `malformed_request`, `member_recused`,
 * `not_committee_member`.
 */
export const evaluateCommitteeItem = (
  connection: StaffConnection,
  id: string,
  body: EvaluateCommitteeItemBody,
  options?: ActOptions,
): StaffCall<CommitteeGrid, EvaluateCommitteeItemRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/evaluate`, body, options)

export type RecuseCommitteeMemberRefusal =
  | 'changed_meanwhile'
  | 'committee_item_not_found'
  | 'committee_member_not_found'
  | 'committee_not_found'
  | 'committee_published'
  | 'invalid_input'
  | 'item_decided'
  | 'item_not_eligible'
  | 'malformed_request'
  | 'not_committee_member'

/**
 * Record that a member steps out of an item: no grid, no vote, no count.
 * For: committee_secretary.
 * Refused with `changed_meanwhile`, `committee_item_not_found`, `committee_member_not_found`,
 * `committee_not_found`, `committee_published`, `invalid_input`, `item_decided`,
 * `item_not_eligible`, `malformed_request`, `not_committee_member`.
 */
export const recuseCommitteeMember = (
  connection: StaffConnection,
  id: string,
  body: RecuseCommitteeMemberBody,
  options?: ActOptions,
): StaffCall<StaffCommittee, RecuseCommitteeMemberRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/recuse`, body, options)

export type RecuseMyselfRefusal =
  | 'changed_meanwhile'
  | 'committee_item_not_found'
  | 'committee_not_found'
  | 'committee_published'
  | 'invalid_input'
  | 'item_decided'
  | 'item_not_eligible'
  | 'malformed_request'
  | 'not_committee_member'

/**
 * Step out of an item.
 * For: committee_member.
 * Refused with `changed_meanwhile`, `committee_item_not_found`, `committee_not_found`,
 * `committee_published`, `invalid_input`, `item_decided`, `item_not_eligible`,
 * `malformed_request`, `not_committee_member`.
 */
export const recuseMyself = (
  connection: StaffConnection,
  id: string,
  body: RecuseMyselfBody,
  options?: ActOptions,
): StaffCall<CommitteeGrid, RecuseMyselfRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/recuse-myself`, body, options)

export type WithdrawRecusalRefusal =
  | 'changed_meanwhile'
  | 'committee_item_not_found'
  | 'committee_member_not_found'
  | 'committee_not_found'
  | 'committee_published'
  | 'invalid_input'
  | 'item_decided'
  | 'item_not_eligible'
  | 'malformed_request'
  | 'not_committee_member'
  | 'nothing_to_undo'

/**
 * End a recusal that was recorded by mistake.
 * For: committee_secretary.
 * Refused with `changed_meanwhile`, `committee_item_not_found`, `committee_member_not_found`,
 * `committee_not_found`, `committee_published`, `invalid_input`, `item_decided`,
 * `item_not_eligible`, `malformed_request`, `not_committee_member`, `nothing_to_undo`.
 */
export const withdrawRecusal = (
  connection: StaffConnection,
  id: string,
  body: WithdrawRecusalBody,
  options?: ActOptions,
): StaffCall<StaffCommittee, WithdrawRecusalRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/withdraw-recusal`, body, options)

export type DecideCommitteeItemRefusal =
  | 'changed_meanwhile'
  | 'committee_item_not_found'
  | 'committee_not_found'
  | 'committee_published'
  | 'envelope_exceeded'
  | 'invalid_input'
  | 'item_not_eligible'
  | 'malformed_request'
  | 'outcome_not_allowed'
  | 'quorum_not_met'
  | 'votes_disagree'
  | 'votes_exceed_voters'
  | 'votes_missing'

/**
 * Record the decision on an item, or another in its place; nothing is public yet.
 * For: committee_secretary.
 * Refused with `changed_meanwhile`, `committee_item_not_found`, `committee_not_found`,
 * `committee_published`, `envelope_exceeded`, `invalid_input`, `item_not_eligible`,
 * `malformed_request`, `outcome_not_allowed`, `quorum_not_met`, `votes_disagree`,
 * `votes_exceed_voters`, `votes_missing`.
 */
export const decideCommitteeItem = (
  connection: StaffConnection,
  id: string,
  body: DecideCommitteeItemBody,
  options?: ActOptions,
): StaffCall<StaffCommittee, DecideCommitteeItemRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/decide`, body, options)

export type UndoCommitteeDecisionRefusal =
  | 'changed_meanwhile'
  | 'committee_item_not_found'
  | 'committee_not_found'
  | 'committee_published'
  | 'envelope_exceeded'
  | 'invalid_input'
  | 'malformed_request'
  | 'nothing_to_undo'

/**
 * Undo the last decision on an item, before publication.
 * For: committee_secretary.
 * Refused with `changed_meanwhile`, `committee_item_not_found`, `committee_not_found`,
 * `committee_published`, `envelope_exceeded`, `invalid_input`, `malformed_request`,
 * `nothing_to_undo`.
 */
export const undoCommitteeDecision = (
  connection: StaffConnection,
  id: string,
  body: UndoCommitteeDecisionBody,
  options?: ActOptions,
): StaffCall<StaffCommittee, UndoCommitteeDecisionRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/undo`, body, options)

export type PublishCommitteeRefusal =
  | 'changed_meanwhile'
  | 'committee_not_found'
  | 'committee_published'
  | 'invalid_input'
  | 'malformed_request'
  | 'nothing_decided'
  | 'state_forbids'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Make all of it public at once, at a set time or now.
 * For: committee_secretary.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `committee_not_found`, `committee_published`, `invalid_input`,
 * `malformed_request`, `nothing_decided`, `state_forbids`, `step_up_required`,
 * `token_not_for_dangerous_acts`.
 */
export const publishCommittee = (
  connection: StaffConnection,
  id: string,
  body: PublishCommitteeBody,
  options?: ActOptions,
): StaffCall<StaffCommittee, PublishCommitteeRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/publish`, body, options)

export type CancelCommitteePublicationRefusal =
  | 'changed_meanwhile'
  | 'committee_not_found'
  | 'committee_published'
  | 'invalid_input'
  | 'malformed_request'
  | 'publication_not_set'

/**
 * Take back the time that was set, before it comes.
 * For: committee_secretary.
 * Refused with `changed_meanwhile`, `committee_not_found`, `committee_published`, `invalid_input`,
 * `malformed_request`, `publication_not_set`.
 */
export const cancelCommitteePublication = (
  connection: StaffConnection,
  id: string,
  body: CancelCommitteePublicationBody,
  options?: ActOptions,
): StaffCall<StaffCommittee, CancelCommitteePublicationRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/cancel-publication`, body, options)

export type CorrectCommitteeDecisionRefusal =
  | 'changed_meanwhile'
  | 'committee_item_not_found'
  | 'committee_not_found'
  | 'committee_not_published'
  | 'envelope_exceeded'
  | 'invalid_input'
  | 'item_not_eligible'
  | 'malformed_request'
  | 'outcome_not_allowed'
  | 'quorum_not_met'
  | 'state_forbids'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'
  | 'undo_later_first'
  | 'votes_disagree'
  | 'votes_exceed_voters'
  | 'votes_missing'

/**
 * Change or withdraw a published decision, with a reason that is public.
 * For: committee_secretary.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `committee_item_not_found`, `committee_not_found`,
 * `committee_not_published`, `envelope_exceeded`, `invalid_input`, `item_not_eligible`,
 * `malformed_request`, `outcome_not_allowed`, `quorum_not_met`, `state_forbids`,
 * `step_up_required`, `token_not_for_dangerous_acts`, `undo_later_first`, `votes_disagree`,
 * `votes_exceed_voters`, `votes_missing`.
 */
export const correctCommitteeDecision = (
  connection: StaffConnection,
  id: string,
  body: CorrectCommitteeDecisionBody,
  options?: ActOptions,
): StaffCall<StaffCommittee, CorrectCommitteeDecisionRefusal> =>
  connection.act(`staff/committees/${encodeURIComponent(id)}/correct`, body, options)
