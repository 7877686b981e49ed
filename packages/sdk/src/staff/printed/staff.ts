// staff: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  AddProgramBody,
  AskForProofBody,
  ChangeStaffRolesBody,
  ColleagueList,
  GiveProofBody,
  InviteStaffMemberAgainBody,
  InviteStaffMemberBody,
  ListStaffChangesQuery,
  ListStaffLogQuery,
  Me,
  ProofChallenge,
  RenewProgramBody,
  RestoreStaffMemberBody,
  SayStaffPresentBody,
  StaffChangePage,
  StaffInvitation,
  StaffLogPage,
  StaffMember,
  StaffMemberList,
  StaffPresence,
  StaffProgramList,
  StaffProgramMade,
  StaffProgramRevoked,
  SuspendStaffMemberBody,
  WaitingList,
} from './types.ts'

export type GetMeRefusal = never

/**
 * Who is signed in, what they may do, and until when.
 * For: moderator, committee_secretary, committee_member, catalogue_editor, sites_manager,
 * administrator, auditor.
 */
export const getMe = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<Me, GetMeRefusal> =>
  connection.read('staff/me', undefined, options)

export type AskForProofRefusal =
  | 'invalid_input'
  | 'limit_reached'
  | 'malformed_request'
  | 'passkey_not_found'
  | 'staff_sign_in_required'

/**
 * What the browser asks one of the member’s passkeys, as `navigator.credentials` reads it.
 * For: moderator, committee_secretary, committee_member, catalogue_editor, sites_manager,
 * administrator.
 * Refused with `invalid_input`, `limit_reached`, `malformed_request`, `passkey_not_found`,
 * `staff_sign_in_required`.
 */
export const askForProof = (
  connection: StaffConnection,
  body: AskForProofBody,
  options?: ActOptions,
): StaffCall<ProofChallenge, AskForProofRefusal> =>
  connection.act('staff/me/challenge', body, options)

export type GiveProofRefusal =
  | 'challenge_expired'
  | 'invalid_input'
  | 'malformed_request'
  | 'passkey_refused'
  | 'staff_sign_in_required'

/**
 * The passkey’s answer: dangerous acts are let through for ten minutes.
 * For: moderator, committee_secretary, committee_member, catalogue_editor, sites_manager,
 * administrator.
 * Refused with `challenge_expired`, `invalid_input`, `malformed_request`, `passkey_refused`,
 * `staff_sign_in_required`.
 */
export const giveProof = (
  connection: StaffConnection,
  body: GiveProofBody,
  options?: ActOptions,
): StaffCall<Me, GiveProofRefusal> =>
  connection.act('staff/me/proof', body, options)

export type ListColleaguesRefusal = never

/**
 * To whom one may hand something: everyone who is not suspended, by name.
 * For: moderator, committee_secretary, administrator, auditor.
 */
export const listColleagues = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<ColleagueList, ListColleaguesRefusal> =>
  connection.read('staff/colleagues', undefined, options)

export type ListWaitingRefusal = never

/**
 * How much waits, by kind: only the kinds whose list the member may read.
 * For: moderator, committee_secretary, committee_member, catalogue_editor, sites_manager,
 * administrator, auditor.
 */
export const listWaiting = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<WaitingList, ListWaitingRefusal> =>
  connection.read('staff/waiting', undefined, options)

export type ListStaffMembersRefusal = never

/**
 * Everyone of the team, the first to come first.
 * For: administrator, auditor.
 */
export const listStaffMembers = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<StaffMemberList, ListStaffMembersRefusal> =>
  connection.read('staff/members', undefined, options)

export type InviteStaffMemberRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Invite someone: the link is shown once, works once, and for 72 hours.
 * For: administrator.
 * Asks for a proof of the last ten minutes.
 * With `requestKey`, the same request acts once.
 * Refused with `invalid_input`, `malformed_request`, `request_already_done`,
 * `request_key_malformed`, `request_key_reused`, `step_up_required`,
 * `token_not_for_dangerous_acts`.
 */
export const inviteStaffMember = (
  connection: StaffConnection,
  body: InviteStaffMemberBody,
  options?: ActOptions,
): StaffCall<StaffInvitation, InviteStaffMemberRefusal> =>
  connection.act('staff/members', body, options)

export type InviteStaffMemberAgainRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'staff_member_not_found'
  | 'staff_suspended'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * A new link, for whoever lost the first or all of their keys.
 * For: administrator.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`,
 * `staff_member_not_found`, `staff_suspended`, `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const inviteStaffMemberAgain = (
  connection: StaffConnection,
  id: string,
  body: InviteStaffMemberAgainBody,
  options?: ActOptions,
): StaffCall<StaffInvitation, InviteStaffMemberAgainRefusal> =>
  connection.act(`staff/members/${encodeURIComponent(id)}/invitation`, body, options)

export type ChangeStaffRolesRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'last_administrator'
  | 'malformed_request'
  | 'staff_member_not_found'
  | 'staff_suspended'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Give and take roles; they hold from the next request on.
 * For: administrator.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `last_administrator`, `malformed_request`,
 * `staff_member_not_found`, `staff_suspended`, `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const changeStaffRoles = (
  connection: StaffConnection,
  id: string,
  body: ChangeStaffRolesBody,
  options?: ActOptions,
): StaffCall<StaffMember, ChangeStaffRolesRefusal> =>
  connection.act(`staff/members/${encodeURIComponent(id)}/roles`, body, options)

export type SuspendStaffMemberRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'last_administrator'
  | 'malformed_request'
  | 'staff_member_not_found'
  | 'staff_suspended'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * End a member’s right to act at once: sessions, tokens and invitations go.
 * For: administrator.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `last_administrator`, `malformed_request`,
 * `staff_member_not_found`, `staff_suspended`, `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const suspendStaffMember = (
  connection: StaffConnection,
  id: string,
  body: SuspendStaffMemberBody,
  options?: ActOptions,
): StaffCall<StaffMember, SuspendStaffMemberRefusal> =>
  connection.act(`staff/members/${encodeURIComponent(id)}/suspend`, body, options)

export type ListProgramsRefusal = never

/**
 * The programs that have a token, expired ones too, the last made first.
 * For: administrator, auditor.
 */
export const listPrograms = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<StaffProgramList, ListProgramsRefusal> =>
  connection.read('staff/programs', undefined, options)

export type AddProgramRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Make a token for a program: it is shown once.
 * For: administrator.
 * Asks for a proof of the last ten minutes.
 * With `requestKey`, the same request acts once.
 * Refused with `invalid_input`, `malformed_request`, `request_already_done`,
 * `request_key_malformed`, `request_key_reused`, `step_up_required`,
 * `token_not_for_dangerous_acts`.
 */
export const addProgram = (
  connection: StaffConnection,
  body: AddProgramBody,
  options?: ActOptions,
): StaffCall<StaffProgramMade, AddProgramRefusal> =>
  connection.act('staff/programs', body, options)

export type RenewProgramRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'
  | 'staff_member_not_found'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Give it a new token under the same name; the one before ends at once.
 * For: administrator.
 * Asks for a proof of the last ten minutes.
 * With `requestKey`, the same request acts once.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `request_already_done`,
 * `request_key_malformed`, `request_key_reused`, `staff_member_not_found`, `step_up_required`,
 * `token_not_for_dangerous_acts`.
 */
export const renewProgram = (
  connection: StaffConnection,
  id: string,
  body: RenewProgramBody,
  options?: ActOptions,
): StaffCall<StaffProgramMade, RenewProgramRefusal> =>
  connection.act(`staff/programs/${encodeURIComponent(id)}/renew`, body, options)

export type RevokeProgramRefusal =
  | 'invalid_input'
  | 'last_administrator'
  | 'malformed_request'
  | 'staff_member_not_found'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * End its token at once; whoever has no other way in is suspended.
 * For: administrator.
 * Asks for a proof of the last ten minutes.
 * Refused with `invalid_input`, `last_administrator`, `malformed_request`,
 * `staff_member_not_found`, `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const revokeProgram = (
  connection: StaffConnection,
  id: string,
  options?: ActOptions,
): StaffCall<StaffProgramRevoked, RevokeProgramRefusal> =>
  connection.act(`staff/programs/${encodeURIComponent(id)}/revoke`, undefined, options)

export type RestoreStaffMemberRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'staff_member_not_found'
  | 'staff_not_suspended'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Give it back; they sign in again with the keys they had.
 * For: administrator.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`,
 * `staff_member_not_found`, `staff_not_suspended`, `step_up_required`,
 * `token_not_for_dangerous_acts`.
 */
export const restoreStaffMember = (
  connection: StaffConnection,
  id: string,
  body: RestoreStaffMemberBody,
  options?: ActOptions,
): StaffCall<StaffMember, RestoreStaffMemberRefusal> =>
  connection.act(`staff/members/${encodeURIComponent(id)}/restore`, body, options)

export type ListStaffLogRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * What the team did, the newest first: who, what, before and after.
 * For: administrator, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listStaffLog = (
  connection: StaffConnection,
  query?: ListStaffLogQuery,
  options?: CallOptions,
): StaffCall<StaffLogPage, ListStaffLogRefusal> =>
  connection.read('staff/log', query, options)

export type ListStaffChangesRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * What the team and participants changed after a number of the journal, of what one may read. As
 * text/event-stream it goes on: `id` is the number, `Last-Event-ID` begins after it; it also says
 * who is there.
 * For: moderator, committee_secretary, committee_member, catalogue_editor, sites_manager,
 * administrator, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listStaffChanges = (
  connection: StaffConnection,
  query?: ListStaffChangesQuery,
  options?: CallOptions,
): StaffCall<StaffChangePage, ListStaffChangesRefusal> =>
  connection.read('staff/changes', query, options)

export type SayStaffPresentRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * What one reads or writes now, or nothing: shown for 45 seconds to who may read it.
 * For: moderator, committee_secretary, committee_member, catalogue_editor, sites_manager,
 * administrator.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const sayStaffPresent = (
  connection: StaffConnection,
  body: SayStaffPresentBody,
  options?: ActOptions,
): StaffCall<StaffPresence, SayStaffPresentRefusal> =>
  connection.act('staff/presence', body, options)
