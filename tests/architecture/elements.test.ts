// What one adds with a lazy element, beside its line in lazy/elements.ts, is there: said in seconds, before a browser is.
import { expect, test } from 'vitest'
import { words as english } from '../../packages/console/src/screens/embed/words-en.ts'
import { words as french } from '../../packages/console/src/screens/embed/words-fr.ts'
import { shownOf } from '../../packages/gallery/src/states.ts'
import {
  choicesOf,
  common,
  elementOf,
  isElementName,
  pastedElements,
} from '../../packages/server/src/sites/host-sites/elements.ts'
import { read as readManifest } from '../../packages/widgets/manifest/read.ts'
import { elementsOf } from '../../packages/widgets/manifest/shapes.ts'
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

const published = elementsOf(readManifest())

test('what webmasters are given to choose from is what the elements take: names, attributes, values', () => {
  const given = Object.entries(pastedElements).map(([name, { attributes }]) => [
    `parvis-${name}`,
    [...attributes, ...common].sort(),
  ])
  const taken = published.map(({ tagName, attributes = [] }) => [
    tagName,
    attributes.map(({ name }) => name).sort(),
  ])
  expect(Object.fromEntries(given)).toEqual(Object.fromEntries(taken))
  for (const { name, type } of published.flatMap(({ attributes = [] }) => attributes)) {
    const values = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value)
    if (name !== 'lang')
      expect([name, [...(choicesOf[name] ?? [])].sort()]).toEqual([name, values.sort()])
  }
})

test.each([
  ['French', french],
  ['English', english],
])('the studio calls each of them by a name in %s', (_, { names, values }) => {
  const said = Object.values(pastedElements).flatMap(({ attributes }) => attributes)
  expect([...new Set(said)].filter((name) => !names.has(name))).toEqual([])
  const words = Object.values(choicesOf)
    .flat()
    .filter((one) => !/^\d$/.test(one))
  expect(words.filter((one) => !values.has(one))).toEqual([])
})

test('a pasted tag keeps the room that the README gives, which the budgets measure', () => {
  const rooms = snippets('').map((html) => {
    const [, name = '', written = '', room] =
      /^<parvis-([\w-]+)(.*?) style="display:block;min-height:([^"]*)"/.exec(html) ?? []
    const variant = /variant="(\w+)"/.exec(written)?.[1]
    return [name, room, isElementName(name) ? elementOf(name).room({ variant }) : '']
  })
  expect(rooms.length).toBeGreaterThan(9)
  for (const [name, room, kept] of rooms) expect([name, kept]).toEqual([name, room])
})
