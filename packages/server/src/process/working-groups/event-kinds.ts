// What happens to working groups and their meetings, as the journal keeps it.
import type { Meeting } from '../../mail/event-kinds.ts'
import type { NoFacts } from '../../platform/events/events.ts'

type Joined = {
  receipt: string
  territoryId: string
  territory: string
  site?: string | null
  /** Of the team, when it lets them in or takes them out. */
  reason?: string
}

type Changed = Meeting & {
  sequence: number
  /** Whether members are told; left out in what is older: they were. */
  isNews?: boolean
  startsAtBefore?: string
  endsAtBefore?: string
  reason?: string
}

export type WorkingGroupEvents = {
  'working_group.created': { title: string; proposalId: string }
  'working_group.edited': {
    title: string
    titleBefore: string
    proposalId: string
    ended: boolean
  }
  'working_group.joined': Joined
  'working_group.left': Joined
  'working_group.contacts_read': NoFacts
  'meeting.planned': Changed
  'meeting.changed': Changed
  'meeting.cancelled': Changed
}

export type MeetingKind = 'meeting.planned' | 'meeting.changed' | 'meeting.cancelled'

declare module '../../platform/events/events.ts' {
  interface EventData extends WorkingGroupEvents {}
}
