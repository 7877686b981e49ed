// Roles as ticks, each with what it lets one do.
import { words } from './words.ts'

export const roles = [
  'moderator',
  'committee_secretary',
  'committee_member',
  'catalogue_editor',
  'sites_manager',
  'administrator',
  'auditor',
] as const

export const roleTicks = roles.map((value) => ({
  value,
  label: words.roleNames[value],
  hint: words.mayDo[value],
}))

/** Of a field of ticks, as the server is asked. */
export const rolesIn = (ticked = '') => roles.filter((role) => ticked.split(' ').includes(role))
