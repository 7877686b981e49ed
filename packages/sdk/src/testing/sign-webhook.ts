// Signs a webhook as the consultation does, to test what receives it.
import type { WebhookEvent } from '../webhooks.ts'

/**
 * What a webhook's request carries; `secret` is as `whsec_…`.
 * @example
 * const { body, headers } = await signWebhook({ type: 'support.recorded', … }, 'whsec_…')
 * await fetch('http://localhost:3000/webhooks', { method: 'POST', body, headers })
 */
export async function signWebhook(
  event: WebhookEvent,
  secret: string,
  { id = `evt_${event.data.sequence}`, now = Date.now() } = {},
) {
  const body = JSON.stringify(event)
  const timestamp = String(Math.floor(now / 1000))
  const bytes = Uint8Array.from(atob(secret.replace(/^whsec_/, '')), (letter) =>
    letter.charCodeAt(0),
  )
  const key = await crypto.subtle.importKey(
    'raw',
    bytes,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const signed = await crypto.subtle.sign(
    'HMAC',
    key,
    new TextEncoder().encode(`${id}.${timestamp}.${body}`),
  )
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${btoa(String.fromCharCode(...new Uint8Array(signed)))}`,
  }
  return { body, headers }
}
