// What happens to the members of the team, as the journal keeps it.
import type { NoFacts } from '../../platform/events/events.ts'

export type StaffEvents = {
  /** An act that no other event tells of: the entry of the log that is its subject does. */
  'staff.acted': NoFacts
  'staff.invited': { roles: string }
  'staff.roles_changed': { roles: string }
  'staff.suspended': NoFacts
  'staff.restored': NoFacts
}

declare module '../../platform/events/events.ts' {
  interface EventData extends StaffEvents {}
}
