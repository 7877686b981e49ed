// Classes of a map: bounds that put about as many départements in each, zero apart.

/** At most `many` upper bounds, increasing; the last one is the greatest value. */
export function classBounds(values: number[], many = 4): number[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b)
  const bounds = Array.from({ length: many }, (_, at) => {
    const last = Math.ceil(((at + 1) * sorted.length) / many) - 1
    return sorted[last] ?? 0
  })
  return [...new Set(bounds)].filter((bound) => bound > 0)
}

/** 0 for none; else the number of its class, from 1. */
export function classOf(value: number, bounds: number[]) {
  if (value <= 0) return 0
  const found = bounds.findIndex((bound) => value <= bound)
  return found === -1 ? bounds.length : found + 1
}
