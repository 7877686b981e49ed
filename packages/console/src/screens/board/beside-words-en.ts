// What is beside the board and what it asks, in English.
import type { Words } from './beside-words-fr.ts'

const several = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`

export const words: Words = {
  moveTo: (count) => (count > 1 ? `Move ${count} contributions to…` : 'Move the contribution to…'),
  backToWaiting: 'Back to be grouped',
  notFound: 'Nothing of this name here.',
  close: 'Close the pane',
  open: 'Open the editor',
  publicPage: 'Public page',
  inProposals: 'In',
  mergeOf: (title) => `Merge “${title}” into another`,
  mergeNow: 'Merge',
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
  suggestionsWhy: (waiting, compared) =>
    waiting > compared
      ? `Of the ${compared} oldest of the ${waiting} that wait, those that look alike.`
      : `Of the ${waiting} that wait, those that look alike.`,
  noSuggestion: 'Nothing that waits looks alike enough.',
  group: (count) => `${count} contributions alike`,
  nearest: (title) => `Close to “${title}”`,
  addTo: 'Add them to it',
  makeOf: 'Make a proposal of it',
  setAside: 'Set aside for the team',
  setAsideTold: 'Suggestion set aside for the whole team.',
  alreadyAside: (name) => `${name} had already set it aside.`,
  othersAside: (name) =>
    name ? `${name} changed the suggestions set aside.` : 'The suggestions set aside have changed.',
  readAgain: 'Read again',
  asideCount: (count) => several(count, 'suggestion set aside', 'suggestions set aside'),
  asideWhy:
    'A suggestion set aside comes back by itself when a new contribution is like it, or once more than half of its own are placed.',
  asideBy: (name, moment) => `Set aside by ${name}, ${moment}`,
  takeBack: 'Suggest it again',
  takenBack: 'Suggestion taken back, for the whole team.',
}
