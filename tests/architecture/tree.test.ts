// ARCHITECTURE.md tells the truth: what its maps name exists, nothing beside is left out, wings are in order.
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { files, linesOf, read } from './files.ts'

type Claim = { path: string; isFolder: boolean }

const { forbidden } = createRequire(import.meta.url)('./arrows.cjs') as {
  forbidden: { name: string }[]
}
const server = 'packages/server/src'

const folders = new Set(files.flatMap(foldersAbove))
const claims = claimsOf(read('ARCHITECTURE.md'))
const claimed = new Set(claims.map(({ path }) => path))

test('the maps have claims to check', () => {
  expect(claims.length).toBeGreaterThan(30)
})

test('everything the maps name is on the disk', () => {
  const absent = claims.filter(({ path, isFolder }) =>
    isFolder ? !folders.has(path) : !files.includes(path),
  )
  expect(absent.map(({ path }) => path)).toEqual([])
})

test('every folder beside a named one is named too', () => {
  const shown = new Set(claims.filter(({ isFolder }) => isFolder).map(({ path }) => parentOf(path)))
  const unnamed = [...folders].filter((path) => shown.has(parentOf(path)) && !claimed.has(path))
  expect(unnamed).toEqual([])
})

test('every file beside a named one is named too', () => {
  const shown = new Set(
    claims.filter(({ isFolder }) => !isFolder).map(({ path }) => parentOf(path)),
  )
  const written = files.filter(
    (path) => /\.(ts|tsx|mjs|cjs)$/.test(path) && !/\.test\.tsx?$/.test(path),
  )
  expect(written.filter((path) => shown.has(parentOf(path)) && !claimed.has(path))).toEqual([])
})

test('every vitest project is a stage that turbo keeps by its inputs', () => {
  const scripts = files
    .filter((path) => /^(|tests\/|packages\/\w+\/)package\.json$/.test(path))
    .flatMap((path) => Object.values<string>(JSON.parse(read(path)).scripts ?? {}))
  const run = scripts.flatMap((script) => /^vitest run .*--project=(\w+)$/.exec(script)?.[1] ?? [])
  const projects = files.flatMap((path) => /(\w+)\/vitest\.config\.ts$/.exec(path)?.[1] ?? [])
  expect(run.sort()).toEqual(projects.sort())
})

test('the wings stand in the order of the import rule', () => {
  const wings = forbidden.flatMap(({ name }) => name.match(/^(\w+)-looks-down$/)?.[1] ?? [])
  const drawn = claims.filter(({ path, isFolder }) => isFolder && parentOf(path) === server)
  expect(drawn.map(({ path }) => path)).toEqual(
    ['cli', 'demo', 'migrations', ...wings].map((wing) => `${server}/${wing}`),
  )
})

test.each([
  ['ARCHITECTURE.md', 5],
  ['CONTRIBUTING.md', 10],
  ['docs/how-to-add.md', 40],
])('every file that %s names is on the disk', (page, least) => {
  const roots = ['', 'tests/', 'tests/architecture/', 'packages/']
  const packages = [
    'packages/server/',
    `${server}/`,
    `${server}/platform/`,
    'packages/widgets/',
    'packages/console/src/',
  ]
  const isThere = (path: string) => [...roots, ...packages].some((at) => files.includes(at + path))
  const named = [...read(page).matchAll(/`([\w./-]+\/[\w.-]+\.[a-z]+)`/g)]
  const paths = named.map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(least)
  expect(paths.filter((path) => !isThere(path))).toEqual([])
})

/** Every block of text is a map: two more spaces are one folder deeper; names end at two spaces. */
function claimsOf(text: string): Claim[] {
  return [...text.matchAll(/```text\n([\s\S]*?)```/g)].flatMap(([, block = '']) => claimsIn(block))
}

function claimsIn(block: string): Claim[] {
  const above: string[] = []
  return linesOf(block).flatMap((line) => {
    const depth = (line.length - line.trimStart().length) / 2
    const names = (line.trim().split(/ {2,}/)[0] ?? '').split(' ').filter(Boolean)
    above.length = depth
    const found = names.map((name) => ({
      path: [...above, name.replace(/\/$/, '')].join('/'),
      isFolder: name.endsWith('/'),
    }))
    if (names.length === 1) above[depth] = (names[0] ?? '').replace(/\/$/, '')
    return found
  })
}

function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

function parentOf(path: string) {
  return path.split('/').slice(0, -1).join('/')
}
