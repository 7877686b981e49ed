// What a text from outside must be before any query sees it, by whichever door it came.

/** PostgreSQL refuses NUL, which SQLite stores; half of a surrogate pair is kept as another character. */
export function isStorable(text: string) {
  return !text.includes('\0') && text.isWellFormed()
}

/** Where in a value that JSON can hold such a text is missing: the path to it; undefined when all are. */
export function unstorableIn(value: unknown, path: string[] = []): string[] | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value)) {
    if (!isStorable(name)) return path
    const found = unstorableIn(inner, [...path, name])
    if (found) return found
  }
  return undefined
}
