// What stopped an act or a reading: in words, with its way out. It stands in a line of its own, which is read out.
import { html } from 'lit'
import { sentenceFor } from '../form/sentence.ts'
import { wayOut } from './way-out.ts'

/** `readAgain`: where what is shown may be read anew; the whole screen when left out. */
export const problem = (error: unknown, readAgain?: () => void) =>
  html`${sentenceFor(error)} ${wayOut(error, readAgain)}`
