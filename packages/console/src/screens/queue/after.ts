// Once it is decided: told with the way back, and the row waits struck through for a breath.
import { tell, undoStack } from '../../feedback/tell.ts'
import { tellRefusal } from '../../feedback/tell-refusal.ts'
import { decide } from './decide.ts'
import type { BulkDone } from './deciding/bulk.ts'
import type { Desk } from './desk.ts'
import type { Decided } from './events.ts'
import { words } from './words.ts'

/** `reread`: what is open, when it is this one. */
export function afterDecision(desk: Desk, { decision, contribution }: Decided, reread: () => void) {
  const { id, title, version, state } = contribution
  const says = words.done[decision.act](title)
  if (decision.act === 'undo') {
    desk.put(contribution)
    tell(says)
    return
  }
  const assigneeId = desk.rows.read().find((row) => row.id === id)?.assignee?.id ?? null
  tell(says, async () => {
    const back =
      decision.act === 'assign' ? { act: 'assign' as const, assigneeId } : { act: 'undo' as const }
    desk.put(await decide({ id, version }, back))
    reread()
  })
  const act = undoStack.last
  const undo = () => {
    undoStack.undo(act).then(
      () => tell(words.takenBack(title)),
      (error: unknown) => tellRefusal(error),
    )
  }
  desk.put(
    contribution,
    decision.act === 'assign' ? undefined : { says: words.states[state], undo },
  )
}

export function afterMany(desk: Desk, { act, ids, undo }: BulkDone) {
  const says = words.doneMany[act](ids.length)
  void desk.readAnew()
  tell(says, async () => {
    await undo()
    await desk.readAnew()
  })
}
