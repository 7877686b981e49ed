// What CONTRIBUTING asks of every change and a program can see: casts, catches, names, whose tables one writes.
import { dirname } from 'node:path'
import { parseSync } from '@swc/core'
import { expect, test } from 'vitest'
import { files, read } from './files.ts'

const isTest = (file: string) => /\.test\.tsx?$|\/test-[^/]+\.ts$|\/src\/test\//.test(file)
const code = files.filter(
  (file) =>
    /^packages\/(server|sdk|widgets|gallery)\/src\/.*\.tsx?$/.test(file) &&
    !isTest(file) &&
    !/^packages\/sdk\/src\/((types|paths)\.ts$|staff\/printed\/)/.test(file),
)
const server = code.filter((file) => file.startsWith('packages/server/src/'))

/** Where a library's type says less than is known; a file that needs no cast any more leaves the list. */
const casting = [
  'packages/server/src/cli/openapi.ts',
  'packages/server/src/cli/sdk-types.ts',
  'packages/server/src/platform/db/row-changes.ts',
  'packages/server/src/platform/db/sqlite.ts',
  'packages/server/src/platform/http/serve.ts',
  'packages/server/src/platform/secrets.ts',
]

test('nothing is cast but in the files that are named here', () => {
  expect(code.filter((file) => hasCast(file)).sort()).toEqual(casting)
})

// It would only keep lines short, and the compiler checks no property that is spread.
test('no literal is spread into a literal: its properties and items are written there', () => {
  const maybe = files.filter(
    (file) => /\.tsx?$/.test(file) && /\.{3}\s*\(?\s*[[{]/.test(read(file)),
  )
  expect(maybe.filter((file) => spreadsLiteral(treeOf(file)))).toEqual([])
  const written = (text: string) => spreadsLiteral(parseSync(text, { syntax: 'typescript' }))
  expect(['[1, ...[2]]', '[...([1] as const), 2]', '({ ...{ a: 1 }, b: 2 })'].every(written)).toBe(
    true,
  )
  expect(['[...[1].map(String)]', '({ ...(a && { b: 1 }) })'].some(written)).toBe(false)
})

test('no route of the API catches: it refuses with a code, and one table gives the status', () => {
  const routes = server.filter((file) => /\/([\w-]+-)?routes\.tsx?$/.test(file))
  expect(routes.length).toBeGreaterThan(30)
  expect(routes.filter((file) => /\bcatch\b\s*[({]/.test(read(file)))).toEqual([])
})

/** What each catches is no refusal of its form. */
const catching = [
  'demo/inbox-pages.tsx',
  // A mail that does not leave once the account is gone.
  'rights/privacy/erase-pages.tsx',
  // A provider that does not answer as one signs out.
  // A proof that is too old, for which one is led elsewhere.
  'people/staff/own-pages.tsx',
].map((file) => `packages/server/src/${file}`)

test('a page shows its form again by `formStep`, and catches nothing else', () => {
  const pages = server.filter((file) => /\/([\w-]+-)?pages\.tsx?$/.test(file))
  expect(pages.length).toBeGreaterThan(35)
  expect(pages.filter((file) => /\bcatch\b\s*[({]/.test(read(file))).sort()).toEqual(
    catching.sort(),
  )
  // One place turns what was thrown into what a page tells.
  const telling = server.filter((file) => /\bnoteRefusal\(/.test(read(file)))
  expect(telling.map((file) => file.replace('packages/server/src/', '')).sort()).toEqual([
    'intents/show-refusal.ts',
    'platform/http/errors.ts',
    'platform/http/note-refusal.ts',
    'platform/http/told.ts',
  ])
})

test('events are named after a noun and what happened, refusals in words', () => {
  const declared = files.filter((file) => file.endsWith('/event-kinds.ts')).map(read)
  const kinds = declared.flatMap((text) =>
    [...text.matchAll(/^ {2}'([^']+)': /gm)].map(([, kind = '']) => kind),
  )
  expect(kinds.length).toBeGreaterThan(80)
  expect(kinds.filter((kind) => !/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/.test(kind))).toEqual([])
  const [, table = ''] = /refusalStatus = \{([\s\S]*?)\n\}/.exec(
    read('packages/server/src/platform/refusal.ts'),
  ) ?? ['']
  const codes = [...table.matchAll(/^ {2}(\S+): \d{3}/gm)].map(([, name = '']) => name)
  expect(codes.length).toBeGreaterThan(100)
  expect(codes.filter((name) => !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name))).toEqual([])
})

test('a noun declares its kinds of event in a file of that name, which every program reads', () => {
  const declaring = server.filter((file) => /interface EventData extends/.test(read(file)))
  expect(declaring.length).toBeGreaterThan(15)
  expect(declaring.filter((file) => !file.endsWith('/event-kinds.ts'))).toEqual([])
  // Programs that take the server as a whole find them by this name: no list of nouns.
  expect(read('tests/tsconfig.json')).toContain('server/src/**/event-kinds.ts')
})

/** Where one noun's act is a row of another, further down or beside it. */
const foreignWrites = [
  'intents/contested-store.ts writes case_withdrawals',
  'process/contributions/erased-store.ts writes events',
  'process/contributions/outcome-store.ts writes lineage',
]

test('a store writes only the tables of its noun; privacy, what its inventory declares', () => {
  const owners = ownersOfTables()
  expect(owners.size).toBeGreaterThan(60)
  const found = server.flatMap((file) => {
    const written = read(file).matchAll(/\.(?:insertInto|updateTable|deleteFrom)\('(\w+)'\)/g)
    return [...new Set([...written].map(([, table = '']) => table))]
      .filter((table) => !mayWrite(file, { table, owner: owners.get(table) }))
      .map((table) => `${file.replace('packages/server/src/', '')} writes ${table}`)
  })
  expect(found.sort()).toEqual(foreignWrites)
})

/** Places in the journal are each reader's own; the seed makes a whole world. */
function mayWrite(file: string, { table, owner = '' }: { table: string; owner?: string }) {
  const everywhere = /^packages\/server\/src\/(platform\/db|rights\/privacy|demo)\//
  return owner === '' || table === 'cursors' || everywhere.test(file) || file.startsWith(owner)
}

function ownersOfTables() {
  const declared = server.filter((file) => file.endsWith('/tables.ts'))
  return new Map(
    declared.flatMap((file) => {
      const [, types = ''] = /export type \w+Tables = \{([\s\S]*?)\n\}/.exec(read(file)) ?? []
      const tables = [...types.matchAll(/^ {2}(\w+): \{/gm)].map(([, table = '']) => table)
      return tables.map((table) => [table, `${dirname(file)}/`] as const)
    }),
  )
}

const treeOf = (file: string) =>
  parseSync(read(file), { syntax: 'typescript', tsx: file.endsWith('x'), decorators: true })

function hasCast(file: string) {
  return /"type":"Ts(AsExpression|TypeAssertion)"/.test(JSON.stringify(treeOf(file)))
}

/** With parentheses or `as const` around it, or without. */
function spreadsLiteral(tree: unknown) {
  const around = /\{"type":"(?:Parenthesis|Ts)\w+","span":\{[^}]*\},"expression":/
  const literal = /\{"type":"(?:Array|Object)Expression"/
  const spread = /"spread":\{[^}]*\},"(?:expression|arguments)":/
  return new RegExp(`${spread.source}(${around.source})*${literal.source}`).test(
    JSON.stringify(tree),
  )
}
