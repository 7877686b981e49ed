// What mails say of decisions, openings, meetings and silences, in English.

import type { EventData } from '../platform/events/events.ts'
import {
  formatCents,
  formatDateInEnglish,
  formatMomentInEnglish,
} from '../platform/language/dates.ts'
import { type About, fact, type Said, type SomeWords } from './words.ts'

const seeProposal = ({ url }: About<unknown>) => ({ text: 'Read the proposal (in French)', url })
const follow = ({ url }: About<unknown>) => ({ text: 'Follow my contribution (private link)', url })

type Decided = EventData['proposal.kept']
type Moved = EventData['consultation.phase_moved']

/** A decision with the committee's reasons, in its own words. */
function decision(told: About<Decided>, said: Omit<Said, 'facts'>, amount = ''): Said {
  const reason = fact(told, 'reason')
  const corrects = told.event.data.correction ? ['This decision corrects another.'] : []
  return {
    ...said,
    paragraphs: [
      ...said.paragraphs,
      ...corrects,
      ...(reason ? ['The committee’s reasons, in French:'] : []),
    ],
    ...(reason && { reply: reason }),
    facts: [
      { label: 'Committee', value: fact(told, 'committeeTitle') },
      { label: 'Amount granted', value: amount },
      { label: 'Decided', value: `on ${formatMomentInEnglish(told.event.at)}` },
    ],
  }
}

const ofProposal =
  (heading: string, sentence: (title: string) => string) => (told: About<Decided>) =>
    decision(told, {
      heading,
      paragraphs: [sentence(`“${told.title}”, in which you took part`)],
      link: seeProposal(told),
    })

const ofContribution =
  (heading: string, sentence: string) => (told: About<EventData['contribution.selected']>) => {
    const { amountCents } = told.event.data
    const amount = typeof amountCents === 'number' ? formatCents(amountCents) : ''
    return decision(told, { heading, paragraphs: [sentence], link: follow(told) }, amount)
  }

type Meeting = EventData['meeting.near'] & { reason?: string }

const meeting = (heading: string, sentence: string) => (told: About<Meeting>) => ({
  heading,
  paragraphs: [`Working group “${fact(told, 'group')}”: ${sentence}`],
  facts: [
    { label: 'Meeting', value: fact(told, 'title') },
    { label: 'Begins', value: `on ${formatMomentInEnglish(fact(told, 'startsAt'))}` },
    { label: 'Place', value: fact(told, 'place') },
    { label: 'Reason', value: fact(told, 'reason') },
  ],
  link: { text: 'See the working group and its calendar (in French)', url: told.url },
})

export const newsInEnglish = {
  'proposal.kept': ofProposal(
    'A proposal is kept',
    (title) => `The committee has kept the proposal ${title}.`,
  ),
  'proposal.set_aside': ofProposal(
    'A proposal is not kept',
    (title) =>
      `The committee has not kept the proposal ${title}. A later session may return to it.`,
  ),
  'proposal.reopened': ofProposal(
    'A proposal is being studied again',
    (title) => `The committee’s decision no longer stands for the proposal ${title}.`,
  ),
  'contribution.selected': ofContribution(
    'Your contribution is selected',
    'The committee has selected your contribution. The team will contact you about what follows.',
  ),
  'contribution.not_selected': ofContribution(
    'Your contribution is not selected',
    'The committee has not selected your contribution. A later session may return to it.',
  ),
  'contribution.reopened': ofContribution(
    'Your contribution is being studied again',
    'The committee’s decision about your contribution no longer stands.',
  ),
  'consultation.phase_opened': (told) => ({
    heading: 'A stage of the consultation begins',
    paragraphs: [`Consultation “${told.title}”: the stage “${fact(told, 'title')}” is open.`],
    facts: [{ label: 'Until', value: lastDay(told) }],
    link: { text: 'Read the consultation (in French)', url: told.url },
  }),
  'consultation.phase_moved': (told) => ({
    heading: 'The dates of a stage change',
    paragraphs: [
      `Consultation “${told.title}”: here are the new dates of the stage “${fact(told, 'title')}”.`,
      ...(fact(told, 'reason') ? ['The team’s reason, in French:'] : []),
    ],
    ...(fact(told, 'reason') && { reply: fact(told, 'reason') }),
    facts: [
      { label: 'Opens', value: formatMomentInEnglish(fact(told, 'opensAt')) },
      { label: 'Until', value: lastDay(told) || 'no end is set' },
      { label: 'Before this change', value: formerLastDay(told) },
    ],
    link: { text: 'Read the consultation (in French)', url: told.url },
  }),
  'meeting.planned': meeting('A meeting is planned', 'a meeting is planned.'),
  'meeting.changed': meeting('A meeting has changed', 'this is what is planned now.'),
  'meeting.cancelled': meeting('A meeting is cancelled', 'the meeting will not be held.'),
  'meeting.near': meeting('Reminder: a meeting is near', 'the meeting is soon.'),
  'referent.without_news': (told) => ({
    heading: 'Where the proposal you are a referent of stands',
    paragraphs: [
      `Your local authority is a referent territory of the proposal “${told.title}”, and we have told you nothing for two months. Nothing is lost: its state and its next meetings are on its page.`,
      'If you no longer have time for it, you may withdraw from that page. If you are waiting for something from us, reply to this message.',
    ],
    link: seeProposal(told),
  }),
} satisfies SomeWords

function formerLastDay({ event: { data } }: About<Moved>) {
  if (data.closesAtBefore === data.closesAt) return ''
  if (!data.closesAtBefore) return 'no end was set'
  return `until ${formatDateInEnglish(Date.parse(data.closesAtBefore) - 1)}`
}

function lastDay(told: About<Pick<Moved, 'closesAt'>>) {
  const { closesAt } = told.event.data
  return closesAt ? formatDateInEnglish(Date.parse(closesAt) - 1) : ''
}
