// The browser's storage, where it may be used: a sandboxed frame throws on any touch.

export type Where = 'sessionStorage' | 'localStorage'

export function read(key: string, where: Where = 'sessionStorage') {
  try {
    return window[where].getItem(key)
  } catch {
    return null
  }
}

/** Null removes. */
export function write(key: string, value: string | null, where: Where = 'sessionStorage') {
  try {
    if (value === null) window[where].removeItem(key)
    else window[where].setItem(key, value)
  } catch {
    // Nothing to do: the text stays on screen.
  }
}
