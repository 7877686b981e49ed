// Tells, from any screen, why an act was not done, with its way out.
import { sentenceFor } from '../form/sentence.ts'
import { Told, telling } from './tell.ts'

/** `says`: what it means here, made of the reason. */
export function tellRefusal(error: unknown, says = (why: string) => why) {
  // Most acts are never refused.
  void import('./leading-out.ts')
  telling.dispatchEvent(new Told(says(sentenceFor(error)), { error }))
}
