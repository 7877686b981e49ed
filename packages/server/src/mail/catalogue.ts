// Every kind of event, with what it sets off: the one place where the entries are joined.
import type { EventData, EventKind, RecordedEvent } from '../platform/events/events.ts'
import { committeesEntries } from './catalogue/committees.ts'
import { consultationsEntries } from './catalogue/consultations.ts'
import { contributionsEntries } from './catalogue/contributions.ts'
import { mailsEntries } from './catalogue/mails.ts'
import { mandatesEntries } from './catalogue/mandates.ts'
import { peopleEntries } from './catalogue/people.ts'
import { proposalsEntries } from './catalogue/proposals.ts'
import { servicesEntries } from './catalogue/services.ts'
import { sitesEntries } from './catalogue/sites.ts'
import { workingGroupsEntries } from './catalogue/working-groups.ts'
import type { Entries, Entry } from './entry.ts'

const catalogue = {
  ...committeesEntries,
  ...consultationsEntries,
  ...contributionsEntries,
  ...mailsEntries,
  ...mandatesEntries,
  ...peopleEntries,
  ...proposalsEntries,
  ...servicesEntries,
  ...sitesEntries,
  ...workingGroupsEntries,
} satisfies Entries<EventData>

type Answer = keyof Entry<unknown>
/** Those that answer something other than nobody, nothing. */
export type KindWith<Asked extends Answer> = {
  [Kind in EventKind]: (typeof catalogue)[Kind][Asked] extends null ? never : Kind
}[EventKind]

/** By kind: what reads one finds it here, and nowhere else. */
export const entries: { [Kind in EventKind]: Entry<EventData[Kind]> } = catalogue

const isKind = (kind: string): kind is EventKind => Object.hasOwn(entries, kind)

export function isKindWith<Asked extends Answer>(
  asked: Asked,
  kind: string,
): kind is KindWith<Asked> {
  return isKind(kind) && entries[kind][asked] !== null
}

export function kindsWith<Asked extends Answer>(asked: Asked) {
  return Object.keys(entries).filter((kind) => isKindWith(asked, kind))
}

/** Undefined for a kind that only a version before knew. */
export function entryFor<Kind extends EventKind>(kind: Kind): Entry<EventData[Kind]> | undefined {
  return Object.hasOwn(entries, kind) ? entries[kind] : undefined
}

export function entryOf<Kind extends EventKind>(event: RecordedEvent<Kind>) {
  const kind: Kind = event.kind
  return entryFor(kind)
}
