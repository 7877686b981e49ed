// The consultations in English.
import type { Words } from './words-fr.ts'

const several = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`

export const words: Words = {
  list: 'Consultations and calls',
  none: 'No consultation: make the first one; nobody sees it before it is published.',
  new: 'New consultation',
  title: 'Title',
  summary: 'Presentation',
  kind: 'Kind',
  kinds: {
    consultation: 'Consultation',
    call_for_investigations: 'Call for investigations',
    call_for_interest: 'Call for interest',
  },
  state: 'State',
  states: { draft: 'draft', published: 'published', discarded: 'set aside' },
  phase: 'Phase',
  phases: 'Phases',
  noPhase: 'none',
  published: 'Published on',
  themes: 'Themes',
  themesHint:
    'One a line. A line written anew stays the same theme; one taken out removes it, unless it is used.',
  supportingKinds: 'Who may support',
  referentKinds: 'Who may sign up as referent',
  territories: {
    commune: 'Communes',
    epci: 'Intercommunal bodies',
    department: 'Départements',
    region: 'Regions',
  },
  rules: 'Rules',
  options: {
    residentsSupport: 'Residents support too, counted apart',
    contributionsPublicOnReceipt: 'Contributions are public at once, before moderation',
    groupingClosesAtSupport: 'Proposals no longer change once supports have opened',
  },
  envelope: 'Envelope, in euros',
  envelopeHint: 'Empty: no limit',
  startsAt: 'The first phase opens on',
  startsAtHint: (count, from) =>
    `${several(count, 'phase')} taken from “${from}”, as far from each other.`,
  copyTitle: (title) => `${title} (copy)`,
  create: 'Make the draft',
  save: 'Save',
  made: (title) => `Draft “${title}” made.`,
  saved: 'Consultation saved.',
  copy: 'Copy to a new draft',
  publicPage: 'Public page',
  preview: 'Preview of the page',
  calendar: 'Its phases',
  board: 'Its grouping board',
  discard: 'Set aside',
  discarded: (title) => `“${title}” is set aside.`,
  restore: 'Take this draft back',
  restored: (title) => `“${title}” is a draft again.`,
  checks: 'Before publishing',
  met: 'done',
  missing: 'missing',
  toSee: 'to be checked',
  check: {
    themes: 'At least one theme',
    phases: 'At least one phase',
    intake: 'A phase in which one may contribute',
    dates: 'A phase that is to come or open',
  },
  publish: 'Publish…',
  publishNow: 'Publish',
  publishWhat: (title) =>
    `“${title}” becomes public. Its dates will not change without a public reason.`,
  publishOpens: (what) => `From now on, ${what}.`,
  publishTold: (count) =>
    count > 0 ? `${several(count, 'person gets', 'people get')} a mail.` : 'No mail leaves.',
  publishedTold: (title) => `“${title}” is published.`,
  noUndo: 'A publication is not undone.',
  edit: 'Texts, themes and rules',
}
