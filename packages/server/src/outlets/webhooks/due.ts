// What an endpoint is to be sent next: a replay first, then the journal's next public event.
import type { Db } from '../../platform/db/tables.ts'
import type { RecordedEvent } from '../../platform/events/events.ts'
import { eventsAfter } from '../../platform/events/journal.ts'
import { publicEvent } from './public-event.ts'
import { isShown } from './shown-store.ts'
import { type EndpointRow, endReplay, firstReplay, updateHeld } from './store.ts'

/** An event to send, how often that was tried, and the very text that is signed. */
export type Due = { event: RecordedEvent; tried: number; isReplay: boolean; body: string }

const readTogether = 100

export async function nextDue(db: Db, endpoint: EndpointRow, lease: string) {
  return (await nextReplay(db, endpoint.id)) ?? nextEvent(db, endpoint, lease)
}

async function nextReplay(db: Db, id: string): Promise<Due | undefined> {
  for (;;) {
    const replay = await firstReplay(db, id)
    if (!replay) return undefined
    const [event] = await eventsAfter(db, replay.event_seq - 1, 1)
    const body = event && (await bodyOf(db, event))
    if (body) return { event, tried: replay.attempts, isReplay: true, body }
    // It is not public any more: replaying it would tell what is no longer told.
    await endReplay(db, id, replay.event_seq)
  }
}

async function nextEvent(db: Db, endpoint: EndpointRow, lease: string): Promise<Due | undefined> {
  const kinds = endpoint.kinds.split(' ').filter(Boolean)
  let { seq } = endpoint
  for (;;) {
    const events = await eventsAfter(db, seq, readTogether)
    for (const event of events) {
      const isWanted = kinds.length === 0 || kinds.includes(event.kind)
      const body = isWanted ? await bodyOf(db, event) : undefined
      if (body) return { event, tried: endpoint.attempts, isReplay: false, body }
    }
    seq = events.at(-1)?.seq ?? seq
    const isOurs = await updateHeld(db, { id: endpoint.id, lease }, { seq })
    if (!isOurs || events.length < readTogether) return undefined
  }
}

/** The text that is signed; undefined for what is not public, or is not any more. */
export async function bodyOf(db: Db, event: RecordedEvent) {
  const told = publicEvent(event, { isShown: await isShown(db, event) })
  return told && JSON.stringify(told)
}
