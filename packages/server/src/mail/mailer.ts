// Sends mail: by SMTP, or in the demonstration to files that its inbox page shows.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Language } from '../platform/language/language.ts'
import { typeset, typesetMarkup } from '../platform/language/typeset.ts'
import { createOutward, type OutwardBounds } from '../platform/outward.ts'
import type { Config } from '../platform/settings/config.ts'
import type { Fault } from './next-try.ts'
import { faultOf, isSilence } from './smtp-fault.ts'

export type Mail = {
  to: string
  subject: string
  text: string
  html?: string
  language?: Language
  /** The same id for the same mail, so that a second sending is recognised as such. */
  id?: string
  /** Someone looks at a page until it has left: it passes before others, and soon or never. */
  isAwaited?: boolean
  /** Where one request without anything more ends these mails (RFC 8058). */
  unsubscribeUrl?: string
}

export type Mailer = {
  send(mail: Mail): Promise<void>
  /** Where mails are kept, deletes those to this address; what left by SMTP cannot be called back. */
  forget?(address: string): Promise<void>
  close(): void
}

declare module '../platform/deps.ts' {
  interface Deps {
    /** Sends mail. */
    mailer: Mailer
  }
}

export function createMailer(config: Config, log: Logger, lanes: Lanes = usualLanes): Mailer {
  const { smtpUrl } = config
  return smtpUrl ? smtpMailer(config, { address: smtpUrl, lanes, log }) : fileMailer(config)
}

/** A mail that could not be sent, and what that says of its mailbox or of the way there. */
export class MailError extends Error {
  readonly fault: Fault
  /** What the server answered, as a code: its words may hold an address. */
  readonly status: string
  constructor({ fault, status }: { fault: Fault; status: string }, cause: unknown) {
    super('The mail could not be sent.', { cause })
    this.name = 'MailError'
    this.fault = fault
    this.status = status
  }
}

const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Connections of each lane: news never stand before codes. */
const connections = 3

// The relay that hangs is found out by three; whoever comes then is told at once.
const away = { together: connections, awayAfter: 3, rest: 5000 }
export const usualLanes = {
  awaited: { ...away, inLine: 200, waiting: 6000, calling: 8000 },
  // Batches of the mail worker, and words that nobody waits for: none comes near these.
  beside: { ...away, inLine: 500, waiting: 60_000, calling: 30_000 },
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * STARTTLS or nothing, but to this very machine: otherwise whoever is in between would take the
 * offer of TLS away and read the codes. `?requireTLS=false` says that the network is trusted.
 */
export function smtpSecurity(address: string) {
  const { protocol, hostname, searchParams } = new URL(address)
  const isSaid = searchParams.has('requireTLS') || searchParams.has('ignoreTLS')
  return protocol === 'smtp:' && !loopback.has(hostname) && !isSaid ? { requireTLS: true } : {}
}

type Lanes = Readonly<Record<keyof typeof usualLanes, OutwardBounds>>
type Relay = { address: string; lanes: Lanes; log: Logger }

function smtpMailer(config: Config, { address, lanes, log }: Relay): Mailer {
  const [awaited, beside] = [openLane(address, lanes.awaited), openLane(address, lanes.beside)]
  return {
    async send(mail) {
      const lane = mail.isAwaited ? awaited : beside
      try {
        const { accepted } = await lane.send(compose(config, mail))
        log.debug({ accepted: accepted.length }, 'mail sent')
      } catch (error) {
        throw new MailError(faultOf(error), error)
      }
    },
    close() {
      awaited.close()
      beside.close()
    },
  }
}

/** What sends mails is loaded with the first of them. */
function onFirstMail<Transport extends { close(): void }>(open: (by: Sender) => Transport) {
  let opened: Promise<Transport> | undefined
  return {
    ready() {
      opened ??= import('nodemailer').then((sender) => open(sender.default))
      return opened
    },
    close: () => void opened?.then((transport) => transport.close()),
  }
}

type Sender = typeof import('nodemailer')['default']

function openLane(address: string, bounds: OutwardBounds) {
  const transport = onFirstMail((nodemailer) =>
    nodemailer.createTransport({
      url: address,
      ...smtpSecurity(address),
      pool: true,
      maxConnections: connections,
      ...waits,
    }),
  )
  const call = createOutward(bounds, { isAway: isSilence })
  return {
    // The signal ends the connection too: one that is spoken to a byte a minute is never idle.
    send: (mail: ReturnType<typeof compose>) =>
      call(async (signal) => (await transport.ready()).sendMail({ ...mail, signal })),
    close: transport.close,
  }
}

export function mailFolder(config: Config) {
  return join(config.dataDir, 'courriels')
}

function fileMailer(config: Config): Mailer {
  const composer = onFirstMail((nodemailer) =>
    nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' }),
  )
  let last = 0
  return {
    async send(mail) {
      const { message } = await (await composer.ready()).sendMail(compose(config, mail))
      await mkdir(mailFolder(config), { recursive: true })
      last = Math.max(Date.now(), last + 1)
      await writeFile(join(mailFolder(config), `${last}.eml`), message.toString())
    },
    forget: (address) => forgetFiles(mailFolder(config), address),
    close: composer.close,
  }
}

async function forgetFiles(folder: string, address: string) {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((one) => one.endsWith('.eml'))) {
    const text = await readFile(join(folder, name), 'utf8')
    if (text.includes(`To: ${address}\n`)) await rm(join(folder, name), { force: true })
  }
}

function compose(config: Config, mail: Mail) {
  const { id } = mail
  return {
    from: config.mailFrom,
    to: mail.to,
    subject: typeset(mail.subject),
    text: typeset(mail.text),
    ...(mail.html && { html: typesetMarkup(mail.html) }),
    ...(id && { messageId: `<${id}@${new URL(config.baseUrl).hostname}>` }),
    ...(id &&
      config.mailReturnPath && {
        envelope: { from: ownReturnPath(config.mailReturnPath, id), to: mail.to },
      }),
    ...(id && {
      dsn: { id, return: 'headers' as const, notify: ['failure' as const] },
    }),
    headers: headersOf(mail),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** "rebonds+id@domain": what comes back names its mail, whatever the server quotes of it. */
function ownReturnPath(address: string, id: string) {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${id}${address.slice(at)}`
}

function headersOf({ language, unsubscribeUrl }: Mail) {
  return {
    'Auto-Submitted': 'auto-generated',
    ...(language && { 'Content-Language': language }),
    ...(unsubscribeUrl && {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  }
}
