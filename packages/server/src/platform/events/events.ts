// What the journal keeps: each noun adds the kinds of event that happen to it, with what they hold.

/** What each kind of event holds, by its kind: never personal data. */
// biome-ignore lint/suspicious/noEmptyInterface: nouns add to it
export interface EventData {}

export type EventKind = keyof EventData

/** Of an event that says it all by its kind. */
export type NoFacts = Record<never, never>

/** What happened, and what is known of it. */
export type Fact<Kind extends EventKind = EventKind> = {
  [Each in Kind]: { kind: Each; data: EventData[Each] }
}[Kind]

type Circumstances = {
  /** What it happened to: a consultation, a proposal, a contribution… */
  subject: string
  /** By id only. */
  participantId: string | null
  /** The member of the team who did it; left out when nobody of the team did. */
  staffId?: string | null
  at: string
}

/** An event to append. */
export type NewEvent<Kind extends EventKind = EventKind> = {
  [Each in Kind]: Circumstances & { kind: Each; data: EventData[Each] }
}[Kind]

/** One that was read. Its kind may be one that a version before knew: no reader finds it by name then. */
export type RecordedEvent<Kind extends EventKind = EventKind> = {
  [Each in Kind]: Circumstances & { seq: number; kind: Each; data: EventData[Each] }
}[Kind]
