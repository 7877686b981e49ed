// What the decision form holds, as texts, ↔ a decision as the server takes it.
import type { CommitteeItem, DecideCommitteeItemBody } from '@parvis/sdk/staff'
import type { Values } from '../../form/kept.ts'
import { centsOf, writtenEuros } from '../../money.ts'

export type Decision = Omit<DecideCommitteeItemBody, 'version' | 'itemId'>

export const decisionFields = [
  'outcome',
  'amountCents',
  'roadmap',
  'reason',
  'votes.for',
  'votes.against',
  'votes.abstention',
]

type Decided = Pick<CommitteeItem, 'outcome' | 'reason' | 'amountCents' | 'roadmap' | 'votes'>

/** The decision that stands, to be taken otherwise. */
export function valuesOf({ outcome, reason, amountCents, roadmap, votes }: Decided): Values {
  return {
    outcome: outcome ?? '',
    reason: reason ?? '',
    amountCents: amountCents === null ? '' : writtenEuros(amountCents),
    roadmap: roadmap ?? '',
    'votes.for': votes ? String(votes.for) : '',
    'votes.against': votes ? String(votes.against) : '',
    'votes.abstention': votes ? String(votes.abstention) : '',
  }
}

const outcomes = ['keep', 'set_aside', 'fund', 'not_fund'] as const
const isOutcome = (value: string): value is Decision['outcome'] =>
  outcomes.some((one) => one === value)

/** Undefined while what must be there is not: the form says which. */
export function decisionOf(values: Values): Decision | undefined {
  const outcome = values.outcome ?? ''
  if (!isOutcome(outcome)) return undefined
  const isFunded = outcome === 'fund'
  return {
    outcome,
    reason: values.reason ?? '',
    amountCents: isFunded ? (centsOf(values.amountCents ?? '') ?? null) : null,
    roadmap: isFunded ? values.roadmap || null : null,
    votes: votesOf(values),
  }
}

/** None counted is no vote; one of three left empty is none of that kind. */
function votesOf(values: Values) {
  const counted = [values['votes.for'], values['votes.against'], values['votes.abstention']]
  if (counted.every((one) => !one)) return null
  const [inFavour = 0, against = 0, abstention = 0] = counted.map((one) => Number(one || 0))
  return { for: inFavour, against, abstention }
}
