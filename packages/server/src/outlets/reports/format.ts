// Cells of a report's tables as they are written in French.
import { formatCents, formatDate, formatNumber } from '../../platform/language/dates.ts'
import type { Cell } from '../opendata/public-row.ts'
import type { Column } from './table.ts'

const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 })

export const formatPercent = (part: number) => percent.format(part)

export function isNumeric({ field }: Column) {
  return field.type === 'integer' || field.type === 'number'
}

export function formatCell(column: Column, cell: Cell | undefined) {
  if (cell === null || cell === undefined || cell === '') return '—'
  if (column.field.type === 'date') return formatDate(String(cell))
  if (!isNumeric(column) || typeof cell !== 'number') return String(cell)
  if (column.as === 'euros') return formatCents(cell)
  return column.as === 'percent' ? formatPercent(cell) : formatNumber(cell)
}
