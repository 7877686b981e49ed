// What was done and undone, in English.
import type { Words } from './words-fr.ts'

export const words: Words = {
  undo: 'Undo',
  undone: (what) => `Undone: ${what}`,
  nothingToUndo: 'Nothing to undo in this tab.',
  notUndone: (why) => `This was not undone. ${why}`,
  wait: (seconds) => `You may try again in ${seconds} s.`,
  waited: 'You may try again.',
  readIt: 'Read what is there now',
  reload: 'Reload the page',
  loading: 'Loading…',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'This browser does not let pages copy: it is selected, press Ctrl+C.',
  tryAgain: 'Try again',
  mailTo: (reader) => `The mail that will leave ${reader}`,
  mailLaidOut: 'As mail programs show it',
  nobodyTold: 'Nobody will be told by mail.',
}
