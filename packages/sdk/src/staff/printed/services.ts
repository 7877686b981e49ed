// services: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  AppliedServiceImport,
  ApplyServiceImportBody,
  ChangeServiceStageBody,
  ConfirmServiceBody,
  CreateServiceBody,
  CreateServiceFromDecisionBody,
  DeployServiceBody,
  EditServiceBody,
  FundedContributionPage,
  GetServiceHistoryQuery,
  ListFundedContributionsQuery,
  ListServiceImportRowsQuery,
  MeasureServiceBody,
  ReadServiceFileQuery,
  ServiceHistory,
  ServiceImport,
  ServiceImportRowPage,
  StaffListServicesQuery,
  StaffService,
  StaffServicePage,
} from './types.ts'

export type StaffListServicesRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * The catalogue by name, in pages, with versions; `stale` for those to look at again.
 * For: catalogue_editor, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const staffListServices = (
  connection: StaffConnection,
  query?: StaffListServicesQuery,
  options?: CallOptions,
): StaffCall<StaffServicePage, StaffListServicesRefusal> =>
  connection.read('staff/services', query, options)

export type CreateServiceRefusal =
  | 'contribution_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'proposal_not_found'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'
  | 'service_exists'

/**
 * Add a service; its id is made of its name when none is given.
 * For: catalogue_editor.
 * With `requestKey`, the same request acts once.
 * Refused with `contribution_not_found`, `invalid_input`, `malformed_request`,
 * `proposal_not_found`, `request_already_done`, `request_key_malformed`, `request_key_reused`,
 * `service_exists`.
 */
export const createService = (
  connection: StaffConnection,
  body: CreateServiceBody,
  options?: ActOptions,
): StaffCall<StaffService, CreateServiceRefusal> =>
  connection.act('staff/services', body, options)

export type StaffGetServiceRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'service_not_found'

/**
 * One service with its version and the imports that tell of it.
 * For: catalogue_editor, auditor.
 * Refused with `invalid_input`, `malformed_request`, `service_not_found`.
 */
export const staffGetService = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<StaffService, StaffGetServiceRefusal> =>
  connection.read(`staff/services/${encodeURIComponent(id)}`, undefined, options)

export type GetServiceHistoryRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'service_not_found'

/**
 * Who changed what of a service, and when: the newest first, in pages.
 * For: catalogue_editor, auditor.
 * Refused with `invalid_input`, `malformed_request`, `service_not_found`.
 */
export const getServiceHistory = (
  connection: StaffConnection,
  id: string,
  query?: GetServiceHistoryQuery,
  options?: CallOptions,
): StaffCall<ServiceHistory, GetServiceHistoryRefusal> =>
  connection.read(`staff/services/${encodeURIComponent(id)}/history`, query, options)

export type ListFundedContributionsRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * What a published committee funded and no service is made of yet, the newest first.
 * For: catalogue_editor, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listFundedContributions = (
  connection: StaffConnection,
  query?: ListFundedContributionsQuery,
  options?: CallOptions,
): StaffCall<FundedContributionPage, ListFundedContributionsRefusal> =>
  connection.read('staff/funded-contributions', query, options)

export type CreateServiceFromDecisionRefusal =
  | 'contribution_has_service'
  | 'contribution_not_found'
  | 'contribution_not_selected'
  | 'invalid_input'
  | 'malformed_request'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'
  | 'service_exists'

/**
 * Make a service of funded contributions: their lineage, grants and title come with it.
 * For: catalogue_editor.
 * With `requestKey`, the same request acts once.
 * Refused with `contribution_has_service`, `contribution_not_found`, `contribution_not_selected`,
 * `invalid_input`, `malformed_request`, `request_already_done`, `request_key_malformed`,
 * `request_key_reused`, `service_exists`.
 */
export const createServiceFromDecision = (
  connection: StaffConnection,
  body: CreateServiceFromDecisionBody,
  options?: ActOptions,
): StaffCall<StaffService, CreateServiceFromDecisionRefusal> =>
  connection.act('staff/services/from-decision', body, options)

export type EditServiceRefusal =
  | 'changed_meanwhile'
  | 'contribution_not_found'
  | 'invalid_input'
  | 'malformed_request'
  | 'proposal_not_found'
  | 'service_not_found'

/**
 * Write the fields that are given, lists as a whole, and leave the others.
 * For: catalogue_editor.
 * Refused with `changed_meanwhile`, `contribution_not_found`, `invalid_input`,
 * `malformed_request`, `proposal_not_found`, `service_not_found`.
 */
export const editService = (
  connection: StaffConnection,
  id: string,
  body: EditServiceBody,
  options?: ActOptions,
): StaffCall<StaffService, EditServiceRefusal> =>
  connection.act(`staff/services/${encodeURIComponent(id)}/edit`, body, options)

export type ChangeServiceStageRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'service_not_found'

/**
 * Enter a stage at a date, which joins its history.
 * For: catalogue_editor.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `service_not_found`.
 */
export const changeServiceStage = (
  connection: StaffConnection,
  id: string,
  body: ChangeServiceStageBody,
  options?: ActOptions,
): StaffCall<StaffService, ChangeServiceStageRefusal> =>
  connection.act(`staff/services/${encodeURIComponent(id)}/change-stage`, body, options)

export type DeployServiceRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'service_not_found'
  | 'territory_not_found'

/**
 * Add and remove territories that use it.
 * For: catalogue_editor.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `service_not_found`,
 * `territory_not_found`.
 */
export const deployService = (
  connection: StaffConnection,
  id: string,
  body: DeployServiceBody,
  options?: ActOptions,
): StaffCall<StaffService, DeployServiceRefusal> =>
  connection.act(`staff/services/${encodeURIComponent(id)}/deploy`, body, options)

export type MeasureServiceRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'service_not_found'

/**
 * Add, correct and remove dated measures of its impact.
 * For: catalogue_editor.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `service_not_found`.
 */
export const measureService = (
  connection: StaffConnection,
  id: string,
  body: MeasureServiceBody,
  options?: ActOptions,
): StaffCall<StaffService, MeasureServiceRefusal> =>
  connection.act(`staff/services/${encodeURIComponent(id)}/measure`, body, options)

export type ConfirmServiceRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'service_not_found'

/**
 * Say that it was read again and is still right: it is stale no more.
 * For: catalogue_editor.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `service_not_found`.
 */
export const confirmService = (
  connection: StaffConnection,
  id: string,
  body: ConfirmServiceBody,
  options?: ActOptions,
): StaffCall<StaffService, ConfirmServiceRefusal> =>
  connection.act(`staff/services/${encodeURIComponent(id)}/confirm`, body, options)

export type ReadServiceFileRefusal =
  | 'body_too_large'
  | 'file_too_long'
  | 'file_unreadable'
  | 'imports_busy'
  | 'invalid_input'
  | 'malformed_body'
  | 'malformed_request'
  | 'unsupported_media_type'

/**
 * Read a file of services and keep its differences for an hour; the catalogue stays as it is.
 * For: catalogue_editor.
 * Refused with `body_too_large`, `file_too_long`, `file_unreadable`, `imports_busy`,
 * `invalid_input`, `malformed_body`, `malformed_request`, `unsupported_media_type`.
 */
export const readServiceFile = (
  connection: StaffConnection,
  file: Blob,
  query: ReadServiceFileQuery,
  options?: ActOptions,
): StaffCall<ServiceImport, ReadServiceFileRefusal> =>
  connection.give('staff/service-imports', file, query, options)

export type GetServiceImportRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'service_import_not_found'

/**
 * A file that was read, with its totals.
 * For: catalogue_editor, auditor.
 * Refused with `invalid_input`, `malformed_request`, `service_import_not_found`.
 */
export const getServiceImport = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<ServiceImport, GetServiceImportRefusal> =>
  connection.read(`staff/service-imports/${encodeURIComponent(id)}`, undefined, options)

export type ListServiceImportRowsRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'service_import_not_found'

/**
 * Its differences from the catalogue, as in the file, in pages.
 * For: catalogue_editor, auditor.
 * Refused with `invalid_input`, `malformed_request`, `service_import_not_found`.
 */
export const listServiceImportRows = (
  connection: StaffConnection,
  id: string,
  query?: ListServiceImportRowsQuery,
  options?: CallOptions,
): StaffCall<ServiceImportRowPage, ListServiceImportRowsRefusal> =>
  connection.read(`staff/service-imports/${encodeURIComponent(id)}/rows`, query, options)

export type ApplyServiceImportRefusal =
  | 'bulk_refused'
  | 'invalid_input'
  | 'malformed_request'
  | 'service_import_not_found'

/**
 * Write the chosen rows, as they were shown: all or none, or those that still can be.
 * For: catalogue_editor.
 * Refused with `bulk_refused`, `invalid_input`, `malformed_request`, `service_import_not_found`.
 */
export const applyServiceImport = (
  connection: StaffConnection,
  id: string,
  body: ApplyServiceImportBody,
  options?: ActOptions,
): StaffCall<AppliedServiceImport, ApplyServiceImportRefusal> =>
  connection.act(`staff/service-imports/${encodeURIComponent(id)}/apply`, body, options)
