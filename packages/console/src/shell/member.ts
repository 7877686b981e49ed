// Who is signed in, and which operations their roles let them call.

import { type OperationId, rolesOf, type StaffRole } from '../server/roles.ts'
import { read } from '../server/staff.ts'

export type Member = { id: string; name: string; roles: readonly StaffRole[] }

export const whoIsHere = () => read<Member>('staff/me')

/** An administrator may do what every other role may. */
export function may({ roles }: Pick<Member, 'roles'>, operation: OperationId) {
  const allowed: readonly StaffRole[] = rolesOf[operation]
  return roles.some((role) => role === 'administrator' || allowed.includes(role))
}
