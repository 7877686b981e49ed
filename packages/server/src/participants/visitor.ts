// Whoever is signed in on the hosted pages.
import type { Context } from '../http/context.ts'
import { sessionTokenHash } from '../http/session.ts'
import { maskedMailbox } from './mailbox.ts'
import { findSessions } from './store.ts'

export type Visitor = { participantId: string; email: string; masked: string; tokenHash: string }

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
