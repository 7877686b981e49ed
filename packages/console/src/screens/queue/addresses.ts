// Addresses of the queue that links and choices lead to, made from the one that is shown.

/** With some of its parameters changed; an empty one leaves, and so does what is read unless it is named. */
export function addressWith(shown: URLSearchParams, change: Record<string, string>) {
  const query = new URLSearchParams(shown)
  if (!('lire' in change)) query.delete('lire')
  for (const [name, value] of Object.entries(change)) {
    if (value) query.set(name, value)
    else query.delete(name)
  }
  const text = query.toString()
  return text ? `${location.pathname}?${text}` : location.pathname
}

/** Of the same consultation, with these filters and no others. */
export function addressOnly(consultation: string | undefined, filters: Record<string, string>) {
  const query = new URLSearchParams({ ...(consultation && { consultation }), ...filters })
  return `${location.pathname}?${query}`
}
