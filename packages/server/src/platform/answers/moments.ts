// The next moment that stands in what was read: once it has passed, what is made of it may be another.

const moments = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})/g

/** In milliseconds; `Infinity` when none of them is still to come. */
export function nextMoment(rows: readonly unknown[], now: number) {
  let next = Number.POSITIVE_INFINITY
  for (const row of rows) {
    if (typeof row !== 'object' || row === null) continue
    for (const value of Object.values(row)) {
      if (typeof value !== 'string') continue
      // Within JSON too.
      for (const [text] of value.matchAll(moments)) {
        const at = Date.parse(text)
        if (at > now && at < next) next = at
      }
    }
  }
  return next
}
