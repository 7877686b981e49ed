// Whether the server can be reached: what the browser says, and what the stream meets.
import { Heard, heard } from './heard.ts'

/** `offline`: nothing can be sent, and nothing is. `cut`: the server does not answer the stream. */
export type Reach = 'here' | 'cut' | 'offline'

/** A server that starts again is back sooner. */
const patience = 4000

export const reached = new EventTarget()
export let reach: Reach = 'here'

let timer: ReturnType<typeof setTimeout> | undefined

function become(next: Reach) {
  clearTimeout(timer)
  timer = undefined
  if (next === reach) return
  reach = next
  reached.dispatchEvent(new Event('changed'))
}

/** Once, for the page. */
export function watchReach() {
  if (!navigator.onLine) become('offline')
  addEventListener('offline', () => become('offline'))
  addEventListener('online', () => become('here'))
  heard.addEventListener('heard', (event) => {
    if (!(event instanceof Heard) || reach === 'offline') return
    if (event.what === 'back') become('here')
    else if (event.what === 'cut') timer ??= setTimeout(() => become('cut'), patience)
  })
}

/** Refused here: nothing was sent, so that nobody wonders whether it was done. */
export class Offline extends Error {
  override name = 'Offline'
}

export function mustReach() {
  if (reach === 'offline') throw new Offline()
}
