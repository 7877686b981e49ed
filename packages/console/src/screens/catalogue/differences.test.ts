// Which rows of an import may be applied, and what is left of a lot that was refused.
import type { ServiceImportRow } from '@parvis/sdk/staff'
import { expect, test } from 'vitest'
import { isApplicable, lotsOf, refusedRows, without } from './differences.ts'

const row = (more: Partial<ServiceImportRow>): ServiceImportRow => ({
  row: 1,
  kind: 'updated',
  place: { unit: 'line', at: 2 },
  service: { id: 'a', name: 'A', version: 1 },
  changes: [],
  kept: [],
  doubts: [],
  expected: null,
  appliedAt: null,
  changedSince: null,
  ...more,
})

test('what is written, unreadable, unchanged or moved is not applied', () => {
  const at = '2026-02-15T10:00:00.000Z'
  expect([row({}), row({ kind: 'added' })].every(isApplicable)).toBe(true)
  const others = [
    row({ kind: 'unchanged' }),
    row({ kind: 'unreadable' }),
    row({ appliedAt: at }),
    row({ changedSince: { by: null, source: null, at } }),
  ]
  expect(others.some(isApplicable)).toBe(false)
})

test('lots hold as many as the server takes, and go on without what it refused', () => {
  expect(lotsOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  const refused = refusedRows([
    { path: '2', detail: 'Camille' },
    { path: 'partly', detail: '' },
  ])
  expect(refused).toEqual([{ row: 2, detail: 'Camille' }])
  expect(without([1, 2, 3], refused)).toEqual([1, 3])
})
