// Every fact that can happen. What follows from one (mail, open data) reads it from the journal.

export type EventKind =
  | 'support.recorded'
  | 'support.withdrawn'
  | 'contribution.received'
  | 'referent.signed_up'
  | 'referent.withdrawn'

/** A fact to append. `data` never holds personal data: the participant is named by id only. */
export type NewEvent = {
  kind: EventKind
  /** The proposal or contribution that it happened to. */
  subject: string
  participantId: string | null
  /** The member of the team who did it; left out when nobody of the team did. */
  staffId?: string | null
  data: Record<string, string | number | boolean | null>
  at: string
}

export type RecordedEvent = NewEvent & { seq: number }
