// Who is told of a change: whoever shows the table, or those very rows, once, and nobody else.
import { expect, test } from 'vitest'
import { everything } from '../db/touched.ts'
import { Dependents } from './dependents.ts'

function listening() {
  const told: string[] = []
  const dependents = new Dependents()
  const show = (name: string, table: string, keys?: string[]) =>
    dependents.add({ outdated: () => told.push(name) }, [{ table, ...(keys && { keys }) }])
  return { told, dependents, show }
}

test('a row that changes concerns who shows it, and who shows them all', () => {
  const { told, dependents, show } = listening()
  show('all', 'tallies')
  show('a', 'tallies', ['a'])
  show('b', 'tallies', ['b', 'c'])
  show('other', 'themes')
  expect(dependents.tell([{ table: 'tallies', keys: ['c', 'd'] }])).toBe(2)
  expect(told).toEqual(['all', 'b'])
  dependents.tell([{ table: 'tallies', keys: ['b', 'c'] }])
  expect(told).toEqual(['all', 'b'])
})

test('a whole table that changes concerns all who show any of it, and everything all there are', () => {
  const { told, dependents, show } = listening()
  show('a', 'tallies', ['a'])
  show('b', 'tallies', ['b'])
  dependents.tell([{ table: 'tallies' }])
  expect(told).toEqual(['a', 'b'])
  show('c', 'tallies', ['c'])
  show('d', 'themes')
  dependents.tell(everything)
  expect(told).toEqual(['a', 'b', 'c', 'd'])
})

test('who has left is told nothing', () => {
  const { told, dependents } = listening()
  const one = { outdated: () => told.push('one') }
  dependents.add(one, [{ table: 'tallies', keys: ['a'] }, { table: 'themes' }])
  dependents.remove(one)
  expect(dependents.tell([{ table: 'tallies' }, { table: 'themes' }])).toBe(0)
  expect(told).toEqual([])
})
