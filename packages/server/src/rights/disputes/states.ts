// The life of a case, written once: decided while it is open, and reopened once it is decided.
export const caseStates = ['open', 'upheld', 'dismissed'] as const
export type CaseState = (typeof caseStates)[number]
export type Decision = 'uphold' | 'dismiss' | 'reopen'

export const caseTransitions: readonly { from: CaseState; act: Decision; to: CaseState }[] = [
  { from: 'open', act: 'uphold', to: 'upheld' },
  { from: 'open', act: 'dismiss', to: 'dismissed' },
  { from: 'upheld', act: 'reopen', to: 'open' },
  { from: 'dismissed', act: 'reopen', to: 'open' },
]

/** Undefined when the decision cannot be taken in that state. */
export function nextState(state: CaseState, decision: Decision) {
  return caseTransitions.find((one) => one.from === state && one.act === decision)?.to
}
