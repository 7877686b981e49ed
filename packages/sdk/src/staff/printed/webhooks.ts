// webhooks: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { ActOptions, StaffCall, StaffConnection } from '../connect.ts'
import type {
  AddWebhookBody,
  EditWebhookBody,
  ListWebhookDeliveriesQuery,
  ReplayWebhookBody,
  RotateWebhookSecretBody,
  Webhook,
  WebhookDeliveryDetail,
  WebhookDeliveryPage,
  WebhookList,
  WebhookTrial,
  WebhookWithSecret,
} from './types.ts'

export type ListWebhooksRefusal = never

/**
 * Every endpoint, without its secret.
 * For: administrator.
 */
export const listWebhooks = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<WebhookList, ListWebhooksRefusal> =>
  connection.read('staff/webhooks', undefined, options)

export type AddWebhookRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'request_already_done'
  | 'request_key_malformed'
  | 'request_key_reused'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'

/**
 * Add an endpoint; it is sent what happens from now on. Its secret is shown once.
 * For: administrator.
 * Asks for a proof of the last ten minutes.
 * With `requestKey`, the same request acts once.
 * Refused with `invalid_input`, `malformed_request`, `request_already_done`,
 * `request_key_malformed`, `request_key_reused`, `step_up_required`,
 * `token_not_for_dangerous_acts`.
 */
export const addWebhook = (
  connection: StaffConnection,
  body: AddWebhookBody,
  options?: ActOptions,
): StaffCall<WebhookWithSecret, AddWebhookRefusal> =>
  connection.act('staff/webhooks', body, options)

export type EditWebhookRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'
  | 'webhook_not_found'

/**
 * Change what is given; made active again, it goes on where it stopped.
 * For: administrator.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `step_up_required`,
 * `token_not_for_dangerous_acts`, `webhook_not_found`.
 */
export const editWebhook = (
  connection: StaffConnection,
  id: string,
  body: EditWebhookBody,
  options?: ActOptions,
): StaffCall<Webhook, EditWebhookRefusal> =>
  connection.act(`staff/webhooks/${encodeURIComponent(id)}/edit`, body, options)

export type RotateWebhookSecretRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'step_up_required'
  | 'token_not_for_dangerous_acts'
  | 'webhook_not_found'

/**
 * A new secret, shown once; the one before signs as well for a day.
 * For: administrator.
 * Asks for a proof of the last ten minutes.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`, `step_up_required`,
 * `token_not_for_dangerous_acts`, `webhook_not_found`.
 */
export const rotateWebhookSecret = (
  connection: StaffConnection,
  id: string,
  body: RotateWebhookSecretBody,
  options?: ActOptions,
): StaffCall<WebhookWithSecret, RotateWebhookSecretRefusal> =>
  connection.act(`staff/webhooks/${encodeURIComponent(id)}/rotate-secret`, body, options)

export type ListWebhookDeliveriesRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'webhook_not_found'

/**
 * What was tried, the newest first, of the last 30 days.
 * For: administrator.
 * Refused with `invalid_input`, `malformed_request`, `webhook_not_found`.
 */
export const listWebhookDeliveries = (
  connection: StaffConnection,
  id: string,
  query?: ListWebhookDeliveriesQuery,
  options?: CallOptions,
): StaffCall<WebhookDeliveryPage, ListWebhookDeliveriesRefusal> =>
  connection.read(`staff/webhooks/${encodeURIComponent(id)}/deliveries`, query, options)

export type ReplayWebhookRefusal =
  | 'changed_meanwhile'
  | 'invalid_input'
  | 'malformed_request'
  | 'webhook_delivery_not_found'
  | 'webhook_not_found'

/**
 * Send one delivery again, or all since an event or a moment.
 * For: administrator.
 * Refused with `changed_meanwhile`, `invalid_input`, `malformed_request`,
 * `webhook_delivery_not_found`, `webhook_not_found`.
 */
export const replayWebhook = (
  connection: StaffConnection,
  id: string,
  body: ReplayWebhookBody,
  options?: ActOptions,
): StaffCall<Webhook, ReplayWebhookRefusal> =>
  connection.act(`staff/webhooks/${encodeURIComponent(id)}/replay`, body, options)

export type GetWebhookDeliveryRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'webhook_delivery_not_found'
  | 'webhook_not_found'

/**
 * One delivery, with what its event would send now.
 * For: administrator.
 * Refused with `invalid_input`, `malformed_request`, `webhook_delivery_not_found`,
 * `webhook_not_found`.
 */
export const getWebhookDelivery = (
  connection: StaffConnection,
  id: string,
  delivery: string,
  options?: CallOptions,
): StaffCall<WebhookDeliveryDetail, GetWebhookDeliveryRefusal> =>
  connection.read(`staff/webhooks/${encodeURIComponent(id)}/deliveries/${encodeURIComponent(delivery)}`, undefined, options)

export type TestWebhookRefusal =
  | 'invalid_input'
  | 'malformed_request'
  | 'webhook_not_found'

/**
 * Send a signed event of kind `webhook.test` now: outside the journal and the log of deliveries.
 * For: administrator.
 * Refused with `invalid_input`, `malformed_request`, `webhook_not_found`.
 */
export const testWebhook = (
  connection: StaffConnection,
  id: string,
  options?: ActOptions,
): StaffCall<WebhookTrial, TestWebhookRefusal> =>
  connection.act(`staff/webhooks/${encodeURIComponent(id)}/test`, undefined, options)
