// Adding a member of the team, and knowing one by the token of a request.
import type { Db } from '../db/database.ts'
import { hashToken } from '../secrets.ts'
import type { StaffMember, StaffRole } from './roles.ts'
import { findMemberByToken, insertMember } from './store.ts'

const ninetyDays = 90 * 86_400_000

type Tools = { db: Db; now: Date; uuid: () => string; token: () => string }

/** The token is shown once: only its digest is kept. */
export async function addMember(
  { db, now, uuid, token }: Tools,
  { name, roles }: { name: string; roles: StaffRole[] },
) {
  const member = { id: uuid(), name, roles }
  const secret = `st_${token()}`
  const expiresAt = new Date(now.getTime() + ninetyDays).toISOString()
  await insertMember(db, {
    member,
    tokenHash: hashToken(secret),
    createdAt: now.toISOString(),
    expiresAt,
  })
  return { member, token: secret, expiresAt }
}

/** From the header `Authorization: Bearer st_…`. */
export async function identifyMember(
  db: Db,
  authorization: string | undefined,
  now: string,
): Promise<StaffMember | undefined> {
  const token = /^Bearer (st_[\w-]{20,100})$/.exec(authorization ?? '')?.[1]
  return token ? findMemberByToken(db, hashToken(token), now) : undefined
}
