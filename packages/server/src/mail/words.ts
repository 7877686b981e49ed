// The shape of what mails say, and what their sentences are given.
import type { EventKind, RecordedEvent } from '../platform/events/events.ts'
import type { LetterLink } from './letter.ts'
import type { LinkTopic } from './topics.ts'

export type Told<Kind extends EventKind = EventKind> = Place & { event: RecordedEvent<Kind> }

/** Any fact that holds at least this. */
export type About<Facts> = Place & { event: { kind: EventKind; at: string; data: Facts } }

type Place = {
  /** Of the proposal, service or consultation that it happened to: the team's words. */
  title: string
  /** Where to read more: the proposal's page, or the private page of a contribution. */
  url: string
}

export type Said = {
  heading: string
  paragraphs: string[]
  /** Words of the team, in French. */
  reply?: string
  facts?: { label: string; value: string }[]
  link: LetterLink
  /** Why it is sent, when it is no receipt of an act of one's own. */
  reason?: string
}

/** What every letter says, whatever it tells. */
export type Words = {
  greeting: string
  signature: string
  contest: string
  question: string
  several: (count: number) => { subject: string; lead: string }
  /** Of acts that one press confirmed. */
  receipts: (count: number) => { subject: string; lead: string }
  footer: {
    receipt: string
    news: string
    unsubscribe: (topic: LinkTopic) => string
    preferences: string
  }
}

/** A fact's value as text; empty when the event has none. */
export function fact<Facts extends object>(
  { event }: { event: { data: Facts } },
  name: keyof Facts & string,
) {
  const value = event.data[name]
  return value === undefined || value === null ? '' : String(value)
}
