// Small counts lose their commune and keep their sum.
import { expect, test } from 'vitest'
import { withholdSmall } from './withhold.ts'

const row = (collectivite: string | null, nombre: number, preuve = 'email') => ({
  ...{ proposition: 'agenda', preuve, collectivite, nombre },
})

test('communes under the threshold are joined to those without a commune', () => {
  const counted = [row(null, 2), row('commune-1', 4), row('commune-2', 5), row('commune-3', 1)]
  expect(withholdSmall(counted)).toEqual([row(null, 7), row('commune-2', 5)])
})

test('proofs are never added together', () => {
  const counted = [row('commune-1', 1), row('commune-1', 1, 'france_connect')]
  expect(withholdSmall(counted)).toEqual([row(null, 1), row(null, 1, 'france_connect')])
})
