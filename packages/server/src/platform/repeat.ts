// Does something again and again beside the requests: one turn at a time, and whole when it stops.
import type { Logger } from 'pino'
import { loggedFault } from './logged-fault.ts'

export type Repeated = {
  /** Named in the log when a turn fails. */
  name: string
  /** From the end of a turn to the next one; a function is asked each time. */
  everyMilliseconds: number | (() => number)
  /** Before the first turn; left out, as before any other. */
  firstAfterMilliseconds?: number
  work: () => Promise<unknown>
}

/**
 * No turn begins while another runs; one that fails is logged, and the next comes as usual. What it
 * answers stops it, and waits for the turn that runs: the database closes after.
 */
export function repeat(log: Pick<Logger, 'error'>, repeated: Repeated) {
  const { name, everyMilliseconds: every, work } = repeated
  const pause = typeof every === 'function' ? every : () => every
  let timer: NodeJS.Timeout
  let running = Promise.resolve()
  let isStopped = false

  async function turn() {
    try {
      await work()
    } catch (error) {
      log.error({ error: loggedFault(error) }, `${name} failed`)
    }
    if (!isStopped) wait(pause())
  }

  function wait(milliseconds: number) {
    timer = setTimeout(() => {
      running = turn()
    }, milliseconds)
    timer.unref()
  }

  wait(repeated.firstAfterMilliseconds ?? pause())
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await running
  }
}
