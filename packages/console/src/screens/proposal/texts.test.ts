// Two people write one proposal: fields of one are kept, those of both are asked about.
import { expect, test } from 'vitest'
import { changes, isChanged, meet, textsIn } from './texts.ts'

const base = { title: 'Vélo', summary: 'Des abris', description: '', themeId: 'mobilite' }

test('what each alone changed is joined, and only mine is sent', () => {
  const theirs = { ...base, summary: 'Des abris sûrs' }
  const mine = { ...base, title: 'Garer son vélo' }
  const { joined, clashing, theirFields } = meet(base, theirs, mine)
  expect(joined).toEqual({ ...base, title: 'Garer son vélo', summary: 'Des abris sûrs' })
  expect([clashing, theirFields]).toEqual([[], ['summary']])
  expect(changes(theirs, joined)).toEqual({ title: 'Garer son vélo' })
})

test('what both changed is asked about; theirs is there until then', () => {
  const { joined, clashing } = meet(
    base,
    { ...base, title: 'A vélo' },
    { ...base, title: 'En vélo' },
  )
  expect([joined.title, clashing]).toEqual(['A vélo', ['title']])
})

test('a field that the form does not hold is as it was', () => {
  expect(textsIn({ title: 'Vélo' }, base)).toEqual(base)
  expect(isChanged(base, textsIn({ description: 'Sous abri' }, base))).toBe(true)
})
