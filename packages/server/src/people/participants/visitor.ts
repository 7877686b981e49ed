// Whoever is signed in on the hosted pages.
import type { Context } from '../../platform/http/context.ts'
import { sessionTokenHash } from '../../platform/http/session.ts'
import { maskedMailbox } from '../../platform/mail-domains/mailbox.ts'
import { hashToken } from '../../platform/secrets.ts'
import { providers } from '../providers/names.ts'
import { sessionIdle, sessionTouch } from './rules.ts'
import { evidenceOf, type SessionEvidence } from './session-evidence.ts'
import { findSessions, touchSession } from './session-store.ts'
import type { Proof } from './tables.ts'

export type Visitor = {
  participantId: string
  email: string
  masked: string
  /** "l•••@courriel.example", or "ProConnect (l•••@courriel.example)". */
  named: string
  tokenHash: string
  /** Goes on when its owner signs in again in the same browser, though the token changes. */
  sessionId: string
  openedAt: string
  /** When they showed who they are: what cannot be undone asks for a proof of now. */
  provedAt: string | null
  proof: Proof
  /** What this session proves of whom one may act for. */
  evidence: SessionEvidence
}

export async function visitorOf(c: Context): Promise<Visitor | undefined> {
  const visitor = await signedIn(c)
  c.set('session', visitor ? hashToken(visitor.sessionId) : '')
  return visitor
}

async function signedIn(c: Context): Promise<Visitor | undefined> {
  const { database, clock, secrets } = c.get('deps')
  const tokenHash = sessionTokenHash(c)
  if (!tokenHash) return undefined
  const now = clock()
  const sessions = await findSessions(database.db, [tokenHash], now.toISOString())
  const session = sessions.get(tokenHash)
  if (!session) return undefined
  // Pages are seen before an act and after it: confirming itself need not write this down.
  if (now.getTime() - Date.parse(session.seenAt) >= sessionTouch) {
    const idleAt = new Date(now.getTime() + sessionIdle).toISOString()
    await touchSession(database.db, tokenHash, { seenAt: now.toISOString(), idleAt })
  }
  const email = secrets.unseal(session.emailSealed)
  const masked = maskedMailbox(email)
  return {
    participantId: session.participantId,
    email,
    masked,
    named: session.proof === 'email' ? masked : `${providers[session.proof].label} (${masked})`,
    tokenHash,
    sessionId: session.id,
    openedAt: session.openedAt,
    provedAt: session.provedAt,
    proof: session.proof,
    evidence: evidenceOf(session, email),
  }
}
