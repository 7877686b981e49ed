// What happens to the endpoints of webhooks, as the journal keeps it.

/** The host only: an address may hold a token. */
type Endpoint = { host: string }

export type WebhookEvents = {
  'webhook.added': Endpoint
  'webhook.edited': Endpoint & { fields: string }
  'webhook.secret_rotated': Endpoint & { oldSecretUntil: string }
  'webhook.replayed': Endpoint & { event?: number; sinceEvent?: number }
  'webhook.disabled': Endpoint & { reason: 'gone' | 'failing' }
}

declare module '../../platform/events/events.ts' {
  interface EventData extends WebhookEvents {}
}
