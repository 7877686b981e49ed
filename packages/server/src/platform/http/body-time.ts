// How long a client may take to send the body of a request.
import type { IncomingMessage } from 'node:http'
import type { Context } from './context.ts'

/** Milliseconds: 20 MB at 1 Mbit/s. */
export const longestFile = 170_000

const clocks = new WeakMap<object, (milliseconds: number) => void>()

/** Most requests have none: what watches over bodies costs them nothing. */
export function hasBody({ headers }: IncomingMessage) {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0
}

/** `late` is called when the body has not come whole in that time. */
export function boundBodyTime(request: IncomingMessage, milliseconds: number, late: () => void) {
  let timer: NodeJS.Timeout
  const wait = (time: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!request.complete) late()
    }, time)
    timer.unref()
  }
  wait(milliseconds)
  clocks.set(request, wait)
  request.once('close', () => clearTimeout(timer))
}

/** From now on, for whoever may send a file: a slow line takes minutes for it. */
export function giveTime(c: Context, milliseconds: number) {
  const env: unknown = c.env
  // A request made in process, by a test, has no connection.
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return
  const { incoming } = env
  if (typeof incoming === 'object' && incoming !== null) clocks.get(incoming)?.(milliseconds)
}
