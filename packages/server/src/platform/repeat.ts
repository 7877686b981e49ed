// Does something again and again beside the requests: one turn at a time, and whole when it stops.
import type { Logger } from 'pino'
import { loggedFault } from './logged-fault.ts'

export type Repeated = {
  /** Named in the log when a turn fails. */
  name: string
  everyMilliseconds: number
  work: () => Promise<unknown>
}

/**
 * A turn that is due while another runs is left out; one that fails is logged, and the next comes
 * as usual. What it answers stops it, and waits for the turn that runs: the database closes after.
 */
export function repeat(log: Logger, { name, everyMilliseconds, work }: Repeated) {
  let running: Promise<void> | undefined
  const turn = async () => {
    try {
      await work()
    } catch (error) {
      log.error({ error: loggedFault(error) }, `${name} failed`)
    }
    running = undefined
  }
  const timer = setInterval(() => {
    running ??= turn()
  }, everyMilliseconds)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
