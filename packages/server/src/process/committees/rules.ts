// Decisions of committees, pure: who may vote on an item, quorum, votes, the envelope, scores.
import { Refusal, refuse } from '../../platform/refusal.ts'

export type Subject = 'proposals' | 'contributions'
export type Outcome = 'keep' | 'set_aside' | 'fund' | 'not_fund'
export type Votes = { for: number; against: number; abstention: number }

export type Decision = {
  outcome: Outcome
  reason: string
  amountCents: number | null
  roadmap: string | null
  votes: Votes | null
}

export type Criterion = {
  id: string
  title: string
  kind: 'scored' | 'territories'
  weight: number
}

const outcomes: Record<Subject, readonly Outcome[]> = {
  proposals: ['keep', 'set_aside'],
  contributions: ['fund', 'not_fund'],
}

/** An outcome of this committee, with an amount and a roadmap when it funds, and only then. */
export function requireWhole(subject: Subject, { outcome, amountCents, roadmap }: Decision) {
  if (!outcomes[subject].includes(outcome)) refuse('outcome_not_allowed', { subject })
  const funds = outcome === 'fund'
  const faults = Object.entries({ amountCents, roadmap })
    .filter(([, value]) => (value !== null) !== funds)
    .map(([path]) => ({ path, fault: funds ? 'required' : 'not_asked' }))
  if (faults.length > 0) throw new Refusal('invalid_input', {}, faults)
}

type Member = { id: string; present: boolean }

/** Whoever stepped out of an item is counted neither among those present nor among all. */
export function votersOf(members: readonly Member[], recused: ReadonlySet<string>) {
  const eligible = members.filter(({ id }) => !recused.has(id))
  return { present: eligible.filter((one) => one.present).length, of: eligible.length }
}

type Voters = ReturnType<typeof votersOf>

/** A share of those who may vote on this item; and at least one of them, whatever the rule. */
export function quorumOf({ of }: Voters, percent: number) {
  return Math.max(1, Math.ceil((of * percent) / 100))
}

export function requireQuorum({ present, of }: Voters, percent: number) {
  const needed = quorumOf({ present, of }, percent)
  if (present < needed) refuse('quorum_not_met', { present, needed })
}

export function requireVotes(
  { outcome, votes }: Pick<Decision, 'outcome' | 'votes'>,
  { present }: Voters,
  isVoteRequired: boolean,
) {
  if (!votes) {
    if (isVoteRequired) refuse('votes_missing')
    return
  }
  const counted = votes.for + votes.against + votes.abstention
  if (counted > present) refuse('votes_exceed_voters', { counted, voters: present })
  // The reverse is no fault: a rule may ask for more than a majority.
  const isFavourable = outcome === 'keep' || outcome === 'fund'
  if (isFavourable && votes.for <= votes.against) refuse('votes_disagree')
}

/** To the cent: what all committees of the consultation granted, this one included. */
export function requireWithinEnvelope(
  { granted, asked }: { granted: number; asked: number },
  envelope: number | undefined,
) {
  if (envelope === undefined || granted + asked <= envelope) return
  refuse('envelope_exceeded', { leftCents: Math.max(0, envelope - granted), askedCents: asked })
}

type Scores = Record<string, number>

const scoredIds = (criteria: Criterion[]) =>
  criteria.filter(({ kind }) => kind === 'scored').map(({ id }) => id)

/** Only criteria that members score, within the scale; what is not scored yet comes later. */
export function requireFittingGrid(scores: Scores, criteria: Criterion[], scoreMax: number) {
  const asked = new Set(scoredIds(criteria))
  const faults = Object.entries(scores).flatMap(([id, score]) => {
    if (!asked.has(id)) return [{ path: `scores.${id}`, fault: 'unknown_choice' }]
    return score > scoreMax ? [{ path: `scores.${id}`, fault: 'too_big', limit: scoreMax }] : []
  })
  if (faults.length > 0) throw new Refusal('invalid_input', {}, faults)
}

/** Every criterion that members score has its score: only then does a grid count. */
export function isWholeGrid(scores: Scores, criteria: Criterion[]) {
  return scoredIds(criteria).every((id) => scores[id] !== undefined)
}

/** Each grid as one weighted mark, all of them together: in hundredths; null without any. */
export function marksOf(grids: Scores[], criteria: Criterion[]) {
  const scored = criteria.filter(({ kind }) => kind === 'scored')
  const weights = scored.reduce((total, { weight }) => total + weight, 0)
  if (grids.length === 0 || weights === 0) return null
  const marks = grids.map(
    (grid) => scored.reduce((sum, { id, weight }) => sum + weight * (grid[id] ?? 0), 0) / weights,
  )
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length
  const variance = marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0) / marks.length
  const hundredths = (mark: number) => Math.round(mark * 100)
  return {
    count: marks.length,
    mean: hundredths(mean),
    lowest: hundredths(Math.min(...marks)),
    highest: hundredths(Math.max(...marks)),
    deviation: hundredths(Math.sqrt(variance)),
  }
}

type Measured = { grids: Scores[]; territories: number; mostTerritories: number }

/**
 * The weighted mean of the members' grids, on their scale, in hundredths; null until one is filled in.
 * The item that most collectivités support has the highest mark for that criterion.
 */
export function scoreOf(
  { grids, territories, mostTerritories }: Measured,
  criteria: Criterion[],
  scoreMax: number,
) {
  if (grids.length === 0 && criteria.some(({ kind }) => kind === 'scored')) return null
  const marks = criteria.flatMap(({ id, kind, weight }) => {
    if (kind === 'territories') {
      if (mostTerritories === 0) return []
      return [{ weight, mark: (scoreMax * territories) / mostTerritories }]
    }
    const sum = grids.reduce((total, grid) => total + (grid[id] ?? 0), 0)
    return [{ weight, mark: sum / grids.length }]
  })
  const weights = marks.reduce((total, { weight }) => total + weight, 0)
  if (weights === 0) return null
  const weighted = marks.reduce((total, { weight, mark }) => total + weight * mark, 0)
  return Math.round((weighted * 100) / weights)
}

/** "2 of 4": who evaluated, among those who have a grid and did not step out. */
export function progressOf(evaluators: string[], evaluated: ReadonlySet<string>) {
  return { evaluated: evaluators.filter((id) => evaluated.has(id)).length, of: evaluators.length }
}
