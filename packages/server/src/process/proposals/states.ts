// The life of a proposal, written once: decisions follow it, the documentation draws it.

export const proposalStates = [
  'draft',
  'published',
  'kept',
  'not_kept',
  'merged',
  'discarded',
] as const
export type ProposalState = (typeof proposalStates)[number]

type Transition = {
  from: ProposalState
  act: 'publish' | 'merge' | 'discard' | 'keep' | 'set_aside'
  to: ProposalState
}

/** What the team does until a committee decides, then what committees do. */
export const proposalTransitions: readonly Transition[] = [
  { from: 'draft', act: 'publish', to: 'published' },
  { from: 'draft', act: 'merge', to: 'merged' },
  { from: 'draft', act: 'discard', to: 'discarded' },
  { from: 'published', act: 'merge', to: 'merged' },
  { from: 'published', act: 'keep', to: 'kept' },
  { from: 'published', act: 'set_aside', to: 'not_kept' },
  { from: 'not_kept', act: 'keep', to: 'kept' },
  { from: 'not_kept', act: 'set_aside', to: 'not_kept' },
]

export type ProposalAct = Transition['act']

/** The state after this act; undefined when the act cannot be done in that state. */
export function nextProposalState(from: ProposalState, act: ProposalAct) {
  return proposalTransitions.find((one) => one.from === from && one.act === act)?.to
}

/** What grouping stores and what committees decided, as one state. */
export function proposalState(row: {
  state: 'draft' | 'published' | 'merged' | 'discarded'
  decision: 'kept' | 'not_kept' | null
}): ProposalState {
  return row.state === 'published' ? (row.decision ?? 'published') : row.state
}

/** States in which a proposal may take or give contributions. */
export function isLive(state: ProposalState) {
  return state !== 'merged' && state !== 'discarded'
}
