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
  moveTo: (count) => (count > 1 ? `Move ${count} contributions to…` : 'Move the contribution to…'),
  backToWaiting: 'Back to be grouped',
  newProposal: 'New proposal',
  newWith: (count) =>
    count > 0 ? `New proposal with ${several(count, 'contribution')}` : 'New proposal',
  splitOff: (count, from) =>
    `${several(count, 'contribution')} of “${from}” will go to the new one.`,
  taken: (title) =>
    `“${title}” is taken. Left and right arrows: another column; Space: put; Esc: give back.`,
  over: (title, count) => `Over “${title}”, ${several(count, 'contribution')}.`,
  givenBack: 'Back where it was.',
  moved: (what, to) => `${what}: in “${to}”.`,
  notMoved: (why) => `Nothing has moved. ${why}`,
  made: (title) => `Proposal “${title}” made.`,
  notFound: 'Nothing of this name here.',
  others: (name) => `${name} has just changed the board.`,
  close: 'Close the pane',
  open: 'Open the editor',
  publicPage: 'Public page',
  inProposals: 'In',
  merge: 'Merge…',
  mergeOf: (title) => `Merge “${title}” into another`,
  mergeNow: 'Merge',
  mergedTold: (title, into) => `“${title}” is merged into “${into}”.`,
  mergeSame: 'Choose another proposal than this one.',
  mergeResult: (cards, into) => `“${into}” will have ${several(cards, 'contribution')}.`,
  mergeSupports: (territories, both) =>
    both > 0
      ? `${several(territories, 'territory', 'territories')} will support it; ${both} support both and count once.`
      : `${several(territories, 'territory', 'territories')} will support it.`,
  mergeInBoth: (count) =>
    `${several(count, 'contribution is', 'contributions are')} in both already.`,
  mergeTold: (count) =>
    count > 0 ? `${several(count, 'person', 'people')} will be told.` : 'Nobody will be told.',
  discard: 'Set the draft aside',
  discarded: (title) => `Draft “${title}” set aside.`,
  supports: (count) => several(count, 'territory supports', 'territories support'),
  title: 'Title',
  summary: 'Summary',
  summaryHint: 'A sentence or two: what lists show',
  description: 'Description',
  create: 'Make the proposal',
  suggestions: 'Suggestions',
  suggestionsWhy: (waiting, compared) =>
    waiting > compared
      ? `Of the ${compared} oldest of the ${waiting} that wait, those that look alike.`
      : `Of the ${waiting} that wait, those that look alike.`,
  noSuggestion: 'Nothing that waits looks alike enough.',
  group: (count) => `${count} contributions alike`,
  nearest: (title) => `Close to “${title}”`,
  addTo: 'Add them to it',
  makeOf: 'Make a proposal of it',
  setAside: 'Set aside',
  setAsideTold: 'Suggestion set aside, in this tab.',
  failed: 'The board could not be read.',
  tryAgain: 'Try again',
}
