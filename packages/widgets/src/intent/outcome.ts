// What an element says of its intent, from the click to the outcome.
import type { Texts } from '../texts/fr.ts'
import type { IntentWatch } from './intent-watch.ts'

/** `done` and `before` are the sentences of a confirmed act, and of one recorded earlier. */
export function outcome(watch: IntentWatch, texts: Texts, done: string, before: string) {
  const { status, waiting, unheard } = watch
  if (waiting && unheard) return navigator.onLine ? texts.unheard : texts.offline
  if (waiting) return status?.refusal?.message ?? texts.waiting
  const { expired, withdrawn } = texts
  const said: Record<string, string> = { confirmed: done, already_done: before, expired, withdrawn }
  return status && said[status.state]
}
