// Forms and dialogs in English.
import type { Words } from './words-fr.ts'

export const words: Words = {
  faults: (count) =>
    count === 1 ? 'One answer needs another look' : `${count} answers need another look`,
  optional: '(optional)',
  sending: 'Sending…',
  cancel: 'Cancel',
  close: 'Close',
  noAnswer:
    'No answer from the server: nobody knows whether it was done. Check before doing it again.',
  offline: 'You are offline: nothing was sent. What you wrote stays here.',
  notDone: 'The server’s answer did not come, and nothing was done: you may try again.',
  notUnderstood:
    'The server answered something else. Try again; if it comes back, tell the technical team.',
  all: 'All',
  several: (count) => `${count} chosen`,
  clear: 'Clear',
  nothingFound: 'Nothing matches',
  found: (count) => (count === 1 ? '1 answer' : `${count} answers`),
  notFound: 'The search did not come through. Try again.',
  territory: 'Territory',
  territoryHint: 'Name or code: commune, département, region',
  proposal: 'Proposal',
  proposalHint: 'Words of its title, drafts included',
  draft: 'draft',
  days: (days) => `${days < 0 ? '−' : '+'} ${Math.abs(days)} d`,
}
