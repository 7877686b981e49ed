// Many rows, some at a time: one query binds only so many values.

/** What one query may bind. */
export const mostBound = { sqlite: 32_766, postgres: 65_535 } as const

/** Rows that one query takes: those of the widest table fit, on either engine. */
export const rowsAtOnce = 500

/** These items in their order, as many at a time as one query takes. */
export function* inChunks<Item>(items: readonly Item[], size = rowsAtOnce) {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}
