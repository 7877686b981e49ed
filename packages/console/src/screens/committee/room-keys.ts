// Which key does what in the room; letters, and never while one writes.

export type RoomAct = 'next' | 'previous' | 'outcome' | 'votes'

const acts: Record<string, RoomAct> = { j: 'next', k: 'previous', d: 'outcome', v: 'votes' }

export function roomKey(event: KeyboardEvent): RoomAct | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined
  if (isWriting(event.target)) return undefined
  return acts[event.key]
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])')
