// What the consultation of 2021 came to, and what this replay of it attempted.

import { grantedCents } from './data/committee.ts'
import { consultation } from './data/consultation.ts'

export const expected = {
  contributions: 476,
  redirected: 81,
  rejected: 4,
  grouped: 391,
  waiting: 0,
  proposals: 67,
  themes: 13,
  /** A contribution born of two needs is in two proposals. */
  lineage: 391 + 22,
  attempts: 722,
  outcomes: {
    confirmed: 540,
    already_done: 25,
    sent_twice: 46,
    territory_already_supports: 30,
    grouping_cannot_support: 20,
    residents_cannot_support: 15,
    mandate_missing: 23,
    support_not_open: 18,
    code_attempts_exceeded: 5,
  } as Record<string, number>,
  withdrawals: { withdrawn: 9 } as Record<string, number>,
  supports: 531,
  kept: 17,
  referents: 88,
  commitments: 147,
  referentRefusals: { grouping_cannot_be_referent: 4, proposal_not_kept: 3 } as Record<
    string,
    number
  >,
  /** Référents, and ten groupings in two groups each. */
  members: 147 + 20,
  /** 17 workshops, 40 hearings. */
  meetings: 17 + 40,
  projects: 44,
  notFunded: 12,
  putOff: 4,
  grantedCents,
  envelopeCents: 3_000_000_000,
  /** 67 proposals, and 60 contributions, four of which were put off. */
  decisions: 67 + 60,
  services: 42,
  openCode: 26,
  accelerated: 4,
  /** From 3 to 9 collectivités each, and 12 that asked for one. */
  deployments: 252 + 12,
  requests: 18,
  home: consultation.title,
}
