// Names of migrations: dated, once each, in order; and what is said of a database that does not fit them.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { migrations } from './index.ts'
import { faultOfDatabase, faultOfList } from './order.ts'

const first = '2026-11-30-first-release'

test('every migration on the disk is in the list, under the name of its file', () => {
  const onDisk = readdirSync(new URL('.', import.meta.url)).filter((name) => /^\d/.test(name))
  expect(migrations.map(({ name }) => name)).toEqual(
    onDisk.map((name) => name.replace(/\.ts$/, '')).toSorted(),
  )
  expect(faultOfList(migrations.map(({ name }) => name))).toBeUndefined()
})

test.each([
  '0042-thanks',
  '2026-12-24',
  '2026-12-24_thanks',
  '2026-12-24-Thanks',
  '2026-12-24-thanks.ts',
  '2026-02-30-thanks',
  '2026-13-01-thanks',
  '26-12-24-thanks',
])('%s is no name', (name) => {
  expect(faultOfList([first, name])).toContain(`"${name}" is no name of a migration`)
})

test('two alike, or one out of order, are refused; two of one day are not', () => {
  const two = ['2026-12-24-thanks', '2026-12-24-wishes']
  expect(faultOfList([first, ...two])).toBeUndefined()
  expect(faultOfList([first, first])).toContain('Two migrations are called')
  expect(faultOfList([first, ...two.toReversed()])).toContain(
    '"2026-12-24-thanks" comes before "2026-12-24-wishes"',
  )
})

test('a database says what it is when it does not fit', () => {
  const later = '2026-12-24-thanks'
  const latest = '2027-01-15-wishes'
  expect(faultOfDatabase([], [first])).toBeUndefined()
  expect(faultOfDatabase([first], [first, later])).toBeUndefined()
  expect(faultOfDatabase(['0001-first-tables', '0002-staff'], [first])).toContain(
    'before the first release',
  )
  expect(faultOfDatabase([first, later], [first])).toContain(`newer version ("${later}")`)
  expect(faultOfDatabase([first, latest], [first, later, latest])).toContain(`lacks "${later}"`)
})
