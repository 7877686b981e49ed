// Which roles one has lost and got since one was last asked.
import type { Member } from './member.ts'

export type RoleChange = { lost: Member['roles']; gained: Member['roles'] }

export function changeOfRoles(before: Member, now: Member): RoleChange | undefined {
  const lost = before.roles.filter((role) => !now.roles.includes(role))
  const gained = now.roles.filter((role) => !before.roles.includes(role))
  return lost.length + gained.length > 0 ? { lost, gained } : undefined
}
