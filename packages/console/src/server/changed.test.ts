// Of what changed, a screen hears of its kinds: by their ids, or that its list is to be read again.
import type { StaffChange } from '@parvis/sdk/staff'
import { expect, test } from 'vitest'
import { changedOf } from './changed.ts'

type Touched = StaffChange['objects'][number]
const touched = (kind: Touched['kind'], id: string | null): Touched => ({ kind, id, version: 2 })
const change = (seq: number, objects: Touched[], more = false): StaffChange => ({
  seq,
  at: '2026-11-30T14:02:00.000Z',
  what: 'rejectContribution',
  by: { id: 'm-1', name: 'Camille Roux' },
  objects,
  more,
})

test('the ids of its kinds, each once, and nothing of the others', () => {
  const both = change(1, [touched('contribution', 'c-1'), touched('proposal', 'p-1')])
  const again = change(2, [touched('contribution', 'c-1')])
  const other = change(3, [touched('site', 's-1')])
  expect(changedOf([both, again, other], ['contribution'])).toEqual({
    ids: new Set(['c-1']),
    isAll: false,
    changes: [both, again],
  })
  expect(changedOf([other], ['contribution'])).toBeUndefined()
})

test('what is not named, or too many to name, is the whole list', () => {
  const unnamed = changedOf([change(1, [touched('quarantine', null)])], ['quarantine'])
  expect(unnamed).toMatchObject({ isAll: true, ids: new Set() })
  const many = changedOf([change(1, [touched('contribution', 'c-1')], true)], ['proposal'])
  expect(many).toMatchObject({ isAll: true })
})
