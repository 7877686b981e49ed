// The console has one style sheet for all screens: what one of them styles alone must not reach another.
import { expect, test } from 'vitest'
import { files, read } from './files.ts'

const sources = 'packages/console/src/'

/** Sheets of screens, and whose they are; the others are everyone's. */
const screensOf: Record<string, readonly string[]> = {
  queue: ['queue'],
  board: ['board'],
  home: ['home', 'log'],
  proposal: ['proposal'],
  phases: ['phases', 'consultations'],
  catalogue: ['catalogue', 'requests'],
  'committee-session': ['committee'],
  'committee-item': ['committee'],
  'committee-grid': ['committee'],
}

/** Classes and elements by the folder whose templates have them. */
const usedIn = new Map<string, Set<string>>()
for (const file of files) {
  if (!file.startsWith(sources) || !file.endsWith('.ts') || file.includes('.test.')) continue
  const folder = /\/screens\/([\w-]+)\//.exec(file)?.[1] ?? 'everyone'
  for (const name of namesIn(read(file)))
    usedIn.set(name, (usedIn.get(name) ?? new Set()).add(folder))
}

function namesIn(code: string) {
  const classes = [...code.matchAll(/class=(?:"([^"]*)"|\$\{([^}]*)\})/g)].flatMap(
    ([, written = '', computed = '']) => [
      ...written.replaceAll(/\$\{[^}]*\}/g, '').matchAll(/[\w-]+/g),
      ...computed.matchAll(/(?<=['"` ])[\w-]+(?=['"` ])/g),
    ],
  )
  const ids = code.matchAll(/\bid="([\w-]+)"/g)
  const elements = code.matchAll(/(?:<|\bdefine\(')([a-z]+-[a-z-]+)/g)
  return [
    ...classes.map(([name]) => `.${name}`),
    ...[...ids].map(([, name]) => `#${name}`),
    ...[...elements].map(([, name = '']) => name),
  ]
}

/** Selectors one by one; commas inside parentheses are not between two. */
const selectorsOf = (sheet: string) =>
  [...sheet.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)]
    .map(([, heading = '']) => heading.trim())
    .filter((heading) => !heading.startsWith('@'))
    .flatMap((heading) => heading.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim())

test.each(Object.entries(screensOf))('%s.css reaches its own screens only', (sheet, folders) => {
  const selectors = selectorsOf(read(`${sources}styles/${sheet}.css`))
  const reaching = selectors.filter((selector) => {
    const names = selector.match(/[.#]?[a-z][\w-]*/g) ?? []
    return !names.some((name) => {
      const used = usedIn.get(name)
      return used && [...used].every((folder) => folders.includes(folder))
    })
  })
  expect(selectors.length).toBeGreaterThan(5)
  expect(reaching).toEqual([])
})
