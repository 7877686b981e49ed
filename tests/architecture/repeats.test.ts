// What `npm test` leaves out on PostgreSQL: its list names what is there, and how the list is made.
import { expect, test } from 'vitest'
import {
  readRepeats,
  repeatsOf,
  requireSaid,
  type Told,
} from '../../packages/server/testing/repeats.ts'
import { atOnce } from '../../packages/server/testing/said.ts'
import { files } from './files.ts'

const both = (file: string, name: string, said: string[]): Told[] => [
  { file, name: `rule on sqlite > ${name}`, said: [] },
  { file, name: `rule on postgres > ${name}`, said },
]

test('the list names files that are there', () => {
  const named = new Set([...readRepeats()].map((line) => line.split(' > ')[0]))
  const absent = [...named].filter((file) => !files.includes(`packages/server/src/${file}`))
  expect(absent).toEqual([])
  expect(named.size).toBeGreaterThan(100)
})

test('a test goes when others do all that it does; each statement, fault and file keeps one', () => {
  const told = [
    both('people/a.test.ts', 'reads', ['select', 'begin']),
    both('people/a.test.ts', 'reads again', ['begin', 'select']),
    both('people/a.test.ts', 'is refused', ['insert', 'insert: 23505']),
    both('people/b.test.ts', 'reads elsewhere', ['select']),
    both('people/b.test.ts', 'reads once more', ['select']),
  ].flat()
  expect(repeatsOf(told)).toEqual([
    'people/a.test.ts > rule on postgres > reads again',
    'people/b.test.ts > rule on postgres > reads once more',
  ])
})

test('nothing goes that has no twin, meets others, asks the database itself, or is drawn at random', () => {
  const alone = { file: 'people/a.test.ts', name: 'rule on postgres > alone', said: ['select'] }
  const told = [
    both('people/a.test.ts', 'reads', ['select']),
    both('people/a.test.ts', 'two at once', ['select', atOnce]),
    both('platform/db/a.test.ts', 'waits', ['select']),
    both('process/walks.test.ts', 'a walk', ['select']),
    [alone],
  ].flat()
  expect(repeatsOf(told)).toEqual(['people/a.test.ts > rule on postgres > reads'])
  // What a walk has it do today is no proof for tomorrow.
  const drawn = [
    both('process/walks.test.ts', 'a walk', ['update']),
    both('process/b.test.ts', 'changes', ['update']),
  ].flat()
  expect(repeatsOf(drawn)).toEqual([])
})

test('one that is left out and has it do something new is told, with what', () => {
  const told = [
    both('people/a.test.ts', 'reads', ['select']),
    both('people/a.test.ts', 'reads again', ['select']),
  ].flat()
  const left = new Set(repeatsOf(told))
  expect(() => requireSaid(told, left)).not.toThrow()
  const since = told.concat(both('people/a.test.ts', 'reads again', ['delete'])[1] ?? [])
  expect(() => requireSaid(since, left)).toThrow(/reads again\n {4}delete/)
})
