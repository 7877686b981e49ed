// Sizes and what stays inside, as people read them (pure).
import type { StaffDataset } from '@parvis/sdk/staff'
import { shownNumber } from '../../dates.ts'
import { language } from '../../language.ts'
import { words } from './words.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export function sizeOf(bytes: number) {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1)
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: step > 0 && bytes / 1000 ** step < 10 ? 1 : 0,
  }).format(bytes / 1000 ** step)
}

export const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

/** Of all formats; nothing before the first edition. */
export function sizeOfDataset({ files }: Pick<StaffDataset, 'files'>) {
  const bytes = files.flatMap(({ bytes }) => bytes ?? [])
  return bytes.length === 0 ? '–' : sizeOf(sum(bytes))
}

export function withheldOf({ rows, withheld }: Pick<StaffDataset, 'rows' | 'withheld'>) {
  if (rows === null) return '–'
  return withheld.length === 0 ? words.none : shownNumber(sum(withheld.map(({ count }) => count)))
}
