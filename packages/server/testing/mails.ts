// The mails that the app wrote to files instead of sending them.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { mailFolder } from '../src/mail/mailer.ts'
import type { Config } from '../src/platform/settings/config.ts'
import { kindOfLink, linksIn } from './mailed-links.ts'
import { plainSpaces } from './plain-spaces.ts'

export type TestMail = {
  to: string
  subject: string
  text: string
  html: string
  messageId: string
  /** By lower-case name. */
  headers: Record<string, string>
}
export type Mails = ReturnType<typeof openMails>

export function openMails(config: Config) {
  const folder = mailFolder(config)

  /** Every mail so far, the oldest first. */
  async function all(): Promise<TestMail[]> {
    if (!existsSync(folder)) return []
    const names = readdirSync(folder).sort()
    const mails = await Promise.all(names.map((name) => read(join(folder, name))))
    for (const mail of mails) requireListed(mail, config.baseUrl)
    return mails
  }

  return {
    all,
    async to(address: string) {
      return (await all()).filter((mail) => mail.to === address)
    },
    /** The six digits of the newest code mailed to this address. */
    async codeFor(address: string) {
      const codes = (await all()).filter(
        (mail) => mail.to === address && / code /.test(mail.subject),
      )
      const digits = /(?:Votre code :|Your code:) (\d{6})/.exec(codes.at(-1)?.text ?? '')?.[1]
      if (!digits) throw new Error(`No code was mailed to ${address}.`)
      return digits
    },
    forget: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What scans mail opens every link: each kind is one that a journey has opened. */
function requireListed({ text, html, headers }: TestMail, baseUrl: string) {
  const all = `${text}\n${html}\n${headers['list-unsubscribe'] ?? ''}`
  for (const link of linksIn(all, baseUrl)) kindOfLink(link)
}

async function read(file: string): Promise<TestMail> {
  const mail = await PostalMime.parse(readFileSync(file))
  return {
    to: mail.to?.map((one) => one.address).join(', ') ?? '',
    subject: plainSpaces(mail.subject),
    text: plainSpaces(mail.text),
    html: plainSpaces(mail.html),
    messageId: mail.messageId ?? '',
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
  }
}
