// One tab of the browser leads for all of them; when it closes or sleeps, another does.

type Tabs<Said> = {
  /** Called in the tab that leads; answers what ends it. */
  lead: (say: (said: Said) => void) => () => void
  /** Called in every tab, the one that leads too. */
  hear: (said: Said) => void
  /** The page slept: it may have missed something. */
  woke: () => void
}

export function overTabs<Said>(name: string, { lead, hear, woke }: Tabs<Said>) {
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => hear(data))
  let standing: AbortController | undefined

  function begin() {
    if (standing) return
    standing = new AbortController()
    void stand(standing.signal)
  }

  function say(said: Said) {
    channel.postMessage(said)
    hear(said)
  }

  async function stand(signal: AbortSignal) {
    const leading = () =>
      new Promise<void>((over) => {
        const stop = lead((said) => signal.aborted || say(said))
        signal.addEventListener('abort', () => {
          stop()
          over()
        })
      })
    // Over plain http on another machine there are no locks: each tab leads for itself.
    if (!('locks' in navigator)) return leading()
    // Given up while it waits for its turn, it has nothing to end.
    await navigator.locks.request(name, { signal }, leading).catch(() => undefined)
  }

  function rest() {
    standing?.abort()
    standing = undefined
  }

  function wake() {
    if (standing) return
    begin()
    woke()
  }

  // A page that sleeps hears nothing, and would hold the others back.
  const watched = { freeze: rest, resume: wake }
  for (const [event, act] of Object.entries(watched)) document.addEventListener(event, act)
  addEventListener('pagehide', rest)
  addEventListener('pageshow', wake)
  begin()

  function stop() {
    rest()
    channel.close()
    for (const [event, act] of Object.entries(watched)) document.removeEventListener(event, act)
    removeEventListener('pagehide', rest)
    removeEventListener('pageshow', wake)
  }
  return { say, stop }
}
