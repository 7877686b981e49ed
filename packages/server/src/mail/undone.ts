// News that one mail would tell and take back: neither is told.
import type { EventKind, RecordedEvent } from '../platform/events/events.ts'

/** What an undoing takes back, by the act that it names. */
const takenBack: Record<string, EventKind> = {
  redirect: 'contribution.redirected',
  reject: 'contribution.rejected',
  group: 'contribution.grouped',
  move: 'contribution.grouped',
}

/** Of one mail, in the order it happened: an undoing goes with the last act of its kind before it. */
export function withoutUndone<Told extends { event: RecordedEvent }>(told: Told[]): Told[] {
  const left: Told[] = []
  for (const one of told) {
    const kind = undoneBy(one.event)
    const at = left.findLastIndex(
      ({ event }) =>
        isWayBack(one.event, event) || (event.kind === kind && event.subject === one.event.subject),
    )
    if (at < 0) left.push(one)
    else left.splice(at, 1)
  }
  return left
}

/** A support that went with a merge and came back with its undoing: nothing of it moved. */
function isWayBack(event: RecordedEvent, before: RecordedEvent) {
  if (event.kind !== 'support.moved' || before.kind !== 'support.moved') return false
  const { receipt, from } = event.data
  return (
    before.data.receipt === receipt && before.subject === from && before.data.from === event.subject
  )
}

function undoneBy(event: RecordedEvent) {
  if (event.kind !== 'contribution.decision_undone') return undefined
  return takenBack[event.data.undone ?? '']
}
