// A real SMTP server that keeps the mails it accepts.
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { plainSpaces } from '../../packages/server/testing/plain-spaces.ts'
import { freePort } from './postgres.ts'

export type ReceivedMail = { to: string; subject: string; text: string }

export type Mailbox = {
  /** For `SMTP_URL`. */
  url: string
  received: ReceivedMail[]
  /** The newest mail to this address that arrived after the first `skip`, waiting for it. */
  next(to: string, options?: { skip?: number; subject?: RegExp }): Promise<ReceivedMail>
  stop(): Promise<void>
}

export async function startMailbox(): Promise<Mailbox> {
  const received: ReceivedMail[] = []
  const port = await freePort()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const mail = await PostalMime.parse(Buffer.concat(parts))
        for (const { address } of session.envelope.rcptTo) {
          received.push({
            to: address,
            subject: plainSpaces(mail.subject),
            text: plainSpaces(mail.text),
          })
        }
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    next: (to, { skip = 0, subject = /./ } = {}) =>
      waitFor(() => received.filter((mail) => mail.to === to && subject.test(mail.subject))[skip]),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function waitFor<T>(look: () => T | undefined, milliseconds = 10_000): Promise<T> {
  const end = Date.now() + milliseconds
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error('The mail did not arrive.')
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
