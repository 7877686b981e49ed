// Where one was going before one signed in: kept in this tab, so that no address travels in a parameter.

const kept = 'parvis-console-place'
const root = '/console'

export function keepPlace({ pathname, search }: Pick<Location, 'pathname' | 'search'>) {
  try {
    if (pathname !== root) sessionStorage.setItem(kept, pathname + search)
  } catch {
    // A browser that keeps nothing opens home.
  }
}

/** Once: an address of the console, or none. */
export function takePlace() {
  try {
    const place = sessionStorage.getItem(kept)
    sessionStorage.removeItem(kept)
    return place?.startsWith(`${root}/`) ? place : undefined
  } catch {
    return undefined
  }
}
