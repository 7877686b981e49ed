// What was typed in this tab, and the acts that it prepared, end with the session that they were made in: closed here or
// in another tab, run out, or followed by somebody else's. The next person at this computer finds neither.
{
  // Left out by pages that have not looked who is signed in; empty where nobody is.
  const { session } = document.currentScript.dataset
  const owner = 'parvis:session'
  const typedAt = 'parvis:typed-at'
  const gone = 'parvis:gone'
  /** As long as the longest session. */
  const longest = 4 * 3_600_000
  const tabs = window.BroadcastChannel && new BroadcastChannel('parvis-session')

  // The console's own keys begin otherwise.
  const ours = () => Object.keys(sessionStorage).filter((key) => key.startsWith('parvis:'))
  const texts = () => ours().filter((key) => /^parvis:(contribution$|carried:)/.test(key))

  for (const leaving of document.querySelectorAll('[data-forgets]')) {
    if (leaving.localName === 'form') leaving.addEventListener('submit', leave)
    else leave()
  }
  if (session !== undefined) attempt(compare)
  tabs?.addEventListener('message', () => attempt(forget) && showAgain())
  addEventListener('input', () => attempt(() => sessionStorage.setItem(typedAt, Date.now())))

  function compare() {
    const was = sessionStorage.getItem(owner)
    const now = Date.now()
    const at = Number(sessionStorage.getItem(typedAt) ?? now)
    const isOver = (was !== null && was !== session) || now - at > longest
    const isGone = sessionStorage.getItem(gone) !== null
    sessionStorage.removeItem(gone)
    if ((isOver && forget()) || isGone) tell()
    if (texts().length === 0) sessionStorage.removeItem(typedAt)
    else sessionStorage.setItem(typedAt, at)
    // What was typed before signing in is theirs.
    if (session) sessionStorage.setItem(owner, session)
  }

  function leave() {
    attempt(forget)
    if (session !== undefined) tabs?.postMessage('closed')
  }

  /** Whether a text was there. */
  function forget() {
    const had = texts().length > 0
    for (const key of ours()) sessionStorage.removeItem(key)
    return had
  }

  /** Without what is on screen; by its address, so that no form is sent again. */
  function showAgain() {
    attempt(() => sessionStorage.setItem(gone, ''))
    location.replace(location.pathname + location.search)
  }

  /** Unless this very page brings it back, refused. */
  function tell() {
    if (document.querySelector('main textarea')?.value) return
    for (const notice of document.querySelectorAll('[data-forgotten]')) notice.hidden = false
  }

  // A browser may keep nothing at all.
  function attempt(work) {
    try {
      return work()
    } catch {
      return undefined
    }
  }
}
