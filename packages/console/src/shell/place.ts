// An address of the console and the screen that it names.

/** Where one is: the values that the address gives, and what it asks. */
export type Place = { params: Readonly<Record<string, string>>; query: URLSearchParams }

/** The values of `:name` parts, as `/console/propositions/:id` has; undefined elsewhere. */
export function paramsAt(pattern: string, pathname: string) {
  const asked = pattern.split('/')
  const given = pathname.replace(/\/+$/, '').split('/')
  if (asked.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, part] of asked.entries()) {
    const value = given[at] ?? ''
    if (!part.startsWith(':')) {
      if (part !== value) return undefined
    } else if (value === '') return undefined
    else params[part.slice(1)] = decoded(value)
  }
  return params
}

/** As it is, where it is no text: the server says that there is nothing of this name. */
function decoded(value: string) {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** The first screen of this address, with the values that it gives. */
export function screenAt<Screen extends { path: string }>(
  screens: readonly Screen[],
  pathname: string,
) {
  for (const screen of screens) {
    const params = paramsAt(screen.path, pathname)
    if (params) return { screen, params }
  }
  return undefined
}
