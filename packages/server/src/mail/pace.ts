// How fast mails may go: the process that sends them also answers those who confirm.
import { performance } from 'node:perf_hooks'

export type Pace = {
  /** Mails of the next batch. */
  most: number
  /** Milliseconds before the one after. */
  rest: number
}

/** Busy, ten mails a second: nobody waits for a receipt as one waits for a page. */
export function paceFor(utilization: number): Pace {
  if (utilization > 0.7) return { most: 10, rest: 1000 }
  return utilization > 0.4 ? { most: 25, rest: 200 } : { most: 50, rest: 10 }
}

/** Looks at how busy the event loop has been since it was last asked, our own batches included. */
export function createPace() {
  let last = performance.eventLoopUtilization()
  return () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, last)
    last = now
    return paceFor(utilization)
  }
}
