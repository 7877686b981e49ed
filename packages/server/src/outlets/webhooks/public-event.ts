// The one function that decides what of an event leaves by webhook: declared fields of declared kinds.

import { entryFor, entryOf, isKindWith, type KindWith, kindsWith } from '../../mail/catalogue.ts'
import type { EventData, EventKind, RecordedEvent } from '../../platform/events/events.ts'

export type PublicKind = KindWith<'webhook'>

export const isPublicKind = (kind: string): kind is PublicKind => isKindWith('webhook', kind)

export const publicKinds: PublicKind[] = kindsWith('webhook')

/** What must be looked up before the fact may be told. */
export const conditionOf = (kind: EventKind) => entryFor(kind)?.webhook?.only

/** The body that is signed; undefined for what is not public, or is not any more. */
export function publicEvent<Kind extends EventKind>(
  event: RecordedEvent<Kind>,
  { isShown }: { isShown: boolean },
) {
  const declared = entryOf(event)?.webhook
  const data: EventData[Kind] = event.data
  if (!declared || !isShown) return undefined
  // A support beside another one of the same territory: no figure moves by it.
  if ('counted' in data && data.counted === false) return undefined
  const facts = new Map<string, unknown>(Object.entries(data))
  const told = Object.keys(declared.fields).flatMap((name) =>
    facts.get(name) === undefined ? [] : [[name, facts.get(name)] as const],
  )
  return {
    type: event.kind,
    timestamp: event.at,
    data: { sequence: event.seq, subject: event.subject, ...Object.fromEntries(told) },
  }
}
