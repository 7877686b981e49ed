// Acts are undone the last first, each once; one that is refused stays.
import { expect, test } from 'vitest'
import { UndoStack } from './undo.ts'

const given = (stack: UndoStack, done: string[], names: string[]) =>
  names.map((says) => {
    const act = { says, undo: async () => done.push(says) }
    stack.push(act)
    return act
  })

test('the last first, or the one that is named, and none twice', async () => {
  const stack = new UndoStack()
  const done: string[] = []
  const [first] = given(stack, done, ['rejected', 'grouped', 'assigned'])
  await stack.undo()
  await stack.undo(first)
  await stack.undo(first)
  await stack.undo()
  expect(await stack.undo()).toBeUndefined()
  expect(done).toEqual(['assigned', 'rejected', 'grouped'])
})

test('one that is refused may be undone later', async () => {
  const stack = new UndoStack()
  let isRefused = true
  const undo = async () => {
    if (isRefused) throw new Error('changed_meanwhile')
  }
  stack.push({ says: 'rejected', undo })
  await expect(stack.undo()).rejects.toThrow('changed_meanwhile')
  isRefused = false
  expect(await stack.undo()).toMatchObject({ says: 'rejected' })
})
