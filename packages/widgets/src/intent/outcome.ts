// What an element says of its intent, from the click to the outcome.
import type { Texts } from '../texts/fr.ts'
import type { IntentWatch } from './intent-watch.ts'

/** `done` is the sentence of a confirmed act: true of one recorded now as of one recorded before. */
export function outcome(watch: IntentWatch, texts: Texts, done: string) {
  const { status, waiting, unheard } = watch
  if (waiting && unheard) return navigator.onLine ? texts.unheard : texts.offline
  if (waiting) return status?.refusal?.message ?? texts.waiting
  const { expired, withdrawn } = texts
  const said: Record<string, string> = { confirmed: done, expired, withdrawn }
  return status && said[status.state]
}
