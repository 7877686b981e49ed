// Who may join working groups, and what a meeting needs.
import { refuse } from '../../platform/refusal.ts'

type Kind = 'commune' | 'epci' | 'department' | 'region'
type Territory = { kind: Kind; label: string; endedOn: string | null }

/** Those who may be referents are members by right, as referents: only the others join. */
export function requireJoiningTerritory(territory: Territory | undefined, referentKinds: Kind[]) {
  if (!territory) return refuse('mandate_missing')
  if (territory.endedOn) refuse('territory_ended', { territory: territory.label })
  if (referentKinds.includes(territory.kind)) {
    refuse('member_by_right', { territory: territory.label })
  }
}

type Meeting = {
  startsAt: string
  endsAt: string
  place: string | null
  videoUrl: string | null
}

export function requireSensibleMeeting({ startsAt, endsAt, place, videoUrl }: Meeting) {
  if (endsAt <= startsAt) refuse('meeting_ends_before_start')
  if (!place && !videoUrl) refuse('meeting_without_place')
}

export function requireCancellable({ endsAt }: Pick<Meeting, 'endsAt'>, now: string) {
  if (endsAt <= now) refuse('meeting_over', { date: endsAt })
}
