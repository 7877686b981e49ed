// What happens to accounts and members of the team: who is told, in which words, and what leaves by webhook.

import { type SomeEntries, silent } from '../entry.ts'

export const peopleEntries = {
  'staff.acted': silent,
  'staff.invited': silent,
  'staff.roles_changed': silent,
  'staff.suspended': silent,
  'staff.restored': silent,
  'account.erased': silent,
  'account.corrected': silent,
  'account.warned': silent,
} satisfies SomeEntries
