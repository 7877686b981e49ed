// What stopped an act or a reading: in words, with its way out. It stands in a line of its own, which is read out.
import { html } from 'lit'
import { sentenceFor } from '../form/sentence.ts'

/** `readAgain`: where what is shown may be read anew; the whole screen when left out. */
export function problem(error: unknown, readAgain?: () => void) {
  // Most screens are never stopped.
  void import('./leading-out.ts')
  return html`${sentenceFor(error)} <leading-out .error=${error} .readAgain=${readAgain}></leading-out>`
}
