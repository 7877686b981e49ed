// How many people would get a mail of what has just happened: the same choice as when they are told.

import type { Trx } from '../platform/db/tables.ts'
import type { EventKind, RecordedEvent } from '../platform/events/events.ts'
import { eventsAfter, journalPosition } from '../platform/events/journal.ts'
import { everyoneOf } from './audience-store.ts'
import { entryOf } from './catalogue.ts'
import { mutesOf } from './fan-out-store.ts'

const eventsTogether = 1000

/** In the transaction of the work, which may then be taken back. Each person is counted once. */
export async function toldBy(trx: Trx, work: () => Promise<unknown>) {
  const before = await journalPosition(trx)
  await work()
  const people = new Set<string>()
  let after = before
  for (;;) {
    const events = await eventsAfter(trx, after, eventsTogether)
    for (const event of events) for (const one of await peopleOf(trx, event)) people.add(one)
    after = events.at(-1)?.seq ?? after
    if (events.length < eventsTogether) return people.size
  }
}

async function peopleOf<Kind extends EventKind>(trx: Trx, event: RecordedEvent<Kind>) {
  const entry = entryOf(event)?.mail
  const { participantId, subject, data, seq } = event
  if (!entry || entry.isTold?.(data) === false) return []
  if ('people' in entry)
    return everyoneOf(trx, { people: entry.people, id: entry.of?.(data) ?? subject, seq })
  if (!participantId) return []
  const muted = await mutesOf(trx, [participantId])
  return muted.has(`${participantId} ${entry.topic}`) ? [] : [participantId]
}
