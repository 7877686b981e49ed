// A key acts where it may: not in a field, not once letters are off, and Ctrl makes it another key.
import { expect, test } from 'vitest'
import { keyFor, type Pressed, type ScreenKey } from './pressed.ts'

const keys: readonly ScreenKey[] = [
  { key: 'r', name: 'reject', act() {} },
  { key: 's', name: 'alike', act() {} },
  { key: 's', name: 'save', ctrl: true, act() {} },
  { key: 'Escape', name: 'back', act() {} },
  { shown: 'x', name: 'the grid’s own' },
]
const nowhere = { isWriting: false, lettersAct: true }
const plainly = {
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
}
const found = (pressed: Partial<Pressed> & { key: string }, where = nowhere) =>
  keyFor({ ...plainly, ...pressed }, keys, where)?.name

test('on a list, letters and Escape', () => {
  expect(['r', 's', 'Escape', 'x', 'R'].map((key) => found({ key }))).toEqual([
    'reject',
    'alike',
    'back',
    undefined,
    undefined,
  ])
  expect(found({ key: 'r', defaultPrevented: true })).toBeUndefined()
  expect(found({ key: 'r', altKey: true })).toBeUndefined()
})

test('in a field, only with Ctrl', () => {
  const inField = { isWriting: true, lettersAct: true }
  expect([found({ key: 'r' }, inField), found({ key: 'Escape' }, inField)]).toEqual([
    undefined,
    undefined,
  ])
  expect(found({ key: 's', ctrlKey: true }, inField)).toBe('save')
  expect(found({ key: 'r', metaKey: true })).toBeUndefined()
})

test('letters off, the others still act', () => {
  const off = { isWriting: false, lettersAct: false }
  expect([found({ key: 'r' }, off), found({ key: 'Escape' }, off)]).toEqual([undefined, 'back'])
  expect(found({ key: 's', metaKey: true }, off)).toBe('save')
})
