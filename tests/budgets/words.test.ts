// What host pages and the console load says its words as pages do: no line begins with the sign of the line before.
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { typeset } from '../../packages/server/src/platform/language/typeset.ts'
import { visit } from '../../packages/widgets/build/edit.ts'

const root = resolve(import.meta.dirname, '../..')

test.each([
  ['widgets', 'packages/widgets/dist/parvis*.js', 40],
  ['server cards', 'packages/widgets/dist/server.js', 2],
  ['console', 'packages/console/dist/assets/*.js', 300],
])('%s', (_, pattern, least) => {
  const files = globSync(pattern, { cwd: root })
  const said = files.flatMap((file) => wordsOf(file).map((text) => [file, text] as const))
  // Narrow spaces are there, and none is missing.
  expect(said.filter(([, text]) => text.includes('\u202f')).length).toBeGreaterThan(least)
  expect(said.filter(([, text]) => typeset(text) !== text)).toEqual([])
})

/** Strings and templates of a file that was built, but for styles. */
function wordsOf(file: string) {
  const code = readFileSync(resolve(root, file), 'utf8')
  const words: string[] = []
  visit(parseSync(file, code).program, ({ type, value, start, end }) => {
    if (type === 'TemplateElement' || (type === 'Literal' && typeof value === 'string'))
      words.push(code.slice(start, end))
  })
  return words.filter((text) => !/[{;]\s*[\w-]+:\S|:host/.test(text))
}
