// The refusals that anyone at all would get: the only ones that a host page may learn.
import type { RefusalCode } from '../platform/refusal.ts'

/**
 * What is decided without knowing who asks. A refusal that follows from what someone signed in with,
 * or from whom they act for, would tell the host page about them: they alone read that one.
 */
export const aboutTheThing: ReadonlySet<RefusalCode> = new Set([
  'proposal_not_found',
  'proposal_merged',
  'proposal_not_kept',
  'support_not_open',
  'contribution_not_open',
  'referent_not_open',
  'working_group_ended',
  'working_group_not_found',
  'consultation_not_found',
  'theme_not_found',
  'service_not_found',
  'service_stopped',
])
