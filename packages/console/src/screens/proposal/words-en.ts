// The proposal editor in English.
import type { Words } from './words-fr.ts'

const several = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`

const states: Record<string, string> = {
  draft: 'Draft',
  published: 'Published',
  kept: 'Kept',
  not_kept: 'Not kept',
  merged: 'Merged into another',
  discarded: 'Set aside',
}

const acts: Record<string, string> = {
  create: 'made the draft',
  edit: 'changed the texts',
  publish: 'published it',
  merge: 'merged it into another',
  absorb: 'merged another into it',
  release: 'parted the one that was merged into it',
  regroup: 'moved contributions in or out',
  discard: 'set it aside',
  undo: 'took an act back',
  keep: 'recorded that it is kept',
  set_aside: 'recorded that it is not kept',
  reopen: 'opened its examination again',
}

export const words: Words = {
  editor: 'Editor of the proposal',
  loading: 'Loading…',
  board: 'Grouping board',
  states: (state) => states[state] ?? state,
  publicPage: 'Public page',
  supports: (territories, residents) =>
    `${several(territories, 'territory supports', 'territories support')}, ${several(residents, 'resident')}`,
  title: 'Title',
  summary: 'Summary',
  summaryHint: 'A sentence or two: what lists show',
  description: 'Description',
  theme: 'Theme',
  fields: { title: 'Title', summary: 'Summary', description: 'Description', themeId: 'Theme' },
  save: 'Save',
  saved: (version) => `Everything is saved (version ${version}).`,
  notSaved: 'Not saved yet; kept in this tab.',
  savedTold: 'Proposal saved.',
  behind: (name) => `${name} has just saved this proposal.`,
  join: 'Join with what I write',
  contributions: (count) => several(count, 'contribution'),
  noContribution: 'No contribution: add some from the board.',
  history: 'History',
  did: (name, act) => `${name} ${acts[act] ?? act}`,
  undone: '(undone since)',
  pageBeside: 'The public page, as it would be',
  publish: 'Publish…',
  publishNow: 'Publish',
  publishWhat: (title) =>
    `“${title}” becomes public, and may be supported as soon as that phase is open.`,
  publishWith: (count) => `With ${several(count, 'contribution')}.`,
  publishTold: (count) =>
    count > 0
      ? `${several(count, 'person', 'people')} will be told by mail.`
      : 'Nobody will be told by mail.',
  published: (title) => `“${title}” is published.`,
}
