// What a text from outside must be before any query sees it, by whichever door it came.

/** Why nothing is taken of a row, a card or a file that holds a text no database keeps. */
export const unstorable = 'un caractère nul, ou une moitié de caractère'

/** PostgreSQL refuses NUL, which SQLite stores; half of a surrogate pair is kept as another character. */
export function isStorable(text: string) {
  return !text.includes('\0') && text.isWellFormed()
}

/** Where in a value that JSON can hold such a text is missing: the path to it; undefined when all are. */
export function unstorableIn(given: unknown): string[] | undefined {
  const left: { value: unknown; path: string[] }[] = [{ value: given, path: [] }]
  // Files may nest a hundred thousand times, and YAML may lead back to where it came from.
  const seen = new Set<object>()
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path } = next
    if (typeof value === 'string' && !isStorable(value)) return path
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    const inner = Object.entries(value)
    if (!inner.every(([name]) => isStorable(name))) return path
    for (const [name, one] of inner.toReversed()) left.push({ value: one, path: [...path, name] })
  }
  return undefined
}
