// The life of a support that is held, written once: looked at, counted or set aside, and looked at again.
export const heldStates = ['held', 'released', 'refused'] as const
export type HeldState = (typeof heldStates)[number]
export type Decision = 'release' | 'refuse' | 'reopen'

export const heldTransitions: readonly { from: HeldState; act: Decision; to: HeldState }[] = [
  { from: 'held', act: 'release', to: 'released' },
  { from: 'held', act: 'refuse', to: 'refused' },
  { from: 'released', act: 'reopen', to: 'held' },
  { from: 'refused', act: 'reopen', to: 'held' },
]

/** Undefined when the decision cannot be taken in that state. */
export function nextState(state: HeldState, decision: Decision) {
  return heldTransitions.find((one) => one.from === state && one.act === decision)?.to
}
