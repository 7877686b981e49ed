// What the team decides on a contribution, and its lists, as the journal keeps it.
import type { NoFacts } from '../../platform/events/events.ts'

type Decided = {
  title: string
  from: string
  to: string
  /** Ids, separated by spaces. */
  proposals: string
  /** The team's answer; left out when the contributor is not told. */
  reply?: string
}

export type ModerationEvents = {
  'contribution.redirected': Decided & { programmeId?: string | null }
  'contribution.rejected': Decided & { reason?: string | null }
  'contribution.grouped': Decided
  'contribution.ungrouped': Decided
  'contribution.assigned': Decided & { assigneeId?: string | null }
  'contribution.decision_undone': Decided & { undone?: string | null }
  'contribution.noted': NoFacts
  'programme.saved': NoFacts
  'reply_template.saved': NoFacts
}

declare module '../../platform/events/events.ts' {
  interface EventData extends ModerationEvents {}
}
