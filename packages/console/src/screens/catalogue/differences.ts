// What of an import may be applied, in lots, and what was refused of one (pure).
import type { ServiceImportRow } from '@parvis/sdk/staff'

/** A row of the list, known by its number. */
export type Difference = ServiceImportRow & { id: string }

export const asDifference = (row: ServiceImportRow): Difference => ({ ...row, id: String(row.row) })

export type RowKind = ServiceImportRow['kind']
export const rowKinds: readonly RowKind[] = ['added', 'updated', 'unchanged', 'unreadable']

/** There is something to write, it was not written, and the service is as it was when the file was read. */
export const isApplicable = ({ kind, appliedAt, changedSince }: ServiceImportRow) =>
  (kind === 'added' || kind === 'updated') && appliedAt === null && changedSince === null

/** As many at once as the server takes: each lot is all or none. */
export const lotSize = 200

export function lotsOf(numbers: readonly number[], size = lotSize): number[][] {
  const lots: number[][] = []
  for (let from = 0; from < numbers.length; from += size)
    lots.push(numbers.slice(from, from + size))
  return lots
}

export type RefusedRow = { row: number; detail: string }

/** The rows that a refusal names; the others of its lot may be applied without them. */
export function refusedRows(errors: readonly { path: string; detail: string }[]): RefusedRow[] {
  return errors.flatMap(({ path, detail }) =>
    /^\d+$/.test(path) ? [{ row: Number(path), detail }] : [],
  )
}

export const without = (numbers: readonly number[], refused: readonly RefusedRow[]) => {
  const out = new Set(refused.map(({ row }) => row))
  return numbers.filter((number) => !out.has(number))
}
