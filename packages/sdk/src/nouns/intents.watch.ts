// Following an intent, apart from the rest of its noun: a bundle that never waits for one does not hold it.
import type { Connection } from '../connect.ts'
import { type WatchOptions, watchIntent } from '../watch-intent.ts'

export const intentsWatch = (connection: Connection) => ({
  /**
   * What becomes of an intent while the person decides: its status now, then each time it changes, up to
   * the last one (`confirmed`, `withdrawn`, `expired`). One that nothing reached the server under yet is waited for: the
   * link may not have been followed. `refused` is no end, since one may confirm again. Asked again after `every` (2 s), then less
   * and less often, up to every 30 s. An intent expires after seven days: leave the loop, or abort by
   * `signal`, which rejects with its reason.
   * @example
   * const signal = AbortSignal.timeout(600_000)
   * for await (const { state } of client.intents.watch('0b8f4a52-3c07-4f8e-9d0a-6c9a4a7f1b11', { signal }))
   *   console.log(state)
   */
  watch: (id: string, options?: WatchOptions) => watchIntent(connection, id, options),
})
