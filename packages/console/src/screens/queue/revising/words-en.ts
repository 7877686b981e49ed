// Correcting and erasing a contribution, in English.
import type { Words } from './words-fr.ts'

export const words: Words = {
  correct: 'Correct the contribution',
  correctYes: 'Correct it, and say so',
  corrected: 'Contribution corrected',
  text: 'Text',
  otherTerritory: 'Another territory',
  profile: 'Profile',
  function: 'Function',
  reason: 'Why',
  reasonHint: 'Told to whoever wrote it.',
  putBack: 'Put it back as it was',
  putBackYes: 'Put it back, and say so',
  putBackTells: 'The last correction is undone; whoever wrote is told.',
  wasPutBack: 'Contribution put back as it was',
  erase: 'Erase the text',
  eraseYes: 'Erase for good',
  eraseTells:
    'The title, the text, the function and earlier texts are erased for good, and no import brings them back. What became of the contribution stays. Whoever wrote is told.',
  erased: 'Text erased',
  cancel: 'Cancel',
}
