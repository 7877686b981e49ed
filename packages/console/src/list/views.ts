// Views of a list that have a name: an address, kept on this browser.

export type View = { name: string; address: string }

const keyOf = (list: string) => `parvis-console-views-${list}`

/** In the order they were named; none where the browser keeps nothing. */
export function viewsOf(list: string): View[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(list)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isView) : []
  } catch {
    return []
  }
}

/** A name is given once: given again, it means the new address. False: the browser keeps nothing. */
export function nameView(list: string, view: View) {
  return keep(list, [...viewsOf(list).filter(({ name }) => name !== view.name), view])
}

export function forgetView(list: string, name: string) {
  return keep(
    list,
    viewsOf(list).filter((view) => view.name !== name),
  )
}

function keep(list: string, views: View[]) {
  try {
    localStorage.setItem(keyOf(list), JSON.stringify(views))
    return true
  } catch {
    return false
  }
}

function isView(value: unknown): value is View {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'address' in value &&
    typeof value.address === 'string' &&
    // Never elsewhere than on the console, whatever was written there.
    /^\/console(?![^/?])/.test(value.address)
  )
}
