// Whom decisions tell: the contributors to whom the journal has a reply.
import { type Reach, reachOf } from '../../mail/news-reach-store.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { NewEvent } from '../../platform/events/events.ts'

export function reachOfEvents(trx: Trx, events: NewEvent[], now: Date): Promise<Reach> {
  const people = events.flatMap(({ participantId }) => participantId ?? [])
  return reachOf(trx, people, { topic: 'contribution', now })
}
