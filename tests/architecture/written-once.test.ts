// What is written once stays so: the file that does it for all, and nobody who does it again by hand.
import { expect, test } from 'vitest'
import { files, read } from './files.ts'

const server = files.filter(
  (file) =>
    /^packages\/server\/src\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$|\/test-[^/]+\.ts$/.test(file),
)

const again = (pattern: RegExp, home: string) =>
  server.filter((file) => !file.endsWith(`/src/${home}`) && pattern.test(read(file)))

test('a list has its pages from keyset.ts', () => {
  const oneMore = /\.limit\(\s*(\w+\.)*(limit|size|page)\s*\+\s*1\s*\)/
  expect(read('packages/server/src/platform/db/keyset.ts')).toMatch(oneMore)
  expect(again(oneMore, 'platform/db/keyset.ts')).toEqual([])
  // A row compared with the one that a page ended with: (at, id) > ($1, $2).
  expect(again(/\([\w., ]+\) [<>] \(\$\{/, 'platform/db/keyset.ts')).toEqual([])
})

test('many rows are taken in chunks by chunks.ts', () => {
  const byHand = /for \(let \w+ = 0; \w+ < [\w.]+\.length; \w+ \+= (?!1\))\w+\)/
  expect(read('packages/server/src/platform/db/chunks.ts')).toMatch(byHand)
  // A group of mails is sent together, and those after it are given back when the relay is away.
  expect(again(byHand, 'platform/db/chunks.ts')).toEqual(['packages/server/src/mail/sending.ts'])
})

test('who wrote over what was read is found out by versioned.ts', () => {
  // Two take a row at whichever version it is; one looks for the files of a release.
  expect(again(/\.where\('version', '='/, 'platform/db/versioned.ts')).toEqual([
    'packages/server/src/catalogue/services/values.store.ts',
    'packages/server/src/process/committees/store.ts',
    'packages/server/src/sites/widget-assets/store.ts',
  ])
})

test('who of the team did something, and when, is an Author', () => {
  const shape = /\bstaffId: (string|Id)( \| null)?; (at|now): |\b(at|now): (string|Date); staffId: /
  expect(read('packages/server/src/people/staff/author.ts')).toMatch(shape)
  expect(again(shape, 'people/staff/author.ts')).toEqual([])
})

test('long work lets others have their turn by slices.ts', () => {
  const turn = /\bsetImmediate\b[^}]*\} from 'node:timers\/promises'|\bscheduler\.yield\b/
  expect(read('packages/server/src/platform/slices.ts')).toMatch(turn)
  expect(again(turn, 'platform/slices.ts')).toEqual([])
})
