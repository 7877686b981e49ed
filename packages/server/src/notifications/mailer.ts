// Sends mail: by SMTP, or in the demonstration to files that its inbox page shows.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'

export type Mail = {
  to: string
  subject: string
  text: string
  /** The same id for the same mail, so that a second sending is recognised as such. */
  messageId?: string
}

export type Mailer = { send(mail: Mail): Promise<void>; close(): void }

export function createMailer(config: Config, log: Logger): Mailer {
  return config.smtpUrl ? smtpMailer(config, config.smtpUrl, log) : fileMailer(config)
}

/** A mail that could not be sent. `isFinal`: the recipient's server refused it for good. */
export class MailError extends Error {
  readonly isFinal: boolean
  constructor(isFinal: boolean, cause: unknown) {
    super('The mail could not be sent.', { cause })
    this.name = 'MailError'
    this.isFinal = isFinal
  }
}

const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

function smtpMailer(config: Config, address: string, log: Logger): Mailer {
  const transport = nodemailer.createTransport({
    url: address,
    pool: true,
    maxConnections: 3,
    ...waits,
  })
  return {
    async send(mail) {
      try {
        const { accepted } = await transport.sendMail(compose(config, mail))
        log.debug({ accepted: accepted.length }, 'mail sent')
      } catch (error) {
        throw new MailError(isRefusedForGood(error), error)
      }
    },
    close: () => transport.close(),
  }
}

/** The server refused this recipient for good: not the sender, nor the message, nor for now. */
function isRefusedForGood(error: unknown) {
  return (
    error instanceof Error &&
    Reflect.get(error, 'command') === 'RCPT TO' &&
    Number(Reflect.get(error, 'responseCode')) >= 500
  )
}

export function mailFolder(config: Config) {
  return join(config.dataDir, 'courriels')
}

function fileMailer(config: Config): Mailer {
  const composer = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'unix',
  })
  let last = 0
  return {
    async send(mail) {
      const { message } = await composer.sendMail(compose(config, mail))
      await mkdir(mailFolder(config), { recursive: true })
      last = Math.max(Date.now(), last + 1)
      await writeFile(join(mailFolder(config), `${last}.eml`), message.toString())
    },
    close: () => composer.close(),
  }
}

function compose(config: Config, mail: Mail) {
  return {
    from: config.mailFrom,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
