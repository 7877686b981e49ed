// The grouping board in English.
import type { Words } from './words-fr.ts'

const several = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`

const states: Record<string, string> = { draft: 'draft', published: 'published' }

export const words: Words = {
  search: 'Words',
  theme: 'Theme',
  waiting: 'To be grouped',
  count: (count) => several(count, 'contribution'),
  proposals: (count) => several(count, 'proposal'),
  states: (state) => states[state] ?? state,
  loading: 'Loading…',
  notRead: (title) => `Contributions of “${title}” load when the column is on the screen.`,
  nothingWaits: 'Everything is grouped.',
  dropHere: 'No contribution: move one here.',
  nothingYet: 'No proposal: make the first one, or begin with a suggestion.',
  noneMatch: 'No proposal matches these words.',
  behind: 'Changed meanwhile — show',
  earlier: 'Earlier contributions',
  later: 'Next contributions',
  range: (first, last, total) => `${first}–${last} of ${total}`,
  isChosen: 'Chosen:',
  chosen: (count) => `${several(count, 'contribution')} chosen`,
  chooseNone: 'Choose none',
  board: 'Board',
  keys: 'Space: take, put · m: move… · x: choose several · ?: all keys',
  keyGo: 'Go from one contribution to another',
  keyRead: 'Read the contribution or the proposal',
  keySpace: 'Space',
  keyEnter: 'Enter',
  keyTake: 'Take, put (arrows in between, Esc gives back)',
  keyChoose: 'Choose, to move together',
  moveOf: (title) => `Move “${title}”…`,
  move: 'Move…',
  newProposal: 'New proposal',
  taken: (title) =>
    `“${title}” is taken. Left and right arrows: another column; Space: put; Esc: give back.`,
  over: (title, count) => `Over “${title}”, ${several(count, 'contribution')}.`,
  givenBack: 'Back where it was.',
  moved: (what, to) => `${what}: in “${to}”.`,
  notMoved: (why) => `Nothing has moved. ${why}`,
  made: (title) => `Proposal “${title}” made.`,
  others: (name) => `${name} has just changed the board.`,
  merge: 'Merge…',
  mergedTold: (title, into) => `“${title}” is merged into “${into}”.`,
  suggestions: 'Suggestions',
}
