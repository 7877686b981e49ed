// The committee's dialogs in English.
import type { Words } from './dialog-words-fr.ts'

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`)

export const words: Words = {
  history: 'History of the session',
  earlier: 'Earlier',
  acts: {
    create: 'prepared the session',
    edit: 'changed the session',
    items: 'changed the agenda',
    presence: 'recorded who is present',
    recuse: 'recorded a recusal',
    withdraw_recusal: 'lifted a recusal',
    remind: 'reminded of grids',
    decide: 'recorded a decision',
    undo: 'undid a decision',
    schedule: 'set the publication',
    cancel_publication: 'cancelled the set publication',
    publish: 'published the session',
    correct: 'corrected a decision',
  },
  emptyEligible: (count) =>
    count === 0
      ? 'Nothing is eligible for now: committee 1 looks at published proposals, committee 2 at contributions of kept proposals.'
      : `Add eligible items (${count}).`,
  add: 'Add',
  addCount: (count) => `Add ${items(count)}`,
  added: (count) => `${items(count)} added.`,
  eligible: 'Eligible items',
  eligibleCount: (count) => `${items(count)} eligible`,
  search: 'Search a word',
  chooseAll: (count) => `Choose the ${count} shown`,
  isReturning: 'comes back after a refusal',
  contributions: (count) => (count === 1 ? '1 contribution' : `${count} contributions`),
  publishHeading: 'Publish the session',
  publishWhat: 'What becomes public, together',
  publishUndo: 'After that, only a correction with a public reason changes a decision.',
  publishNow: 'Publish now',
  publishAt: 'Publish it later, on',
  publishLater: 'Set the publication',
  publicationCancelled: 'The set publication is cancelled.',
  publicationSet: 'The publication is set.',
  published: 'The session is published.',
  draftHeading: 'Minutes, as they would be published now',
  rule: 'Rule',
  members: 'Members',
  absent: 'absent',
  remindHeading: 'Remind of grids to fill in',
  reminderStates: {
    to_remind: 'will get the mail',
    done: 'all filled in',
    without_mailbox: 'no address',
    reminded_today: 'told less than a day ago',
  },
  remindNobody: 'Nobody to tell now.',
  remindMail: 'The mail',
  remindSend: (count) => (count === 1 ? 'Send the mail' : `Send the ${count} mails`),
  reminded: (count) => (count === 1 ? 'One mail leaves.' : `${count} mails leave.`),
  previous: 'Previous',
  next: 'Next',
}
