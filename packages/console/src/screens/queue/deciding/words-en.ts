// Decisions of the moderation queue in English.
import type { Words } from './words-fr.ts'

const number = new Intl.NumberFormat('en')

const contributions = (count: number) =>
  count === 1 ? '1 contribution' : `${number.format(count)} contributions`

export const words: Words = {
  reasonText: 'Details',
  reasonTextHint: 'Told to the contributor with the reason.',
  noProgramme: 'No programme is offered: add one in the settings.',
  proposals: 'Proposals',
  otherProposal: 'Another proposal',
  reply: 'Reply to the contributor',
  replyHint: 'Leave empty for the usual reply. Type / for a template.',
  template: 'Template',
  noTemplate: 'Usual reply',
  templates: 'Reply templates',
  more: 'Add details, or tell the team why',
  why: 'For the team',
  whyHint: 'Never published.',
  colleague: 'Colleague',
  preview: 'What the person will get',
  previewOfFirst: (title) => `What the person will get, for “${title}”`,
  previewWaits: 'Complete the decision to read the mail.',
  notTold: 'Nobody is told by mail.',
  toldLater: 'The person will be told once the proposal is published.',
  leavesAt: (time) => `Leaves at ${time}, unless you undo it before.`,
  unknownVariables: (names) => `This decision cannot fill in ${names}: correct the reply.`,
  chooseReason: 'Choose a reason',
  tellReason: 'Say which: the contributor will read it',
  chooseProgramme: 'Choose a programme',
  chooseProposal: 'Choose one proposal at least',
  shortReply: 'A reply has ten characters at least; empty, the usual one is sent',
  many: {
    group: (count) => `Group ${contributions(count)}`,
    redirect: (count) => `Redirect ${contributions(count)}`,
    reject: (count) => `Reject ${contributions(count)}`,
    assign: (count) => `Assign ${contributions(count)}`,
  },
  wouldDo: {
    group: (count) => `${contributions(count)} to group.`,
    redirect: (count) => `${contributions(count)} to redirect.`,
    reject: (count) => `${contributions(count)} to reject.`,
    assign: (count) => `${contributions(count)} to assign.`,
  },
  toldByMail: (count) =>
    count === 0
      ? 'No mail leaves.'
      : count === 1
        ? 'One person is told by mail.'
        : `${number.format(count)} people are told by mail.`,
  andOthers: (count) => `… and ${number.format(count)} more`,
  readingMany: (read, all) => `Reading: ${number.format(read)} of ${number.format(all)}`,
  lookingMany: (done, all) =>
    `Checking, nothing is done yet: ${number.format(done)} of ${number.format(all)}`,
  sendingMany: (done, all) => `${number.format(done)} of ${number.format(all)}`,
  stopAfterLot: 'Stop after this lot',
  someRefused: (refused, all) =>
    `${number.format(refused)} of ${number.format(all)} cannot be. Nothing is done.`,
  takeOut: (count) =>
    count === 1
      ? 'Take it out and start again'
      : `Take these ${number.format(count)} out and start again`,
  stoppedAt: (done) =>
    done === 0 ? 'Nothing is done.' : `Done for ${number.format(done)}, not for those after.`,
  goOn: (count) => `Go on with the ${number.format(count)} left`,
  leaveIt: 'Leave it there',
  nothingLeft: 'Nothing matches these filters any more.',
  look: 'See what it would do',
  back: 'Back',
  cancel: 'Close',
  saveNote: 'Keep the note',
  noteLabel: 'Note for the team',
  noteHint: 'Never published, never told to the contributor.',
}
