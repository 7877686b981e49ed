// Signatures of webhooks, as the Standard Webhooks convention writes them.
import { createHmac } from 'node:crypto'

const prefix = 'whsec_'

/** A secret as it is shown: the prefix, then the key in base64. */
export function newSecret(bytes: Buffer) {
  return `${prefix}${bytes.toString('base64')}`
}

/** One signature a secret: two while one takes the place of the other. */
export function signatureHeaders(
  { id, at, body }: { id: string; at: Date; body: string },
  secrets: string[],
) {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    return `v1,${digest}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
