// The consultation of 2021, replayed: each figure as expected; and a figure that differs is told.
import { beforeAll, expect, test } from 'vitest'
import { type Figure, isSame, tableOf } from './figures.ts'
import { replay } from './replay.ts'

let figures: Figure[]

beforeAll(async () => {
  figures = await replay('sqlite')
  console.log(tableOf(figures))
})

test('every figure of the replay is the one expected', () => {
  expect(figures.length).toBeGreaterThan(40)
  expect(figures.filter((one) => !isSame(one))).toEqual([])
})

test('a figure that differs is marked in the table', () => {
  const one = { what: 'supports counted', expected: 531, obtained: 531 }
  expect(tableOf([one, { ...one, obtained: 1530 }])).toBe(
    [
      'figure            expected  obtained',
      'supports counted       531       531',
      'supports counted       531     1 530  ≠',
    ].join('\n'),
  )
})
