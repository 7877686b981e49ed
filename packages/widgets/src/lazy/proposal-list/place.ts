// Where one is in the list, kept in the hash of the page's address: it can be shared, and Back goes back.

export const keys = ['q', 'theme', 'sort', 'cursor'] as const
export type Key = (typeof keys)[number]
/** As asked for; a missing one is an empty one. */
export type Place = Partial<Record<Key, string>>

const prefix = 'parvis-'

export function readPlace(): Place {
  const hash = new URLSearchParams(location.hash.slice(1))
  return Object.fromEntries(keys.map((key) => [key, hash.get(prefix + key) ?? undefined]))
}

/** The hash of this place. What else the page keeps there stays as it is: an anchor, a route of its own. */
export function hashOf(place: Place) {
  const others = location.hash.slice(1).split('&')
  const own = keys.map((key) => {
    const value = place[key]
    return value === undefined ? '' : `${prefix}${key}=${encodeURIComponent(value)}`
  })
  const kept = others.filter((part) => !part.startsWith(prefix))
  return `#${[...kept, ...own].filter(Boolean).join('&')}`
}
