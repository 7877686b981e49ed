// The glossary is one page of sentences, and its French is the interface's.
import { expect, test } from 'vitest'
import { files, linesOf, read } from './files.ts'

const rows = linesOf(read('docs/glossary.md'))
  .filter((line) => line.startsWith('| ') && !/^\| (word|-+) /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const pages = files.filter((file) => /^packages\/server\/src\/.*\.tsx?$/.test(file))
const shown = pages.filter((file) => !/\.test\.tsx?$/.test(file))
const words = shown.map(read).join('\n').toLowerCase()

test('every word once, in one or two sentences', () => {
  expect(rows.length).toBeGreaterThan(30)
  const terms = rows.map(([, term]) => term)
  expect(new Set(terms).size).toBe(terms.length)
  const isShort = (text = '') =>
    /[.)]$/.test(text) && (text.match(/[.?!](\s|$)/g) ?? []).length <= 2
  expect(rows.filter(([, , text]) => !isShort(text))).toEqual([])
})

test('the interface says its French words', () => {
  const french = rows.flatMap(([, , , said = '']) => (said === '–' ? [] : [said]))
  expect(french.length).toBeGreaterThan(15)
  expect(french.filter((said) => !words.includes(said))).toEqual([])
})
