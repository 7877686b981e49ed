// Where the keys go on the board, and what a move makes of its columns.
import { expect, test } from 'vitest'
import {
  atVersions,
  type Card,
  type Column,
  kept,
  moved,
  nextColumn,
  step,
  waiting,
} from './moves.ts'
import { touched } from './touched.ts'

const card = (id: string): Card => ({
  id,
  version: 1,
  title: id,
  excerpt: '',
  territory: 'Caen (Calvados)',
  themeId: 'mobilite',
})
const column = (id: string, ids: string[], total = ids.length): Column => ({
  id,
  cards: ids.map(card),
  offset: 0,
  total,
})
const unread: Column = { id: 'far', offset: 0, total: 9 }
const columns = [column(waiting, ['a', 'b', 'c'], 40), column('velo', ['d']), unread]
const idsOf = (all: readonly Column[], id: string) =>
  all.find((one) => one.id === id)?.cards?.map((one) => one.id)

test('arrows stay on what is there: a heading above, the nearest card beside', () => {
  const from = (row: number, key: string) => step(columns, { column: waiting, row }, key)
  expect(from(0, 'ArrowUp')).toEqual({ column: waiting, row: -1 })
  expect(from(2, 'ArrowDown')).toEqual({ column: waiting, row: 2 })
  expect(from(2, 'ArrowRight')).toEqual({ column: 'velo', row: 0 })
  expect(step(columns, { column: 'velo', row: 0 }, 'ArrowRight')).toEqual({
    column: 'far',
    row: -1,
  })
  expect(from(0, 'ArrowLeft')).toBeUndefined()
  expect(from(1, 'End')).toEqual({ column: waiting, row: 2 })
  expect(nextColumn(columns, 'velo', 'ArrowLeft')).toBe(waiting)
  expect(nextColumn(columns, 'far', 'ArrowRight')).toBeUndefined()
})

test('cards that are moved stand first where they went, and totals follow', () => {
  const after = moved(columns, { cards: [card('c'), card('a')], from: waiting, to: 'velo' })
  expect([idsOf(after, waiting), idsOf(after, 'velo')]).toEqual([['b'], ['c', 'a', 'd']])
  expect(after.map(({ total }) => total)).toEqual([38, 3, 9])
  // A column that was not read is not taken for one that has these cards alone.
  const far = moved(columns, { cards: [card('d')], from: 'velo', to: 'far' })
  expect(far.at(2)).toEqual({ id: 'far', offset: 0, total: 10 })
})

test('a card has the version that the last act on it made, wherever it stands', () => {
  const after = atVersions(columns, [{ id: 'd', version: 7 }])
  expect(after[1]?.cards?.[0]?.version).toBe(7)
  expect(after[0]).toBe(columns[0])
})

test('one is never on a card that has left', () => {
  expect(kept(columns, { column: 'velo', row: 4 })).toEqual({ column: 'velo', row: 0 })
  expect(kept(columns, { column: 'gone', row: 2 })).toEqual({ column: waiting, row: -1 })
})

test('a change by others touches what holds it at an older version, and no more', () => {
  const proposals = new Map([['velo', { version: 4 }]])
  const of = (kind: 'contribution' | 'proposal', id: string, version: number) =>
    touched(
      { columns, proposals },
      {
        changes: [
          { seq: 1, at: '', what: '', by: null, objects: [{ kind, id, version }], more: false },
        ],
      },
    )
  expect(of('contribution', 'd', 2)).toEqual(['velo'])
  expect(of('contribution', 'd', 1)).toEqual([])
  expect(of('contribution', 'elsewhere', 2)).toEqual([waiting])
  expect([of('proposal', 'velo', 4), of('proposal', 'new', 1)]).toEqual([[], ['new']])
})
