// What one adds with a lazy element, beside its line in lazy/elements.ts, is there: said in seconds, before a browser is.
import { expect, test } from 'vitest'
import { shownOf } from '../../packages/gallery/src/states.ts'
import { lazyNames } from '../../packages/widgets/src/lazy/elements.ts'
import { promisedBytes, snippets } from '../budgets/readme.ts'
import { files } from './files.ts'

const snippetsOf = (name: string) =>
  snippets('https://consultation.example').filter((html) => html.startsWith(`<parvis-${name} `))

test.each(lazyNames)('%s: its test, its snippet, its bytes and its states', (name) => {
  const folder = `packages/widgets/src/lazy/${name}/`
  expect(files).toEqual(
    expect.arrayContaining([`${folder}${name}.ts`, `${folder}${name}.browser.test.ts`]),
  )
  // The room that it takes is kept, and a link serves without it.
  expect(snippetsOf(name)).toEqual([
    expect.stringMatching(/style="display:block;min-height:[\s\S]*<a href="https:/),
  ])
  expect(promisedBytes(name)).toBeGreaterThan(200)
  const states = shownOf(`parvis-${name}`).states.map(({ id }) => id)
  expect(states).toEqual(expect.arrayContaining(['ready', 'loading', 'offline', 'english']))
})
