// Reads the report of a mail server about a mail it could not deliver (RFC 3464): which mail, what failed.
import type { Attachment, Email } from 'postal-mime'

export type DeliveryReport = {
  /** Of the mails it may be about, as it names them: our own ids cannot be guessed. */
  mailIds: string[]
  /** `failed`, `delayed`, `delivered`… */
  action: string
  /** As in RFC 3463: `5.1.1`. */
  status: string
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi

/** Undefined for a mail that is no such report, as an answer or an absence notice is none. */
export async function readDeliveryReport(
  raw: string | Uint8Array,
): Promise<DeliveryReport | undefined> {
  // Most servers read none.
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(raw, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
    maxNestingDepth: 20,
    maxHeadersSize: 256 * 1024,
  }).catch(() => undefined)
  const part = mail?.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (!mail || !part) return undefined
  const [ofMessage, ...ofRecipients] = contentOf(part)
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
  // Our mails have one recipient each.
  const recipient = ofRecipients[0] ?? ofMessage
  const action = recipient?.get('action')?.toLowerCase() ?? ''
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(recipient?.get('status') ?? '')?.[0]
  if (!action || !status) return undefined
  return { mailIds: mailIdsIn(mail, ofMessage?.get('original-envelope-id') ?? ''), action, status }
}

/** In the id given with the envelope, in the return address, in the Message-ID of the mail itself. */
function mailIdsIn(mail: Email, envelopeId: string) {
  const returned = mail.attachments
    .filter(({ mimeType }) => mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers')
    .map((part) => fieldsOf(contentOf(part).split(/\r?\n\r?\n/)[0] ?? '').get('message-id') ?? '')
  const addresses = [...(mail.to ?? []), ...(mail.cc ?? [])].map(({ address }) => address ?? '')
  const delivered = mail.headers
    .filter(({ key }) => key === 'delivered-to' || key === 'x-original-to')
    .map(({ value }) => value)
  const found = [envelopeId, ...addresses, ...delivered, ...returned].join(' ').match(id) ?? []
  return [...new Set(found.map((one) => one.toLowerCase()))]
}

function contentOf({ content }: Attachment) {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

/** A folded line goes on with the one before. */
function fieldsOf(block: string) {
  const lines = block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const at = line.indexOf(':')
      return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]]
    }),
  )
}
