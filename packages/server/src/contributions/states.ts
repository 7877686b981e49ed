// The life of a contribution, written once: decisions follow it, the documentation draws it.
import type { contributionStates } from './contract.ts'

export type ContributionState = (typeof contributionStates)[number]

type Transition = {
  from: ContributionState
  act: 'redirect' | 'reject' | 'group' | 'move' | 'ungroup'
  to: ContributionState
  /** Taken only when the contribution is then in a proposal (`linked`), or in none (`unlinked`). */
  when?: 'linked' | 'unlinked'
}

export const contributionTransitions: readonly Transition[] = [
  { from: 'received', act: 'redirect', to: 'redirected' },
  { from: 'received', act: 'reject', to: 'rejected' },
  { from: 'received', act: 'group', to: 'grouped' },
  { from: 'grouped', act: 'group', to: 'grouped' },
  { from: 'grouped', act: 'move', to: 'grouped' },
  { from: 'grouped', act: 'ungroup', to: 'grouped', when: 'linked' },
  { from: 'grouped', act: 'ungroup', to: 'received', when: 'unlinked' },
]

export type ContributionAct = Transition['act']

/** The state after this act; undefined when the act cannot be done in that state. */
export function nextContributionState(
  from: ContributionState,
  act: ContributionAct,
  { linked }: { linked: boolean },
) {
  const now = linked ? 'linked' : 'unlinked'
  return contributionTransitions.find(
    (one) => one.from === from && one.act === act && (one.when ?? now) === now,
  )?.to
}

/** Undoing goes back along any arrow: to the state before the last decision that stands. */
export function canUndo(from: ContributionState, to: ContributionState) {
  return contributionTransitions.some((one) => one.to === from && one.from === to)
}
