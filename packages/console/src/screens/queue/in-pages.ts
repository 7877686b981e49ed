// Whether the list is shown in pages: said by the address, else as this browser was told the last time.
const kept = 'parvis-console-queue-pages'
const name = 'affichage'

export function isInPages(query: URLSearchParams) {
  return query.get(name) === 'pages' || remembered()
}

/** What the address says of it from now on; empty: nothing. */
export function showInPages(isWanted: boolean) {
  try {
    if (isWanted) localStorage.setItem(kept, 'yes')
    else localStorage.removeItem(kept)
  } catch {
    // A browser that keeps nothing has it in the address.
  }
  return { [name]: isWanted ? 'pages' : '' }
}

function remembered() {
  try {
    return localStorage.getItem(kept) !== null
  } catch {
    return false
  }
}
