// Makes the day's edition of open data, on the first look of each day.
import type { Deps } from '../../platform/deps.ts'
import { repeat } from '../../platform/repeat.ts'
import { makeEdition } from './edition.ts'

/** Looks now and then: an edition is made on the first look of each day. */
export function startEditions(deps: Deps, everyMilliseconds = 900_000) {
  const stopping = new AbortController()
  const work = async () => {
    try {
      const isMade = await makeEdition(deps, stopping.signal)
      if (isMade) deps.log.info('an edition of open data was made')
    } catch (error) {
      if (!stopping.signal.aborted) throw error
    }
  }
  const job = { name: 'edition of open data', firstAfterMilliseconds: 10_000, everyMilliseconds }
  const stop = repeat(deps.log, { ...job, work })
  return () => {
    // Half an edition is worth nothing: the next start makes it whole.
    stopping.abort()
    return stop()
  }
}
