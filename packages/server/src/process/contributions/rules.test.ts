// What may be received as a contribution, and which contributions the public may read.
import { expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import { requireReceivable } from './rules.ts'
import { isPublic } from './visibility.ts'

const facts: Parameters<typeof requireReceivable>[0] = {
  availability: { open: true, reason: null, opensAt: null, closesAt: null },
  themes: [{ id: 'mobilite' }, { id: 'culture' }],
  themeId: 'culture',
  territory: { label: 'Caen (Calvados)', endedOn: null },
}
const decide = (more: Partial<typeof facts>) =>
  refusedWith(() => requireReceivable({ ...facts, ...more }))

test('a theme of the consultation and a territory that exists are enough', () => {
  expect(decide({})).toBeUndefined()
})

test.each([
  [{ themeId: 'inconnu' }, 'theme_not_found'],
  [{ themes: [] }, 'theme_not_found'],
  [{ territory: undefined }, 'territory_not_found'],
  [{ territory: { label: 'Sannerville', endedOn: '2017-01-01' } }, 'territory_ended'],
  [{ availability: { ...facts.availability, open: false } }, 'contribution_not_open'],
])('%o is refused', (more, code) => {
  expect(decide(more)).toBe(code)
})

test.each([
  ['received', false, false],
  ['received', true, true],
  ['redirected', false, true],
  ['grouped', false, true],
  ['rejected', false, false],
  ['rejected', true, false],
] as const)('%s, public at once: %s → shown: %s', (state, atOnce, shown) => {
  expect(isPublic(state, atOnce)).toBe(shown)
})
