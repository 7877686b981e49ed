// Who of the Incubateur's team may do what. An administrator may do what every other role may.
import type { StaffRole } from '../../platform/http/team.ts'

export type StaffMember = { id: string; name: string; roles: StaffRole[] }

/** Whether one of the member's roles is among those allowed. */
export function hasRole({ roles }: { roles: readonly StaffRole[] }, allowed: readonly string[]) {
  return roles.some((role) => role === 'administrator' || allowed.includes(role))
}
