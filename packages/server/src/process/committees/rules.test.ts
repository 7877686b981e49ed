// Decisions of committees, pure: quorum, votes, the envelope, whole grids, scores, progress.
import { describe, expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import {
  type Criterion,
  type Decision,
  isWholeGrid,
  marksOf,
  progressOf,
  requireFittingGrid,
  requireQuorum,
  requireVotes,
  requireWhole,
  requireWithinEnvelope,
  scoreOf,
  votersOf,
} from './rules.ts'

const criteria: Criterion[] = [
  { id: 'maturite', title: 'Maturité', kind: 'scored', weight: 2 },
  { id: 'soutiens', title: 'Soutiens', kind: 'territories', weight: 1 },
]

test('whoever stepped out is counted neither among those present nor among all', () => {
  const members = ['a', 'b', 'c'].map((id) => ({ id, present: id !== 'c' }))
  expect(votersOf(members, new Set())).toEqual({ present: 2, of: 3 })
  expect(votersOf(members, new Set(['a']))).toEqual({ present: 1, of: 2 })
  expect(votersOf(members, new Set(['a', 'b', 'c']))).toEqual({ present: 0, of: 0 })
})

test.each([
  [{ present: 2, of: 4 }, 50, undefined],
  [{ present: 1, of: 3 }, 50, 'quorum_not_met'],
  [{ present: 2, of: 3 }, 67, 'quorum_not_met'],
  [{ present: 0, of: 3 }, 0, 'quorum_not_met'],
  [{ present: 1, of: 3 }, 0, undefined],
])('%j at %i %% of quorum: %s', (voters, percent, refused) => {
  expect(refusedWith(() => requireQuorum(voters, percent))).toBe(refused)
})

describe('votes', () => {
  const voters = { present: 3, of: 4 }
  const votes = (inFavour: number, against: number, abstention: number) => ({
    for: inFavour,
    against,
    abstention,
  })
  test.each([
    ['keep', votes(2, 1, 0), undefined],
    ['keep', votes(2, 1, 1), 'votes_exceed_voters'],
    ['fund', votes(1, 1, 1), 'votes_disagree'],
    ['set_aside', votes(2, 1, 0), undefined],
    ['keep', null, 'votes_missing'],
  ] as const)('%s with %j: %s', (outcome, given, refused) => {
    expect(refusedWith(() => requireVotes({ outcome, votes: given }, voters, true))).toBe(refused)
  })
  test('a rule without votes takes none', () => {
    const decision = { outcome: 'keep', votes: null } as const
    expect(refusedWith(() => requireVotes(decision, voters, false))).toBeUndefined()
  })
})

test('the envelope is kept to the cent; without one there is no limit', () => {
  expect(refusedWith(() => requireWithinEnvelope({ granted: 60, asked: 40 }, 100))).toBeUndefined()
  expect(refusedWith(() => requireWithinEnvelope({ granted: 60, asked: 41 }, 100))).toBe(
    'envelope_exceeded',
  )
  const all = { granted: Number.MAX_SAFE_INTEGER - 1, asked: 1 }
  expect(refusedWith(() => requireWithinEnvelope(all, undefined))).toBeUndefined()
})

test('an amount and a roadmap go with funding, and only with it', () => {
  const bare: Decision = {
    outcome: 'fund',
    reason: 'Mûr.',
    amountCents: 1,
    roadmap: 'Ouvrir.',
    votes: null,
  }
  expect(refusedWith(() => requireWhole('contributions', bare))).toBeUndefined()
  for (const missing of [
    { amountCents: null },
    { roadmap: null },
    { outcome: 'not_fund' as const },
  ])
    expect(refusedWith(() => requireWhole('contributions', { ...bare, ...missing }))).toBe(
      'invalid_input',
    )
  expect(refusedWith(() => requireWhole('proposals', bare))).toBe('outcome_not_allowed')
})

test('a grid has only criteria that members score; it counts once it has all of them', () => {
  const fitting: Record<string, number>[] = [{}, { maturite: 5 }]
  for (const grid of fitting)
    expect(refusedWith(() => requireFittingGrid(grid, criteria, 5))).toBeUndefined()
  const faulty: Record<string, number>[] = [{ maturite: 6 }, { maturite: 1, soutiens: 1 }]
  for (const grid of faulty)
    expect(refusedWith(() => requireFittingGrid(grid, criteria, 5))).toBe('invalid_input')
  expect([isWholeGrid({}, criteria), isWholeGrid({ maturite: 0 }, criteria)]).toEqual([false, true])
})

test('marks say how far apart the members are, in hundredths', () => {
  const two = [...criteria, { id: 'cout', title: 'Coût', kind: 'scored' as const, weight: 1 }]
  const grids = [
    { maturite: 5, cout: 2 },
    { maturite: 1, cout: 1 },
  ]
  expect(marksOf(grids, two)).toEqual({
    count: 2,
    mean: 250,
    lowest: 100,
    highest: 400,
    deviation: 150,
  })
  expect(marksOf([], two)).toBeNull()
  expect(marksOf([{}], criteria.slice(1))).toBeNull()
})

test('a score is the weighted mean, in hundredths; the most supported item has the top mark', () => {
  const grids = [{ maturite: 3 }, { maturite: 4 }]
  const measured = { grids, territories: 5, mostTerritories: 10 }
  // (2 × 3.5 + 1 × 2.5) / 3
  expect(scoreOf(measured, criteria, 5)).toBe(317)
  expect(scoreOf({ ...measured, territories: 10 }, criteria, 5)).toBe(400)
  expect(scoreOf({ ...measured, grids: [] }, criteria, 5)).toBeNull()
  expect(scoreOf({ ...measured, grids: [] }, criteria.slice(1), 5)).toBe(250)
  expect(scoreOf({ grids: [], territories: 0, mostTerritories: 0 }, criteria, 5)).toBeNull()
})

test('"2 of 4"', () => {
  const evaluated = new Set(['a', 'c', 'a stranger'])
  expect(progressOf(['a', 'b', 'c', 'd'], evaluated)).toEqual({ evaluated: 2, of: 4 })
})
