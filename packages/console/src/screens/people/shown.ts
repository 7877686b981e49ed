// Which members are shown, and what is noticed of them: pure.
import type { StaffMember } from '@parvis/sdk/staff'
import { plain } from '../../form/plain.ts'
import type { Filters } from '../../list/filters.ts'

/** Several values of one filter: any of them. */
export function shownMembers(all: readonly StaffMember[], filters: Filters) {
  const { q: [q = ''] = [], role = [], state = [] } = filters
  const words = plain(q).split(' ')
  return all.filter(
    (one) =>
      words.every((word) => plain(one.name).includes(word)) &&
      (role.length === 0 || one.roles.some((given) => role.includes(given))) &&
      (state.length === 0 || state.includes(one.state)),
  )
}

/** Only one person administers: nobody could give them their access back. */
export const isAlone = (all: readonly StaffMember[]) =>
  all.filter(({ roles, state }) => state !== 'suspended' && roles.includes('administrator'))
    .length === 1

/** What to say of them: an invitation lapses with its link; without a link, a key was never made. */
export function conditionOf({ state, invitedUntil }: StaffMember, now = Date.now()) {
  if (state !== 'invited') return state
  if (invitedUntil === null) return 'keyless'
  return Date.parse(invitedUntil) < now ? 'lapsed' : 'invited'
}
