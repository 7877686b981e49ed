// What is written once stays so: the file that does it for all, and nobody who does it again by hand.
import { expect, test } from 'vitest'
import { files, read } from './files.ts'

const server = files.filter(
  (file) =>
    /^packages\/server\/src\/.*\.tsx?$/.test(file) &&
    !/\.test\.tsx?$|\/test-[^/]+\.ts$/.test(file) &&
    // Each does what one version of the past did, and stays as it was.
    !file.startsWith('packages/server/src/platform/db/migrations/'),
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
