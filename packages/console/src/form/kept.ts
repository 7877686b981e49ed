// What is being written is kept in this tab: a session that ends, a cut network or a reload lose nothing.

export type Values = Record<string, string>

const prefix = 'parvis-console-written-'

/** `key`: what it is about, as `reject-c_12`; nothing is kept across tabs, where two people may sit. */
export function keep(key: string, values: Values) {
  const written = Object.values(values).some((value) => value.trim())
  if (!written) forget(key)
  else attempt(() => sessionStorage.setItem(prefix + key, JSON.stringify(values)))
}

export function kept(key: string): Values {
  const value: unknown = attempt(() => JSON.parse(sessionStorage.getItem(prefix + key) ?? '{}'))
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name, text]] : [],
    ),
  )
}

export function forget(key: string) {
  requestKeys.delete(key)
  attempt(() => {
    sessionStorage.removeItem(prefix + key)
    sessionStorage.removeItem(requestPrefix + key)
  })
}

const requestPrefix = 'parvis-console-request-'
const requestKeys = new Map<string, string>()

/** Of a creation that is being written: the same until it is made, after a reload too. */
export function requestKeyOf(key: string) {
  const name = requestPrefix + key
  const known = requestKeys.get(key) ?? attempt(() => sessionStorage.getItem(name))
  const requestKey = known ?? newKey()
  requestKeys.set(key, requestKey)
  attempt(() => sessionStorage.setItem(name, requestKey))
  return requestKey
}

const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')

/** Whether something is being written in this tab: the page should not be loaded again by itself. */
export function isWriting() {
  return attempt(() => Object.keys(sessionStorage).some((key) => key.startsWith(prefix))) ?? false
}

// A browser may keep nothing at all: the form still works, and says nothing of it.
function attempt<Result>(work: () => Result) {
  try {
    return work()
  } catch {
    return undefined
  }
}
