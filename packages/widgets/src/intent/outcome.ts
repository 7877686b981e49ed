// What an element says of its intent, from the click to the outcome.
import type { Texts } from '../texts/fr.ts'
import type { IntentWatch } from './intent-watch.ts'

/** `done` and `before` are the sentences of a confirmed act, and of one recorded earlier. */
export function outcome(watch: IntentWatch, texts: Texts, done: string, before: string) {
  const { status, waiting, offline } = watch
  if (waiting && offline) return texts.offline
  if (status?.state === 'refused') return status.refusal?.message ?? texts.waiting
  if (waiting) return texts.waiting
  if (status?.state === 'confirmed') return done
  if (status?.state === 'already_done') return before
  return status ? texts.expired : ''
}
