// Two people on one thing, in English.
import type { Words } from './conflict-words-fr.ts'

export const words: Words = {
  meanwhile: 'Someone else has just acted here',
  changedBy: (by, at) => `${by ?? 'Someone'} changed it${at ? ` ${at}` : ''}.`,
  today: (hour) => `at ${hour}`,
  onDay: (day, hour) => `on ${day} at ${hour}`,
  youWere: (mine) => `You were about to: ${mine}.`,
  keepTheirs: 'Keep theirs',
  undoTheirs: 'Undo theirs, then do mine',
  mineToo: 'Do mine too',
  readAgain: 'Read again first',
  bothChanged: (by, at) =>
    `${by} changed the same thing as you${at ? ` ${at}` : ''}. Which one stays?`,
  onlyTheirs: (by, fields) => `Taken from ${by}: ${fields}.`,
  theirs: (by) => `What ${by} wrote`,
  mine: 'What you wrote',
  empty: '(empty)',
  goOn: 'Save these choices',
  keepAllTheirs: 'Keep all of theirs',
  someone: 'The other person',
}
