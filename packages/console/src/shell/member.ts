// Who is signed in, and which operations their roles let them call.
import { getMe, isRefusal, type Me, type StaffConnection } from '@parvis/sdk/staff'
import type { Allowed } from '@parvis/sdk/staff/operations'
import { setWhoIsHere } from '../server/who.ts'

export type Member = Me

export async function whoIsHere(connection: StaffConnection) {
  const me = await getMe(connection)
  setWhoIsHere(me)
  return me
}

/** Nobody has signed in, or no more. */
export const isSignedOut = (error: unknown) =>
  isRefusal(error) && ['staff_session_ended', 'staff_sign_in_required'].includes(error.code)

/** An administrator may do what every other role may. */
export function may({ roles }: Pick<Member, 'roles'>, operation: Allowed) {
  return roles.some((role) => role === 'administrator' || operation.roles.includes(role))
}
