// requests: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  FollowServiceRequestBody,
  ListServiceRequestsQuery,
  ServiceRequestDetail,
  ServiceRequestPage,
} from './types.ts'

export type ListServiceRequestsRefusal =
  | 'invalid_input'
  | 'malformed_request'

/**
 * Requests of services, the oldest first, in pages; without contacts.
 * For: catalogue_editor, auditor.
 * Refused with `invalid_input`, `malformed_request`.
 */
export const listServiceRequests = (
  connection: StaffConnection,
  query?: ListServiceRequestsQuery,
  options?: CallOptions,
): StaffCall<ServiceRequestPage, ListServiceRequestsRefusal> =>
  connection.read('staff/service-requests', query, options)

export type GetServiceRequestRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'service_request_not_found'

/**
 * One request with its contact and its history.
 * For: catalogue_editor.
 * Refused with `invalid_input`, `malformed_request`, `service_request_not_found`.
 */
export const getServiceRequest = (
  connection: StaffConnection,
  id: string,
  options?: CallOptions,
): StaffCall<ServiceRequestDetail, GetServiceRequestRefusal> =>
  connection.read(`staff/service-requests/${encodeURIComponent(id)}`, undefined, options)

export type FollowServiceRequestRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'request_exists'
  | 'service_not_found'
  | 'service_request_not_found'
  | 'state_forbids'

/**
 * Contact, plan (on a day), deploy, decline (with a reason) or reopen a request.
 * For: catalogue_editor.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `request_exists`,
 * `service_not_found`, `service_request_not_found`, `state_forbids`.
 */
export const followServiceRequest = (
  connection: StaffConnection,
  id: string,
  body: FollowServiceRequestBody,
  options?: ActOptions,
): StaffCall<ServiceRequestDetail, FollowServiceRequestRefusal> =>
  connection.act(`staff/service-requests/${encodeURIComponent(id)}/follow-up`, body, options)
