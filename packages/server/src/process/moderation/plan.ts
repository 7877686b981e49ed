// What a decision changes of one contribution; refused when its state forbids it. Pure.

import { fromJson } from '../../platform/db/json.ts'
import { refuse } from '../../platform/refusal.ts'
import type { RejectionReason } from '../contributions/reasons.ts'
import {
  type CommitteeDecision,
  type ContributionState,
  canUndo,
  contributionLife,
  nextContributionState,
} from '../contributions/states.ts'
import type { ActRow } from './store.ts'

/** A decision with what it names already found. */
export type Decision = { why: string | null } & (
  | { act: 'redirect'; programmeId: string; reply: string }
  | { act: 'reject'; reason: RejectionReason; reasonText: string | null; reply: string }
  | { act: 'group'; proposalIds: string[]; reply: string }
  | { act: 'move'; from: string; to: string; reply: string }
  | { act: 'ungroup'; from: string }
  | { act: 'assign'; assigneeId: string | null }
  | { act: 'undo' }
)

export type Item = {
  id: string
  state: ContributionState
  /** Of a committee: moderation then leaves it alone. */
  decision: CommitteeDecision | null
  assigneeId: string | null
  programmeId: string | null
  reason: string | null
  reasonText: string | null
  links: string[]
  acts: ActRow[]
}

export type Plan = Omit<Item, 'id' | 'acts' | 'decision'> & {
  reply: string | null
  undoes: ActRow | null
}

export function plan(item: Item, decision: Decision, survivors: Map<string, string>): Plan {
  const same = { ...item, reply: null, undoes: null }
  switch (decision.act) {
    case 'assign':
      return { ...same, assigneeId: decision.assigneeId }
    case 'undo':
      return undo(item, survivors)
    case 'redirect':
      return {
        ...same,
        state: next(item, 'redirect', []),
        programmeId: decision.programmeId,
        reply: decision.reply,
      }
    case 'reject': {
      const { reason, reasonText, reply } = decision
      return { ...same, state: next(item, 'reject', []), reason, reasonText, reply }
    }
    case 'group': {
      const links = union(item.links, decision.proposalIds)
      return { ...same, state: next(item, 'group', links), links, reply: decision.reply }
    }
    case 'move': {
      const links = union(without(item, decision.from), [decision.to])
      return { ...same, state: next(item, 'move', links), links, reply: decision.reply }
    }
    case 'ungroup': {
      const links = without(item, decision.from)
      return { ...same, state: next(item, 'ungroup', links), links }
    }
  }
}

function next(item: Item, act: Parameters<typeof nextContributionState>[1], links: string[]) {
  const state = contributionLife(item)
  const to = nextContributionState(state, act, { linked: links.length > 0 })
  return to ?? refuse('state_forbids', { state })
}

function without(item: Item, proposalId: string) {
  if (!item.links.includes(proposalId)) refuse('contribution_elsewhere')
  return item.links.filter((id) => id !== proposalId)
}

function union(left: string[], right: string[]) {
  return [...new Set([...left, ...right])].sort()
}

function undo(item: Item, survivors: Map<string, string>): Plan {
  const last = standing(item.acts).at(-1)
  if (!last) return refuse('nothing_to_undo')
  const state = contributionLife(item)
  const to = last.from_state
  if (to === 'selected' || to === 'not_selected') return refuse('state_forbids', { state })
  if (state !== item.state || !canUndo(state, to)) refuse('state_forbids', { state })
  const before = fromJson(last.before).map((id) => survivors.get(id) ?? id)
  return {
    state: to,
    assigneeId: item.assigneeId,
    programmeId: null,
    reason: null,
    reasonText: null,
    reply: null,
    links: union(before, []),
    undoes: last,
  }
}

/** Decisions that no later act undid. Assignments and merges are undone elsewhere. */
export function standing(acts: ActRow[]) {
  const undone = new Set(acts.map((act) => act.undoes))
  const own = new Set(['redirect', 'reject', 'group', 'move', 'ungroup'])
  return acts.filter((act) => own.has(act.act) && !undone.has(act.version))
}
