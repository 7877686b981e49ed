// The phases in English.
import type { Words } from './words-fr.ts'

const several = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`

export const words: Words = {
  consultation: 'Consultation',
  calendar: 'Phases',
  none: 'No phase: three are enough to begin with (contributions, moderation, supports).',
  noConsultation: 'No consultation. Make one first.',
  draft: 'A draft: its dates are set with its texts, on the screen of consultations.',
  loading: 'Loading…',
  today: 'Today',
  from: (opens) => `from ${opens}`,
  add: 'Add a phase',
  close: 'Close',
  kind: 'What one does in it',
  title: 'Name of the phase',
  opensAt: 'Opens on',
  closesAt: 'Closes on',
  inParis: 'Dates are in Paris time.',
  closesAtHint: 'Empty: no end is set. In your computer’s time.',
  reason: 'Reason, public',
  reasonHint: 'Shown on the page of the consultation, beside the former dates',
  move: 'Move the phase',
  closeNow: 'Close now…',
  closeYes: 'Close now',
  closeWhat: (title) => `“${title}” closes this instant.`,
  effect: 'What it will do',
  nothingYet: 'Change a date: what it does is shown here before anything is done.',
  opensNow: (what) => `Once saved, ${what}.`,
  closesNow: (what) => `Once saved, no longer: ${what}.`,
  opensLater: (at, what) => `On ${at}, ${what}.`,
  told: (count) =>
    count > 0
      ? `${several(count, 'person gets', 'people get')} a mail at once.`
      : 'No mail leaves at once.',
  toldLater: (count) =>
    count > 0
      ? `${several(count, 'subscriber', 'subscribers')} will be told when it opens.`
      : 'No subscriber to tell when it opens.',
  moved: (title) => `“${title}” is moved.`,
  added: (title) => `Phase “${title}” added.`,
  closed: (title) => `“${title}” is closed.`,
  noUndo: 'A move is not undone: one moves again, and both stay public.',
  others: 'the other phases',
  moves: 'Moves',
  noMoves: 'No date has changed since it was published.',
  movedFrom: (title, before, after) => `“${title}”: ${before} becomes ${after}`,
  keysName: 'Phases',
  keyGo: 'Next phase, previous one',
  keyShift: 'A day earlier, later (Shift: a week), in the form',
}
