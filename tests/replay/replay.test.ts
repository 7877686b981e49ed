// The consultation of 2021, replayed: each figure as expected; and a figure that differs is told.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { type Figure, isSame, tableOf, verdictOf } from './figures.ts'
import { replay } from './replay.ts'

const one: Figure = { what: 'supports counted', expected: 531, obtained: 531 }
let figures: Figure[]

beforeAll(async () => {
  figures = await replay({ engine: 'sqlite' })
  console.log(tableOf(figures))
})

test('every figure of the replay is the one expected', () => {
  expect(figures.length).toBeGreaterThan(40)
  expect(figures.filter((one) => !isSame(one))).toEqual([])
})

test('a figure that differs ends the program with 1', () => {
  expect(verdictOf([one])).toMatchObject({ exitCode: 0 })
  expect(verdictOf([one, { ...one, obtained: 1530 }])).toEqual({
    says: '1 of 2 figures differ',
    exitCode: 1,
  })
})

test('the code that a program ends with is kept, whether it started PostgreSQL or not', async () => {
  const postgres = new URL('../support/postgres.ts', import.meta.url).href
  const program = `await import('${postgres}'); process.exitCode = 3`
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  await expect(run).rejects.toMatchObject({ code: 3 })
})

test('a figure that differs is marked in the table', () => {
  expect(tableOf([one, { ...one, obtained: 1530 }])).toBe(
    [
      'figure            expected  obtained',
      'supports counted       531       531',
      'supports counted       531     1 530  ≠',
    ].join('\n'),
  )
})
