// Home in English.
import type { Words } from './words-fr.ts'

const number = new Intl.NumberFormat('en')

export const words: Words = {
  lastDays: 'Contributions over thirty days',
  received: 'Received',
  decided: 'Decided',
  day: 'Day',
  dayByDay: 'Day by day',
  barsSay: (name, total, day, most) =>
    `${name}: ${total} in thirty days, ${most} at most, on ${day}`,
  hello: (name) => `Hello ${name}`,
  waits: 'What waits for you',
  kinds: {
    received_contribution: 'Contributions to decide',
    contribution_assigned_to_me: 'Contributions assigned to me',
    case: 'Cases',
    held_support_group: 'Held supports',
    site_registration: 'Site registrations',
    service_request: 'Service requests',
    diagnosis: 'Diagnoses asked for',
    service_to_confirm: 'Services to read again',
    item_to_score: 'Items to score',
    stopped_mailbox: 'Stopped mailboxes',
  },
  nothingWaits: 'Nothing waits for you. What comes is shown here.',
  since: (days) =>
    days < 1 ? 'since today' : days === 1 ? 'since yesterday' : `for ${number.format(days)} days`,
  sinceYesterday: 'Since yesterday',
  nothingSince: 'The team changed nothing since yesterday.',
  wholeLog: 'All that the team did',
  open: (phase, end) => `${phase}: until ${end} (Paris time)`,
  openWithoutEnd: (phase) => `${phase}: under way`,
  next: (phase, start) => `${phase}: from ${start}`,
  noPhase: 'No phase is open.',
  firstSteps: 'First steps',
  steps: {
    texts: 'Write the consultation and its rules',
    themes: 'Give it themes',
    phases: 'Set its phases',
    colleague: 'Invite a second person',
    templates: 'Prepare reply templates',
    sites: 'Welcome a first site',
    published: 'Publish the consultation',
  },
  done: 'done',
}
