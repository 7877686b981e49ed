// sites: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  ApproveSiteRegistrationBody,
  ElementList,
  Embedding,
  ListElementsQuery,
  ListSiteRegistrationsQuery,
  ListStaffSitesQuery,
  PreviewEmbeddingBody,
  PreviewSiteRegistrationDecisionBody,
  PreviewSiteSuspensionBody,
  RefuseSiteRegistrationBody,
  RestoreSiteBody,
  RevokeSiteKeyBody,
  SiteRegistration,
  SiteRegistrationPage,
  SiteRegistrationPreview,
  SiteSuspensionPreview,
  StaffSite,
  StaffSiteDetail,
  StaffSitePage,
  SuspendSiteBody,
} from './types.ts'

export type ListElementsRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * The elements that a site may show, with their attributes and the properties of style.
 * For: sites_manager.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listElements = (
  connection: StaffConnection,
  query?: ListElementsQuery,
  options?: CallOptions,
): StaffCall<ElementList, ListElementsRefusal> =>
  connection.read('staff/elements', query, options)

export type PreviewEmbeddingRefusal =
  | 'consultation_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'site_not_found'

/**
 * What to paste for an element, in each tool; nothing is kept.
 * For: sites_manager.
 * Refused with `consultation_not_found`, `invalid_input`, `malformed_request`, `site_not_found`.
 */
export const previewEmbedding = (
  connection: StaffConnection,
  body: PreviewEmbeddingBody,
  options?: ActOptions,
): StaffCall<Embedding, PreviewEmbeddingRefusal> =>
  connection.act('staff/embedding-previews', body, options)

export type ListStaffSitesRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * Every partner site with its keys, suspended ones included.
 * For: sites_manager, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listStaffSites = (
  connection: StaffConnection,
  query?: ListStaffSitesQuery,
  options?: CallOptions,
): StaffCall<StaffSitePage, ListStaffSitesRefusal> =>
  connection.read('staff/sites', query, options)

export type GetStaffSiteRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'site_not_found'

/**
 * A partner site by any of its keys, with what came by it in thirty days.
 * For: sites_manager, auditor.
 * Refused with `invalid_input`, `malformed_request`, `site_not_found`.
 */
export const getStaffSite = (
  connection: StaffConnection,
  key: string,
  options?: CallOptions,
): StaffCall<StaffSiteDetail, GetStaffSiteRefusal> =>
  connection.read(`staff/sites/${encodeURIComponent(key)}`, undefined, options)

export type PreviewSiteSuspensionRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'site_already_suspended'
  | 'site_not_found'

/**
 * The mail that suspending the site would send to its webmaster; not done.
 * For: sites_manager.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`,
 * `site_already_suspended`, `site_not_found`.
 */
export const previewSiteSuspension = (
  connection: StaffConnection,
  key: string,
  body: PreviewSiteSuspensionBody,
  options?: ActOptions,
): StaffCall<SiteSuspensionPreview, PreviewSiteSuspensionRefusal> =>
  connection.act(`staff/sites/${encodeURIComponent(key)}/suspension-preview`, body, options)

export type SuspendSiteRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'site_already_suspended'
  | 'site_not_found'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Nothing is prepared or confirmed from this site any more, at once.
 * For: sites_manager.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`,
 * `site_already_suspended`, `site_not_found`, `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const suspendSite = (
  connection: StaffConnection,
  key: string,
  body: SuspendSiteBody,
  options?: ActOptions,
): StaffCall<StaffSite, SuspendSiteRefusal> =>
  connection.act(`staff/sites/${encodeURIComponent(key)}/suspend`, body, options)

export type RestoreSiteRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'site_not_found'
  | 'site_not_suspended'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * The site works again, with the keys that it has.
 * For: sites_manager.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `site_not_found`,
 * `site_not_suspended`, `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const restoreSite = (
  connection: StaffConnection,
  key: string,
  body: RestoreSiteBody,
  options?: ActOptions,
): StaffCall<StaffSite, RestoreSiteRefusal> =>
  connection.act(`staff/sites/${encodeURIComponent(key)}/restore`, body, options)

export type RevokeSiteKeyRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'site_key_not_live'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * This key is dead at once; the other keys of its site go on.
 * For: sites_manager.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `site_key_not_live`,
 * `step_up_required`, `token_not_for_dangerous_acts`.
 */
export const revokeSiteKey = (
  connection: StaffConnection,
  key: string,
  body: RevokeSiteKeyBody,
  options?: ActOptions,
): StaffCall<StaffSite, RevokeSiteKeyRefusal> =>
  connection.act(`staff/site-keys/${encodeURIComponent(key)}/revoke`, body, options)

export type ListSiteRegistrationsRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * Registrations of sites, the oldest first.
 * For: sites_manager, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listSiteRegistrations = (
  connection: StaffConnection,
  query?: ListSiteRegistrationsQuery,
  options?: CallOptions,
): StaffCall<SiteRegistrationPage, ListSiteRegistrationsRefusal> =>
  connection.read('staff/site-registrations', query, options)

export type GetSiteRegistrationRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'site_registration_not_found'

/**
 * A registration as it is now.
 * For: sites_manager, auditor.
 * Refused with `invalid_input`, `malformed_request`, `site_registration_not_found`.
 */
export const getSiteRegistration = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<SiteRegistration, GetSiteRegistrationRefusal> =>
  connection.read(`staff/site-registrations/${encodeURIComponent(id)}`, undefined, options)

export type PreviewSiteRegistrationDecisionRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'site_not_proved'
  | 'site_registration_not_found'
  | 'state_forbids'

/**
 * The mail that approving or refusing would send to the webmaster; not done.
 * For: sites_manager.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `site_not_proved`,
 * `site_registration_not_found`, `state_forbids`.
 */
export const previewSiteRegistrationDecision = (
  connection: StaffConnection,
  id: string,
  body: PreviewSiteRegistrationDecisionBody,
  options?: ActOptions,
): StaffCall<SiteRegistrationPreview, PreviewSiteRegistrationDecisionRefusal> =>
  connection.act(`staff/site-registrations/${encodeURIComponent(id)}/decision-preview`, body, options)

export type ApproveSiteRegistrationRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'site_not_proved'
  | 'site_registration_not_found'
  | 'state_forbids'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Approve a site whose control is proved, in place of the town hall.
 * For: sites_manager.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `site_not_proved`,
 * `site_registration_not_found`, `state_forbids`, `step_up_required`,
 * `token_not_for_dangerous_acts`.
 */
export const approveSiteRegistration = (
  connection: StaffConnection,
  id: string,
  body: ApproveSiteRegistrationBody,
  options?: ActOptions,
): StaffCall<SiteRegistration, ApproveSiteRegistrationRefusal> =>
  connection.act(`staff/site-registrations/${encodeURIComponent(id)}/approve`, body, options)

export type RefuseSiteRegistrationRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'site_not_proved'
  | 'site_registration_not_found'
  | 'state_forbids'

/**
 * Refuse a site, with a reason that its webmaster reads.
 * For: sites_manager.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `site_not_proved`,
 * `site_registration_not_found`, `state_forbids`.
 */
export const refuseSiteRegistration = (
  connection: StaffConnection,
  id: string,
  body: RefuseSiteRegistrationBody,
  options?: ActOptions,
): StaffCall<SiteRegistration, RefuseSiteRegistrationRefusal> =>
  connection.act(`staff/site-registrations/${encodeURIComponent(id)}/refuse`, body, options)
