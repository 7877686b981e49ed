// Who is signed in, and which operations their roles let them call.
import { getMe, type Me } from '@parvis/sdk/staff'
import type { Allowed } from '@parvis/sdk/staff/operations'
import { connection } from '../server/staff.ts'
import { setWhoIsHere } from '../server/who.ts'

export type Member = Me

export async function whoIsHere() {
  const me = await getMe(connection)
  setWhoIsHere(me)
  return me
}

/** An administrator may do what every other role may. */
export function may({ roles }: Pick<Member, 'roles'>, operation: Allowed) {
  return roles.some((role) => role === 'administrator' || operation.roles.includes(role))
}
