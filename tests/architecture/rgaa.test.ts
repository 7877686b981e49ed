// docs/rgaa.md speaks of each criterion once, in its order, and names tests that exist.
import { expect, test } from 'vitest'
import { linesOf, read } from './files.ts'
import { cells, promisedTests } from './promised-tests.ts'

const document = 'docs/rgaa.md'
/** How many criteria each theme of RGAA 4.1.2 has. */
const themes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]
const states = ['tested', 'by hand', 'not met', 'not applicable']

const rows = linesOf(read(document)).flatMap((line) =>
  /^\| \d+\.\d+ +\|/.test(line) ? [cells(line)] : [],
)

test('each criterion is there once, in its order', () => {
  const wanted = themes.flatMap((count, theme) =>
    Array.from({ length: count }, (_, at) => `${theme + 1}.${at + 1}`),
  )
  expect(wanted).toHaveLength(106)
  expect(rows.map(([id]) => id)).toEqual(wanted)
})

test('every test that it names exists, by its file and its name', () => {
  const { named, absent } = promisedTests(document)
  expect(absent).toEqual([])
  expect(named.length).toBeGreaterThan(50)
})

test('each has a state, with a test where it says so and a reason elsewhere; the count is right', () => {
  for (const [id, about = '', state = '', why = ''] of rows) {
    expect([id, about.length > 5, states.includes(state)]).toEqual([id, true, true])
    const isNamed = /\.test\.tsx?` “/.test(why)
    expect([id, state, isNamed, why.length > 6]).toEqual([id, state, state === 'tested', true])
    if (state === 'not met') expect([id, why]).toEqual([id, expect.stringContaining('Plan: ')])
  }
  const told = linesOf(read(document)).map(cells)
  for (const state of states) {
    const count = rows.filter((row) => row[2] === state).length
    expect(told).toContainEqual([state, String(count)])
  }
})
