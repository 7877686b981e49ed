// Whoever of the team is signed in on the hosted pages; and an act of theirs there, in the log.
import type { Context } from '../../platform/http/context.ts'
import { staffTokenHash } from '../../platform/http/staff-session.ts'
import { refuse } from '../../platform/refusal.ts'
import { type Identified, identifyMember } from './members.ts'
import { requireFreshProof } from './rules.ts'

export type Present = Identified & { tokenHash: string }

export async function staffOf(c: Context): Promise<Present | undefined> {
  const { database, clock } = c.get('deps')
  const sessionHash = staffTokenHash(c)
  const credentials = { authorization: undefined, sessionHash }
  const known = await identifyMember(database.db, credentials, clock())
  return known && { ...known, tokenHash: sessionHash }
}

export async function requireStaff(c: Context) {
  return (await staffOf(c)) ?? refuse('staff_sign_in_required')
}

/** For what changes how one comes in: whoever sits at a desk left alone cannot. */
export async function requireFreshStaff(c: Context) {
  const member = await requireStaff(c)
  requireFreshProof(member.via, c.get('deps').clock())
  return member
}

type Doing = { staffId: string; operation: string; object?: string }

export function pageAct<Result>(
  c: Context,
  { staffId, operation, object }: Doing,
  work: () => Promise<Result>,
) {
  const act = { staffId, operation, object: object ?? staffId, requestId: c.get('requestId') }
  return c.get('deps').recordAct(act, work)
}
