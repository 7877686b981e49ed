// What hosted pages share: answering a page, reading a form, knowing who is signed in.
import { maskedMailbox } from '../participants/mailbox.ts'
import { findSessions } from '../participants/store.ts'
import type { Context } from './context.ts'
import { sessionTokenHash } from './session.ts'

type Html = string | Promise<string> | { toString(): string }
type PageStatus = 200 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503

/** Hosted pages are about one person's act or change with the minute: no cache keeps them. */
export async function html(c: Context, content: Html, status: PageStatus = 200) {
  c.header('Cache-Control', 'no-store')
  return c.html(String(await content), status)
}

/** The text fields of a form; a field sent several times is joined by spaces. */
export async function readForm(c: Context) {
  const body = await c.req.parseBody({ all: true })
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter((one) => typeof one === 'string')
        .join(' '),
    ]),
  )
}

export type Visitor = { participantId: string; email: string; masked: string; tokenHash: string }

/** Whoever is signed in on these pages. */
export async function visitorOf(c: Context): Promise<Visitor | undefined> {
  const { database, clock, secrets } = c.var.deps
  const tokenHash = sessionTokenHash(c)
  if (!tokenHash) return undefined
  const sessions = await findSessions(database.db, [tokenHash], clock().toISOString())
  const session = sessions.get(tokenHash)
  if (!session) return undefined
  const email = secrets.unseal(session.emailSealed)
  return { participantId: session.participantId, email, masked: maskedMailbox(email), tokenHash }
}

export function isDemo(c: Context) {
  return c.var.deps.config.mode === 'demo'
}
