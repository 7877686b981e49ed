// Moves between screens: links, the back button, and acts that lead elsewhere, without loading the page.

/** Browsers of before 2026 lack it: a link then loads the page, which shows the same screen. */
const api = 'navigation' in globalThis ? globalThis.navigation : undefined

type Arrival = { url: URL; isWithin: boolean }

let arrived: ((arrival: Arrival) => void) | undefined

/** `isOurs`: whether an address is of a screen; others are loaded as pages are. */
export function followAddress(isOurs: (url: URL) => boolean, show: (arrival: Arrival) => void) {
  arrived = show
  api?.addEventListener('navigate', (event) => {
    const url = new URL(event.destination.url)
    if (!event.canIntercept || event.hashChange || event.downloadRequest !== null) return
    // One that reloads wants all of it anew: another language, another member.
    if (event.formData || event.navigationType === 'reload' || !isOurs(url)) return
    const isWithin = url.pathname === location.pathname
    event.intercept({
      // The shell moves the focus to the new title; within a screen it stays where it is.
      focusReset: 'manual',
      scroll: isWithin ? 'manual' : 'after-transition',
      handler: async () => show({ url, isWithin }),
    })
  })
  return () => {
    arrived = undefined
  }
}

/** Another screen, or another thing on this one: the back button comes back. */
export function goTo(href: string) {
  if (api) api.navigate(href)
  else location.assign(href)
}

/** What this screen shows now, as filters do: the address is kept, and nothing to go back to. */
export function keepInAddress(href: string) {
  if (api) {
    api.navigate(href, { history: 'replace' })
    return
  }
  history.replaceState(null, '', href)
  arrived?.({ url: new URL(location.href), isWithin: true })
}
