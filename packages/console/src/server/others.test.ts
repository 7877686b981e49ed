// What is said of the others on a thing: who writes before who reads, oneself never.
import { expect, test } from 'vitest'
import { saidOf } from './others.ts'
import { presentNow } from './present.ts'
import { setWhoIsHere } from './who.ts'

const on = { kind: 'contribution', id: 'c-1' } as const
const there = (name: string, isWriting: boolean, id = 'c-1') => ({
  ...on,
  id,
  by: { id: name, name },
  isWriting,
})

test('each by what they do, in two tabs too', () => {
  setWhoIsHere({ id: 'Dominique' })
  presentNow([
    there('Dominique', true),
    there('Camille', false),
    there('Camille', true),
    there('Andrea', false),
    there('Sacha', false, 'c-2'),
  ])
  expect(saidOf(on)).toBe('Camille rédige · Andrea lit')
  expect(saidOf({ ...on, id: 'c-3' })).toBe('')
})
