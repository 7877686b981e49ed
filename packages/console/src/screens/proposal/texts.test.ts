// What one writes of a proposal: only what was changed is sent.
import { expect, test } from 'vitest'
import { changes, textsIn } from './texts.ts'

const base = { title: 'Vélo', summary: 'Des abris', description: '', themeId: 'mobilite' }

test('a field that the form does not hold is as it was, and only mine is sent', () => {
  const mine = textsIn({ title: 'Garer son vélo' }, base)
  expect(mine).toEqual({ ...base, title: 'Garer son vélo' })
  expect(changes(base, mine)).toEqual({ title: 'Garer son vélo' })
})
