// Residents of a place are counted by five, as of the day's start; sums are those of the tallies.
import { describe, expect, test } from 'vitest'
import {
  type CountedResidents,
  residentsByPlace,
  residentsThreshold,
  settledBefore,
  shownOfPlace,
} from './withhold.ts'

const row = (collectivite: string | null, nombre: number, preuve = 'email') => ({
  proposition: 'agenda',
  preuve,
  collectivite,
  nombre,
})
const of = (...settled: CountedResidents[]) => residentsByPlace({ settled, fresh: [] })
const sum = (rows: CountedResidents[]) => rows.reduce((total, { nombre }) => total + nombre, 0)

test('a place is told by whole groups of five; the others are said of no place', () => {
  expect(of(row(null, 2), row('commune-1', 4), row('commune-2', 8), row('commune-3', 1))).toEqual([
    row(null, 10),
    row('commune-2', 5),
  ])
})

test('a last one, alone without a place, takes a group with it', () => {
  expect(of(row(null, 1), row('commune-1', 10), row('commune-2', 5))).toEqual([
    row(null, 6),
    row('commune-1', 5),
    row('commune-2', 5),
  ])
  expect(of(row('commune-1', 6))).toEqual([row(null, 6)])
  expect(of(row('commune-1', 3))).toEqual([row(null, 3)])
  expect(of(row('commune-1', 10))).toEqual([row('commune-1', 10)])
})

test('proofs are never added together', () => {
  expect(of(row('commune-1', 1), row('commune-1', 1, 'france_connect'))).toEqual([
    row(null, 1),
    row(null, 1, 'france_connect'),
  ])
})

test('whoever acts today is of no place before tomorrow', () => {
  const settled = [row('commune-1', 9), row(null, 3)]
  const before = residentsByPlace({ settled, fresh: [] })
  for (const place of ['commune-1', 'commune-2', null]) {
    const after = residentsByPlace({ settled, fresh: [row(place, 1)] })
    expect(after.filter(({ collectivite }) => collectivite)).toEqual(
      before.filter(({ collectivite }) => collectivite),
    )
    expect(sum(after)).toBe(sum(before) + 1)
  }
  expect(settledBefore('2026-02-15T10:00:00.000Z')).toBe('2026-02-15T00:00:00.000Z')
})

describe('whatever the counts', () => {
  const counts = [0, 1, 2, 4, 5, 6, 9, 10, 11, 14]
  const all = counts.flatMap((one) =>
    counts.flatMap((two) => counts.map((none) => [one, two, none])),
  )

  test('sums are kept, places are told by five, and what is joined is five or all there is', () => {
    for (const [one = 0, two = 0, none = 0] of all) {
      const given = [row('commune-1', one), row('commune-2', two), row(null, none)]
      const shown = of(...given.filter(({ nombre }) => nombre > 0))
      expect(sum(shown)).toBe(one + two + none)
      const named = shown.filter(({ collectivite }) => collectivite)
      for (const { nombre, collectivite } of named) {
        expect(nombre % residentsThreshold).toBe(0)
        expect(nombre).toBeLessThanOrEqual(collectivite === 'commune-1' ? one : two)
      }
      const joined = shown.find(({ collectivite }) => collectivite === null)?.nombre ?? 0
      if (named.length > 0 && joined > 0) expect(joined).toBeGreaterThanOrEqual(residentsThreshold)
    }
  })

  test('a place alone moves by five', () => {
    expect(counts.map(shownOfPlace)).toEqual([0, 0, 0, 0, 5, 5, 5, 10, 10, 10])
  })
})
