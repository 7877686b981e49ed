// The lists of docs/how-to-add.md: as long as they may be, and every file in them is one that a noun or an element has.
import { expect, test } from 'vitest'
import { files, read } from './files.ts'

const sections = new Map(
  read('docs/how-to-add.md')
    .split(/^## /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf('\n')), text]),
)

/** What stands first in each row of its table. */
const rowsOf = (title: string) => {
  const rows = (sections.get(title) ?? '').matchAll(/^\| ([^|]+?) +\|/gm)
  return [...rows].map(([, first = '']) => first).filter((first) => !/^(file|-+)$/.test(first))
}

test.each([
  ['A kind of intent', 9],
  ['An operation of the team', 5],
  ['An event that sends a mail', 3],
  ['A widget', 7],
  ['A column of a service', 5],
])('%s takes at most %i places', (title, most) => {
  expect(rowsOf(title).length).toBeGreaterThan(2)
  expect(rowsOf(title).length).toBeLessThanOrEqual(most)
})

test('a file of a noun or of an element is one that some of them have', () => {
  const rows = [...sections.keys()].flatMap(rowsOf)
  const named = rows.flatMap((row) => [...row.matchAll(/`([^`]*\[[^`]*)`/g)])
  const patterns = named.flatMap(([, path = '']) => (path.includes('[day]') ? [] : [path]))
  expect(patterns.length).toBeGreaterThan(10)
  const unknown = patterns.filter((path) => {
    // The same name stands for the same word: `[name]/[name].ts` is a file named after its folder.
    const pattern = path
      .replaceAll('.', '[.]')
      .replace('[noun]', '[^/]+')
      .replace('[name]', '([^/]+)')
      .replaceAll('[name]', '\\1')
    return !files.some((file) => new RegExp(`/${pattern}$`).test(file))
  })
  expect(unknown).toEqual([])
})
