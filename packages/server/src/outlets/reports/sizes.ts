// Classes of communes by population: a setting, with where it comes from.

export const sizeIds = [
  'under-500',
  'from-500',
  'from-2000',
  'from-3500',
  'from-10000',
  'from-20000',
  'from-50000',
  'from-100000',
  'unknown',
] as const
export type SizeId = (typeof sizeIds)[number]

export type Size = { id: SizeId; from: number | null; below: number | null }

/**
 * The population strata by which the DGCL publishes the accounts of communes ("Les collectivités
 * locales en chiffres"), the smallest and the middle ones joined: 200 and 500 to 500, 3,500 and
 * 5,000 to 10,000.
 */
export const sizes: readonly Size[] = [
  { id: 'under-500', from: 0, below: 500 },
  { id: 'from-500', from: 500, below: 2000 },
  { id: 'from-2000', from: 2000, below: 3500 },
  { id: 'from-3500', from: 3500, below: 10_000 },
  { id: 'from-10000', from: 10_000, below: 20_000 },
  { id: 'from-20000', from: 20_000, below: 50_000 },
  { id: 'from-50000', from: 50_000, below: 100_000 },
  { id: 'from-100000', from: 100_000, below: null },
  { id: 'unknown', from: null, below: null },
]

export function sizeOf(population: number | null): SizeId {
  if (population === null) return 'unknown'
  const found = sizes.find(
    ({ from, below }) =>
      from !== null && population >= from && (below === null || population < below),
  )
  return found?.id ?? 'unknown'
}
