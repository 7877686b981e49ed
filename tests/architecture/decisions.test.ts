// Each decision says the day it was written, stands on one page only, and the index leads to every page.
import { expect, test } from 'vitest'
import { files, linesOf, read } from './files.ts'

const folder = 'docs/decisions/'
const pages = files.filter((file) => file.startsWith(folder) && file !== `${folder}README.md`)
const entries = pages.flatMap((file) =>
  linesOf(read(file)).flatMap((line, index) =>
    line.startsWith('- ') ? [{ at: `${file}:${index + 1}`, line }] : [],
  ),
)
const dated = /^- `(\d{4}-\d{2}-\d{2})` \*\*[^*]/

test('every entry begins with a day and what was decided', () => {
  expect(entries.length).toBeGreaterThan(200)
  expect(entries.filter(({ line }) => !dated.test(line))).toEqual([])
})

test('every day is one of the calendar', () => {
  const isDay = (day: string) => !Number.isNaN(Date.parse(day))
  expect(entries.filter(({ line }) => !isDay(dated.exec(line)?.[1] ?? ''))).toEqual([])
})

test('nothing is decided twice', () => {
  const said = entries.map(({ line }) => line.replace(dated, ''))
  expect(said.filter((line, index) => said.indexOf(line) !== index)).toEqual([])
})

test('the index has a line for every page', () => {
  const linked = [...read(`${folder}README.md`).matchAll(/^- \[[^\]]+\]\(([\w-]+\.md)\): \S/gm)]
  expect(linked.map(([, page]) => `${folder}${page}`).sort()).toEqual([...pages].sort())
})
