// Follows an intent to its end: asks again, less and less often, and tells what has changed.
import type { CallOptions, Connection } from './connect.ts'
import { isRefusal } from './errors.ts'
import { pause } from './pause.ts'
import type { IntentStatus } from './types.ts'

export type WatchOptions = CallOptions & {
  /** Milliseconds before it is asked again, once something has changed. Default: 2 000. */
  every?: number
}

const final: IntentStatus['state'][] = ['confirmed', 'withdrawn', 'expired']
const longest = 30_000

export async function* watchIntent(
  connection: Connection,
  id: string,
  { every = 2000, ...options }: WatchOptions = {},
): AsyncGenerator<IntentStatus, void, void> {
  const path = `intents/${encodeURIComponent(id)}`
  let told = ''
  for (let delay = every; ; delay = Math.min(delay * 1.5, longest)) {
    const status = await connection
      .send<IntentStatus>({ path }, options)
      .catch((error: unknown) => {
        if (isRefusal(error) && error.code === 'intent_not_found') return null
        throw error
      })
    const news = status ? newsOf(status) : told
    if (status && news !== told) {
      // What has just moved may soon move again.
      delay = every
      told = news
      yield status
    }
    if (status && final.includes(status.state)) return
    await pause(delay, options.signal)
  }
}

/** The tally moves by what others do: that is no change of this intent. */
const newsOf = ({ state, refusal, parts }: IntentStatus) =>
  JSON.stringify([state, refusal, parts?.map((part) => [part.state, part.refusal])])
