// Groups of a graph: what joins, what stays apart, and the same groups in whatever order.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cluster, type Edge, mutualEdges } from './cluster.ts'

const edge = (one: string, other: string, likeness: number): Edge => ({ one, other, likeness })
const members = (edges: Edge[], threshold = 0.3) =>
  cluster(edges, threshold).map((one) => one.members)

test('an edge counts when each is near the other, as the mean of both', () => {
  const nearest = new Map([
    [
      'a',
      [
        { key: 'b', likeness: 0.6 },
        { key: 'c', likeness: 0.9 },
      ],
    ],
    ['b', [{ key: 'a', likeness: 0.4 }]],
    ['c', []],
  ])
  expect(mutualEdges(nearest, 0.5)).toEqual([edge('a', 'b', 0.5)])
  expect(mutualEdges(nearest, 0.51)).toEqual([])
})

test('a chain does not make one group: a link of two items is no likeness of all', () => {
  const chain = [edge('a', 'b', 0.8), edge('b', 'c', 0.35), edge('c', 'd', 0.8)]
  expect(members(chain)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('three that are all alike make one group, with the mean of its pairs', () => {
  const triangle = [edge('a', 'b', 0.8), edge('b', 'c', 0.5), edge('a', 'c', 0.5)]
  const [group] = cluster(triangle, 0.3)
  expect(group?.members).toEqual(['a', 'b', 'c'])
  expect(group?.likeness).toBeCloseTo(0.6)
})

test('whatever the order of edges the groups are the same, disjoint, and of two at least', () => {
  const letters = [...'abcdefgh']
  const pairs = letters.flatMap((one) => letters.flatMap((two) => (one < two ? [[one, two]] : [])))
  const graph = fc
    .array(fc.constantFrom(0, 0.2, 0.4, 0.6), { minLength: pairs.length, maxLength: pairs.length })
    .map((values) => pairs.map(([one = '', two = ''], at) => edge(one, two, values[at] ?? 0)))
    .map((edges) => edges.filter(({ likeness }) => likeness > 0))
  fc.assert(
    fc.property(graph, fc.integer(), (edges, turn) => {
      const groups = members(edges)
      const turned = edges.toSorted(
        (one, other) => ((one.likeness * turn) % 1) - ((other.likeness * turn) % 1),
      )
      expect(members(turned.toReversed())).toEqual(groups)
      expect(new Set(groups.flat()).size).toBe(groups.flat().length)
      expect(groups.every((group) => group.length > 1)).toBe(true)
    }),
  )
})
