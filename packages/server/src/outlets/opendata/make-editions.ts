// Makes the day's edition of open data, on the first look of each day.
import type { Deps } from '../../platform/deps.ts'
import { loggedFault } from '../../platform/logged-fault.ts'
import { makeEdition } from './edition.ts'

/** Looks now and then: an edition is made on the first look of each day. */
export function startEditions(deps: Deps, everyMilliseconds = 900_000) {
  const stopping = new AbortController()
  const look = () => {
    making = making
      .then(() => makeEdition(deps, stopping.signal))
      .then((isMade) => {
        if (isMade) deps.log.info('an edition of open data was made')
      })
      .catch((error: unknown) => {
        if (stopping.signal.aborted) return
        deps.log.error({ error: loggedFault(error) }, 'the edition of open data failed')
      })
  }
  let making: Promise<unknown> = Promise.resolve()
  const first = setTimeout(look, 10_000)
  const timer = setInterval(look, everyMilliseconds)
  first.unref()
  timer.unref()
  return async () => {
    clearTimeout(first)
    clearInterval(timer)
    // Half an edition is worth nothing: the next start makes it whole.
    stopping.abort()
    await making
  }
}
