// Lists without a browser: keys, what is drawn, what is chosen, filters and their address.
import { expect, test } from 'vitest'
import { tracksOf } from './columns.ts'
import { addressOf, asked, changed, filtersIn, lessOne, sameFilters } from './filters.ts'
import { moveFor } from './grid-keys.ts'
import { rowsInWindow, scrollTo } from './grid-window.ts'
import {
  countChosen,
  everyMatch,
  extended,
  isChosen,
  nothingChosen,
  readAgain,
  type Selection,
  toggled,
  without,
} from './selection.ts'

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
const place = { active: 10, total: 100_000, page: 20 }
const press = (key: string, more = {}, at = place) => moveFor({ ...plain, key, ...more }, at)

test.each([
  ['ArrowDown', 11],
  ['ArrowUp', 9],
  ['PageDown', 29],
  ['PageUp', 0],
  ['Home', 0],
  ['End', 99_999],
])('%s goes to row %i, and with Shift chooses as far', (key, to) => {
  expect(press(key)).toEqual({ kind: 'go', to })
  expect(press(key, { shiftKey: true })).toEqual({ kind: 'extend', to })
})

test('letters, and keys of the browser, are left to the page', () => {
  for (const key of ['a', 'j', 'Tab', '1']) expect(press(key)).toBeUndefined()
  expect(press('ArrowDown', { altKey: true })).toBeUndefined()
  expect(press('Home', { ctrlKey: true })).toBeUndefined()
  expect(press('ArrowDown', {}, { ...place, total: 0 })).toBeUndefined()
  expect(press('a', { ctrlKey: true })).toEqual({ kind: 'choose-loaded' })
})

const view = { scrollTop: 4000, height: 400, rowHeight: 40, total: 100_000, active: 100 }

test('rows in sight are drawn, some beyond, and the active one wherever one scrolls', () => {
  const rows = rowsInWindow(view)
  expect(rows).toContain(100)
  expect(rows).toContain(109)
  expect(rows.length).toBeLessThan(30)
  expect(rowsInWindow({ ...view, active: 5 })[0]).toBe(5)
  const far = rowsInWindow({ ...view, active: 90_000 })
  expect(far.at(-1)).toBe(90_000)
  expect(far).toEqual([...far].sort((a, b) => a - b))
  expect(rowsInWindow({ ...view, total: 0 })).toEqual([])
  expect(rowsInWindow({ ...view, total: 3, scrollTop: 4_000_000, active: -1 })).toEqual([0, 1, 2])
})

test('a frame without a height never draws them all', () => {
  expect(rowsInWindow({ ...view, height: 4_000_000 }).length).toBeLessThanOrEqual(81)
})

test('one scrolls no further than to see the row whole', () => {
  expect(scrollTo(100, view)).toBe(4000)
  expect(scrollTo(99, view)).toBe(3960)
  expect(scrollTo(110, view)).toBe(4040)
})

const rowAt = (index: number) => ({ id: `r${index}`, version: 1 })
type Row = ReturnType<typeof rowAt>
const ids = (selection: Selection<Row>) =>
  selection.kind === 'ticked' ? [...selection.rows.keys()] : []

test('a range follows the keys both ways, and keeps what was chosen before it', () => {
  const before = toggled<Row>(nothingChosen, rowAt(50), 50)
  const begun = toggled(before, rowAt(3), 3)
  const grown = extended(begun, { active: 3, to: 6 }, rowAt)
  expect(ids(grown)).toEqual(['r50', 'r3', 'r4', 'r5', 'r6'])
  const back = extended(grown, { active: 6, to: 2 }, rowAt)
  expect(ids(back)).toEqual(['r50', 'r3', 'r2'])
  expect(ids(toggled(back, rowAt(50), 50))).toEqual(['r3', 'r2'])
})

test('all that match is another thing than all that was ticked', () => {
  const all: Selection<Row> = everyMatch(4762)
  expect(countChosen(all)).toBe(4762)
  const less = toggled(all, rowAt(3), 3)
  expect([countChosen(less), isChosen(less, 'r3'), isChosen(less, 'never-read')]).toEqual([
    4761,
    false,
    true,
  ])
  expect(countChosen(without(less, ['r4']))).toBe(4760)
})

test('the versions that are sent are those read last', () => {
  const chosen = toggled<Row>(nothingChosen, rowAt(3), 3)
  const again = readAgain(chosen, { id: 'r3', version: 2 })
  expect(again.kind === 'ticked' && again.rows.get('r3')).toEqual({ id: 'r3', version: 2 })
  expect(readAgain(chosen, { id: 'r4', version: 2 })).toBe(chosen)
})

const names = ['etat', 'theme']

test('filters go to the address and come back, several values of each, and leave the rest of it', () => {
  const query = new URLSearchParams('ligne=c_1&etat=received&etat=received&etat=grouped&autre=2')
  const filters = filtersIn(query, names)
  expect(filters).toEqual({ etat: ['received', 'grouped'] })
  const next = addressOf('/console/file', query, names, changed(filters, 'theme', ['eau']))
  expect(next).toBe('/console/file?ligne=c_1&autre=2&etat=received&etat=grouped&theme=eau')
  expect(filtersIn(new URL(next, 'https://c.example').searchParams, names)).toEqual({
    etat: ['received', 'grouped'],
    theme: ['eau'],
  })
  expect(asked(filters)).toEqual({ etat: 'received,grouped' })
})

test('a filter is removed value by value', () => {
  const filters = { etat: ['received', 'grouped'], theme: ['eau'] }
  expect(lessOne(filters, 'etat', 'received')).toEqual({ etat: ['grouped'], theme: ['eau'] })
  expect(lessOne(filters, 'theme', 'eau')).toEqual({ etat: ['received', 'grouped'] })
  expect(sameFilters({ theme: ['eau'], etat: filters.etat }, filters)).toBe(true)
  expect(sameFilters({ theme: ['eau'] }, filters)).toBe(false)
})

test('a narrow list has the tracks of the columns that it keeps', () => {
  const columns = [
    { name: 'title', heading: 'Titre', width: '3fr', cell: () => '' },
    { name: 'at', heading: 'Reçue', width: '7rem', wideOnly: true, cell: () => '' },
  ]
  expect(tracksOf(columns, ['2rem'])).toEqual({
    wide: '2rem minmax(0, 3fr) 7rem',
    narrow: '2rem minmax(0, 3fr)',
  })
})
