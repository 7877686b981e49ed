// Floors under the quality of neighbours and groups, on texts labelled by reading them.

import { demoContributions, demoNeighbours, demoProposals } from '@parvis/demo-data'
import { expect, test } from 'vitest'
import {
  byPlainWords,
  byStems,
  groupsByPlainWords,
  groupsByStems,
  judgeGroups,
  shareInFirstFive,
  withoutStopWords,
} from './similar-quality.ts'

test('the labels name items of the demonstration, none twice in a line', () => {
  const known = new Set([...demoContributions, ...demoProposals].map(({ id }) => id))
  for (const line of demoNeighbours) {
    expect(line.filter((id) => !known.has(id))).toEqual([])
    expect(new Set(line).size).toBe(line.length)
    expect(line.length).toBeGreaterThan(1)
  }
})

test('seven true neighbours in ten are in the first five, a third more than by plain words', () => {
  const ours = shareInFirstFive(byStems()).share
  expect(ours).toBeGreaterThan(0.7)
  expect(ours).toBeGreaterThan(1.3 * shareInFirstFive(byPlainWords(withoutStopWords)).share)
})

test('three pairs in four of the suggested groups are right, and more than by plain words', async () => {
  const ours = judgeGroups(groupsByStems({ withProposals: true }))
  expect(ours.precision).toBeGreaterThan(0.75)
  expect(ours.pairs).toBeGreaterThanOrEqual(12)
  const plain = judgeGroups(groupsByPlainWords(withoutStopWords, ours.pairs))
  expect(ours.precision).toBeGreaterThan(1.5 * plain.precision)
})

test('before any proposal exists, more pairs are right than by plain words', async () => {
  const ours = judgeGroups(groupsByStems({ withProposals: false }))
  expect(ours.precision).toBeGreaterThan(0.5)
})
