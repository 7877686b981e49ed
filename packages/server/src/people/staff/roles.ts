// The roles of the Incubateur's team. An administrator may do what every other role may.

export const staffRoles = [
  'moderator',
  'committee_secretary',
  'committee_member',
  'catalogue_editor',
  'sites_manager',
  'administrator',
  'auditor',
] as const

export type StaffRole = (typeof staffRoles)[number]

export type StaffMember = { id: string; name: string; roles: StaffRole[] }

/** Whether one of the member's roles is among those allowed. */
export function hasRole(member: StaffMember, allowed: readonly string[]) {
  return member.roles.some((role) => role === 'administrator' || allowed.includes(role))
}
