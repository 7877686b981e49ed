// Receiving webhooks: is this really from the consultation, whole, and fresh. WebCrypto only.

import type { WebhookEvent } from './types.ts'

export type { WebhookEvent }

/** What happened: `support.recorded`, `proposal.published`… A server that is newer may send others. */
export type WebhookType = WebhookEvent['type']

export type WebhookHeaders = Headers | Record<string, string | string[] | undefined>

export type WebhookOptions = {
  /** Seconds that the sender's clock and ours may differ. Default: 300. */
  tolerance?: number
  /** Milliseconds since 1970, for tests. Default: the present. */
  now?: number
}

/** `reason`: what was wrong. Answer 400 or 401, and nothing more. */
export class WebhookError extends Error {
  readonly parvis = 'webhook'
  readonly reason: 'header_missing' | 'too_old' | 'in_the_future' | 'signature_wrong'
  constructor(reason: WebhookError['reason']) {
    super(`Webhook refused: ${reason}`)
    this.name = 'WebhookError'
    this.reason = reason
  }
}

/** Also true of an error from another copy of this package. */
export const isWebhookError = (error: unknown): error is WebhookError =>
  typeof error === 'object' && error !== null && 'parvis' in error && error.parvis === 'webhook'

/**
 * The event of a webhook, once its signature is checked: give the body as it came, before any
 * parsing. Follows the Standard Webhooks convention. Keep `webhook-id` to know one you have had.
 * Rejects with `WebhookError`; with a `TypeError` when the secret itself cannot work: an answer 400 would
 * blame the sender for it.
 * @example
 * const event = await verifyWebhook(await request.text(), request.headers, 'whsec_…')
 * if (event.type === 'support.recorded') console.log(event.data.territory)
 */
export async function verifyWebhook(
  payload: string,
  headers: WebhookHeaders,
  secret: string,
  { tolerance = 300, now = Date.now() }: WebhookOptions = {},
): Promise<WebhookEvent> {
  const bytes = decode(`${secret ?? ''}`.replace(/^whsec_/, ''))
  if (!bytes?.length)
    throw new TypeError('The secret is missing, or not as the team gave it: whsec_…')
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    header(headers, `webhook-${name}`),
  )
  if (!id || !timestamp || !signatures) throw new WebhookError('header_missing')
  const late = now / 1000 - Number(timestamp)
  if (!(late <= tolerance)) throw new WebhookError('too_old')
  if (late < -tolerance) throw new WebhookError('in_the_future')
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['verify'])
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${payload}`)
  for (const one of signatures.split(' ')) {
    const given = one.startsWith('v1,') ? decode(one.slice(3)) : undefined
    // WebCrypto compares in constant time.
    if (given && (await crypto.subtle.verify('HMAC', key, given, signed)))
      return JSON.parse(payload)
  }
  throw new WebhookError('signature_wrong')
}

function header(headers: WebhookHeaders, name: string) {
  if (headers instanceof Headers) return headers.get(name)
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  return Array.isArray(found) ? found[0] : found
}

function decode(base64: string) {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
