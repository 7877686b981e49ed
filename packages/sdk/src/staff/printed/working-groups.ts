// working-groups: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  AddGroupMemberBody,
  CancelMeetingBody,
  CreateWorkingGroupBody,
  EditMeetingBody,
  EditWorkingGroupBody,
  GroupContactList,
  KeptProposalPage,
  ListKeptProposalsQuery,
  ListReferentsQuery,
  ListStaffWorkingGroupsQuery,
  MeetingPreview,
  PlanMeetingBody,
  PreviewMeetingBody,
  PreviewMeetingCancellationBody,
  PreviewMeetingEditBody,
  RemoveGroupMemberBody,
  StaffGroupMember,
  StaffMeeting,
  StaffReferentPage,
  StaffWorkingGroup,
  StaffWorkingGroupPage,
} from './types.ts'

export type ListKeptProposalsRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * Kept proposals with how many referents and groups each has, by title.
 * For: moderator, committee_secretary, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listKeptProposals = (
  connection: StaffConnection,
  query?: ListKeptProposalsQuery,
  options?: CallOptions,
): StaffCall<KeptProposalPage, ListKeptProposalsRefusal> =>
  connection.read('staff/kept-proposals', query, options)

export type ListReferentsRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * Referent territories, the longest without news first.
 * For: moderator, committee_secretary, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listReferents = (
  connection: StaffConnection,
  query?: ListReferentsQuery,
  options?: CallOptions,
): StaffCall<StaffReferentPage, ListReferentsRefusal> =>
  connection.read('staff/referents', query, options)

export type ListStaffWorkingGroupsRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * Working groups by title, with how many members and meetings each has.
 * For: moderator, committee_secretary, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listStaffWorkingGroups = (
  connection: StaffConnection,
  query?: ListStaffWorkingGroupsQuery,
  options?: CallOptions,
): StaffCall<StaffWorkingGroupPage, ListStaffWorkingGroupsRefusal> =>
  connection.read('staff/working-groups', query, options)

export type CreateWorkingGroupRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'proposal_not_found'
  | 'proposal_not_kept'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'

/**
 * Open a working group of a kept proposal; its referents are members by right.
 * For: moderator.
 * With `requestKey`, the same request acts once.
 * Refused with `invalid_input`, `malformed_request`, `proposal_not_found`, `proposal_not_kept`,
 * `request_already_done`, `request_key_malformed`, `request_key_reused`.
 */
export const createWorkingGroup = (
  connection: StaffConnection,
  body: CreateWorkingGroupBody,
  options?: ActOptions,
): StaffCall<StaffWorkingGroup, CreateWorkingGroupRefusal> =>
  connection.act('staff/working-groups', body, options)

export type GetStaffWorkingGroupRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'working_group_not_found'

/**
 * One working group with its members and meetings, private links included.
 * For: moderator, committee_secretary, auditor.
 * Refused with `invalid_input`, `malformed_request`, `working_group_not_found`.
 */
export const getStaffWorkingGroup = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<StaffWorkingGroup, GetStaffWorkingGroupRefusal> =>
  connection.read(`staff/working-groups/${encodeURIComponent(id)}`, undefined, options)

export type EditWorkingGroupRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'working_group_not_found'

/**
 * Change its texts, end it or open it again; what is left out stays.
 * For: moderator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`,
 * `working_group_not_found`.
 */
export const editWorkingGroup = (
  connection: StaffConnection,
  id: string,
  body: EditWorkingGroupBody,
  options?: ActOptions,
): StaffCall<StaffWorkingGroup, EditWorkingGroupRefusal> =>
  connection.act(`staff/working-groups/${encodeURIComponent(id)}/edit`, body, options)

export type AddGroupMemberRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'member_by_right'
  | 'proposal_not_found'
  | 'proposal_not_kept'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'
  | 'territory_already_member'
  | 'territory_ended'
  | 'territory_not_found'

/**
 * Let a grouping into the working groups of a proposal, when it asked otherwise.
 * For: moderator.
 * With `requestKey`, the same request acts once.
 * Refused with `invalid_input`, `malformed_request`, `member_by_right`, `proposal_not_found`,
 * `proposal_not_kept`, `request_already_done`, `request_key_malformed`, `request_key_reused`,
 * `territory_already_member`, `territory_ended`, `territory_not_found`.
 */
export const addGroupMember = (
  connection: StaffConnection,
  body: AddGroupMemberBody,
  options?: ActOptions,
): StaffCall<StaffGroupMember, AddGroupMemberRefusal> =>
  connection.act('staff/working-group-members', body, options)

export type RemoveGroupMemberRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'member_not_found'

/**
 * Take a grouping out of the working groups of a proposal.
 * For: moderator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `member_not_found`.
 */
export const removeGroupMember = (
  connection: StaffConnection,
  body: RemoveGroupMemberBody,
  options?: ActOptions,
): StaffCall<StaffGroupMember, RemoveGroupMemberRefusal> =>
  connection.act('staff/working-group-members/remove', body, options)

export type ReadGroupContactsRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'
  | 'working_group_not_found'

/**
 * Whom to contact in each territory; each reading is recorded with the reader.
 * For: moderator.
 * Asks for a proof of the last ten minutes.
 * Refused with `invalid_input`, `malformed_request`, `step_up_required`,
 * `token_not_for_dangerous_acts`, `working_group_not_found`.
 */
export const readGroupContacts = (
  connection: StaffConnection,
  id: string,
  options?: ActOptions,
): StaffCall<GroupContactList, ReadGroupContactsRefusal> =>
  connection.act(`staff/working-groups/${encodeURIComponent(id)}/contacts`, undefined, options)

export type PlanMeetingRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'meeting_ends_before_start'
  | 'meeting_without_place'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'
  | 'working_group_ended'
  | 'working_group_not_found'

/**
 * Plan a meeting, or record one that was held.
 * For: moderator.
 * With `requestKey`, the same request acts once.
 * Refused with `invalid_input`, `malformed_request`, `meeting_ends_before_start`,
 * `meeting_without_place`, `request_already_done`, `request_key_malformed`, `request_key_reused`,
 * `working_group_ended`, `working_group_not_found`.
 */
export const planMeeting = (
  connection: StaffConnection,
  id: string,
  body: PlanMeetingBody,
  options?: ActOptions,
): StaffCall<StaffMeeting, PlanMeetingRefusal> =>
  connection.act(`staff/working-groups/${encodeURIComponent(id)}/meetings`, body, options)

export type EditMeetingRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'meeting_cancelled'
  | 'meeting_ends_before_start'
  | 'meeting_not_found'
  | 'meeting_without_place'

/**
 * Move it, describe it anew, write its minutes; what is left out stays.
 * For: moderator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `meeting_cancelled`,
 * `meeting_ends_before_start`, `meeting_not_found`, `meeting_without_place`.
 */
export const editMeeting = (
  connection: StaffConnection,
  id: string,
  body: EditMeetingBody,
  options?: ActOptions,
): StaffCall<StaffMeeting, EditMeetingRefusal> =>
  connection.act(`staff/meetings/${encodeURIComponent(id)}/edit`, body, options)

export type CancelMeetingRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'meeting_cancelled'
  | 'meeting_not_found'
  | 'meeting_over'

/**
 * Cancel a meeting that is not over; it stays in calendars, as cancelled.
 * For: moderator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `meeting_cancelled`,
 * `meeting_not_found`, `meeting_over`.
 */
export const cancelMeeting = (
  connection: StaffConnection,
  id: string,
  body: CancelMeetingBody,
  options?: ActOptions,
): StaffCall<StaffMeeting, CancelMeetingRefusal> =>
  connection.act(`staff/meetings/${encodeURIComponent(id)}/cancel`, body, options)

export type PreviewMeetingRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'meeting_ends_before_start'
  | 'meeting_without_place'
  | 'working_group_ended'
  | 'working_group_not_found'

/**
 * What planning this meeting would put in calendars and send; not done.
 * For: moderator.
 * Refused with `invalid_input`, `malformed_request`, `meeting_ends_before_start`,
 * `meeting_without_place`, `working_group_ended`, `working_group_not_found`.
 */
export const previewMeeting = (
  connection: StaffConnection,
  id: string,
  body: PreviewMeetingBody,
  options?: ActOptions,
): StaffCall<MeetingPreview, PreviewMeetingRefusal> =>
  connection.act(`staff/working-groups/${encodeURIComponent(id)}/meeting-preview`, body, options)

export type PreviewMeetingEditRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'meeting_cancelled'
  | 'meeting_ends_before_start'
  | 'meeting_not_found'
  | 'meeting_without_place'

/**
 * What this change would put in calendars and send; not done.
 * For: moderator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `meeting_cancelled`,
 * `meeting_ends_before_start`, `meeting_not_found`, `meeting_without_place`.
 */
export const previewMeetingEdit = (
  connection: StaffConnection,
  id: string,
  body: PreviewMeetingEditBody,
  options?: ActOptions,
): StaffCall<MeetingPreview, PreviewMeetingEditRefusal> =>
  connection.act(`staff/meetings/${encodeURIComponent(id)}/edit-preview`, body, options)

export type PreviewMeetingCancellationRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'meeting_cancelled'
  | 'meeting_not_found'
  | 'meeting_over'

/**
 * What cancelling would put in calendars and send; not done.
 * For: moderator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `meeting_cancelled`,
 * `meeting_not_found`, `meeting_over`.
 */
export const previewMeetingCancellation = (
  connection: StaffConnection,
  id: string,
  body: PreviewMeetingCancellationBody,
  options?: ActOptions,
): StaffCall<MeetingPreview, PreviewMeetingCancellationRefusal> =>
  connection.act(`staff/meetings/${encodeURIComponent(id)}/cancel-preview`, body, options)
