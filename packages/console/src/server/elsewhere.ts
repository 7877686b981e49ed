// Other windows of this browser, which say that their member came in or proved to be there.

/** The name that the server's own page speaks on. */
const name = 'parvis-equipe'

/** Calls back each time, until stopped. */
export function onDoneElsewhere(then: () => void) {
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', then)
  return () => channel.close()
}
