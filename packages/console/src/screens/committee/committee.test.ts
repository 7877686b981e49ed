// What the committee's screens reckon by themselves: the next item, grids side by side, a decision's texts.
import { expect, test } from 'vitest'
import { decisionOf, valuesOf } from './decision-values.ts'
import { neighbour, nextUndecided } from './next-item.ts'
import { sideBySide } from './side-by-side.ts'

const items = ['a', 'b', 'c'].map((id) => ({
  item: { id },
  outcome: id === 'b' ? 'keep' : null,
}))

test('the next item, and the next that waits for its decision', () => {
  expect([neighbour(items, 'a', 1), neighbour(items, 'a', -1)]).toEqual(['b', undefined])
  expect([neighbour(items, undefined, 1), neighbour(items, undefined, -1)]).toEqual(['a', 'c'])
  expect([nextUndecided(items, 'a'), nextUndecided(items, 'c')]).toEqual(['c', 'a'])
  expect(nextUndecided(items.slice(0, 2), 'a')).toBeUndefined()
})

test('grids side by side say where members are far apart', () => {
  const criterion = { id: 'x', title: 'X', kind: 'scored' as const, weight: 2 }
  const member = (id: string) => ({
    id,
    name: id,
    organisation: id,
    staffId: id,
    present: true,
    email: null,
    remindedAt: null,
    progress: null,
  })
  const grid = (memberId: string, x: number) => ({ memberId, scores: { x }, comment: null, at: '' })
  const session = { criteria: [criterion], members: ['a', 'b', 'c'].map(member) }
  const { columns, rows } = sideBySide(session, { grids: [grid('c', 5), grid('a', 2)] }, 5)
  expect(columns.map((one) => one.member.id)).toEqual(['a', 'c'])
  expect(rows).toMatchObject([{ scores: [2, 5], mean: 3.5, isApart: true }])
  expect(sideBySide(session, { grids: [] }, 5).rows[0]).toMatchObject({
    mean: null,
    isApart: false,
  })
})

test('a decision goes through its form and back, to the cent', () => {
  const decision = {
    outcome: 'fund' as const,
    reason: 'Prêt.',
    amountCents: 1_234_567,
    roadmap: 'Dix communes.',
    votes: { for: 3, against: 0, abstention: 1 },
  }
  expect(decisionOf(valuesOf(decision))).toEqual(decision)
  const refused = { ...valuesOf(decision), outcome: 'not_fund', 'votes.against': '' }
  expect(decisionOf(refused)).toMatchObject({
    amountCents: null,
    roadmap: null,
    votes: { against: 0 },
  })
  expect(decisionOf({ outcome: '' })).toBeUndefined()
})
