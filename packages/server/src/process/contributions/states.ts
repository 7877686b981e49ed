// The life of a contribution, written once: decisions follow it, the documentation draws it.
import type { committeeDecisions, contributionStates } from './contract.ts'

/** Where moderation left it. */
export type ContributionState = (typeof contributionStates)[number]
export type CommitteeDecision = (typeof committeeDecisions)[number]
/** The same, or what a committee then decided. */
export type ContributionLife = ContributionState | CommitteeDecision

type Transition<State, Act> = {
  from: State
  act: Act
  to: State
  /** Taken only when the contribution is then in a proposal (`linked`), or in none (`unlinked`). */
  when?: 'linked' | 'unlinked'
}

type ModerationAct = 'redirect' | 'reject' | 'group' | 'move' | 'ungroup'

const moderated: readonly Transition<ContributionState, ModerationAct>[] = [
  { from: 'received', act: 'redirect', to: 'redirected' },
  { from: 'received', act: 'reject', to: 'rejected' },
  { from: 'received', act: 'group', to: 'grouped' },
  { from: 'grouped', act: 'group', to: 'grouped' },
  { from: 'grouped', act: 'move', to: 'grouped' },
  { from: 'grouped', act: 'ungroup', to: 'grouped', when: 'linked' },
  { from: 'grouped', act: 'ungroup', to: 'received', when: 'unlinked' },
]

/** Committee 2, on the contributions of kept proposals. A later session may take up a refused one. */
const decided: readonly Transition<ContributionLife, 'select' | 'leave_out'>[] = [
  { from: 'grouped', act: 'select', to: 'selected' },
  { from: 'grouped', act: 'leave_out', to: 'not_selected' },
  { from: 'not_selected', act: 'select', to: 'selected' },
  { from: 'not_selected', act: 'leave_out', to: 'not_selected' },
]

export const contributionTransitions: readonly Transition<
  ContributionLife,
  ModerationAct | CommitteeAct
>[] = [...moderated, ...decided]

export type ContributionAct = ModerationAct
export type CommitteeAct = (typeof decided)[number]['act']

/** The state after this act; undefined when the act cannot be done in that state. */
export function nextContributionState(
  from: ContributionLife,
  act: ContributionAct,
  { linked }: { linked: boolean },
) {
  const now = linked ? 'linked' : 'unlinked'
  return moderated.find((one) => one.from === from && one.act === act && (one.when ?? now) === now)
    ?.to
}

/** The state after a committee's decision; undefined when it cannot be taken in that state. */
export function nextDecidedState(from: ContributionLife, act: CommitteeAct) {
  return decided.find((one) => one.from === from && one.act === act)?.to
}

/** What moderation stores and what committees decided, as one state. */
export function contributionLife(row: {
  state: ContributionState
  decision: CommitteeDecision | null
}): ContributionLife {
  return row.state === 'grouped' ? (row.decision ?? 'grouped') : row.state
}

/** Undoing goes back along any arrow: to the state before the last decision that stands. */
export function canUndo(from: ContributionLife, to: ContributionLife) {
  return contributionTransitions.some((one) => one.to === from && one.from === to)
}
