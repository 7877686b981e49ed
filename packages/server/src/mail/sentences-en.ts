// The sentences that mails about several kinds of event share, in English.

import type { EventData } from '../platform/events/events.ts'
import {
  formatCents,
  formatDateInEnglish,
  formatLastDayInEnglish,
  formatMomentInEnglish,
} from '../platform/language/dates.ts'
import { type About, fact, type Said } from './words.ts'

export const inNameOf = (told: About<{ territory: string | null }>) =>
  fact(told, 'territory') ? `on behalf of ${fact(told, 'territory')}` : 'in your own name'

export const seeProposal = ({ url }: About<unknown>) => ({
  text: 'Read the proposal (in French)',
  url,
})

export const follow = ({ url }: About<unknown>) => ({
  text: 'Follow my contribution (private link)',
  url,
})

export function see(told: About<unknown>) {
  if (told.event.kind === 'contribution.received') return follow(told)
  if (told.event.kind.startsWith('diagnosis.')) {
    return { text: 'Read about the diagnosis (in French)', url: told.url }
  }
  const isService = told.event.kind.startsWith('service.')
  return isService
    ? { text: 'Read about the service (in French)', url: told.url }
    : seeProposal(told)
}

export const recorded = (told: About<{ receipt: string }>) => [
  { label: 'Receipt', value: fact(told, 'receipt') },
  { label: 'Recorded', value: `on ${formatMomentInEnglish(told.event.at)}` },
]

export const decided = ({ event }: About<unknown>) => [
  { label: 'Decided', value: `on ${formatMomentInEnglish(event.at)}` },
]

export const receipt =
  <Facts extends { receipt: string }>(heading: string, sentence: (told: About<Facts>) => string) =>
  (told: About<Facts>): Said => ({
    heading,
    paragraphs: [sentence(told)],
    facts: recorded(told),
    link: see(told),
  })

export const answer =
  (heading: string) =>
  (told: About<{ reply?: string }>): Said => ({
    heading,
    paragraphs: ['The team’s answer, in French:'],
    reply: fact(told, 'reply'),
    facts: decided(told),
    link: follow(told),
  })

export const grouped = 'Your contribution joins a proposal'

/** What an agent typed is on the page alone: the mail may go to an address that they chose. */
export const received = (told: About<{ title: string; onBehalf?: boolean }>) =>
  told.event.data.onBehalf
    ? 'The contribution handed in on paper has been received: the page below shows what was typed.'
    : `Your contribution “${fact(told, 'title')}” has been received.`

type Decided = EventData['proposal.kept']

type Moved = EventData['consultation.phase_moved']

/** A decision with the committee's reasons, in its own words. */
export function decision(told: About<Decided>, said: Omit<Said, 'facts'>, amount = ''): Said {
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

export const ofProposal =
  (heading: string, sentence: (title: string) => string) => (told: About<Decided>) =>
    decision(told, {
      heading,
      paragraphs: [sentence(`“${told.title}”, in which you took part`)],
      link: seeProposal(told),
    })

export const ofContribution =
  (heading: string, sentence: string) => (told: About<EventData['contribution.selected']>) => {
    const { amountCents } = told.event.data
    const amount = typeof amountCents === 'number' ? formatCents(amountCents) : ''
    return decision(told, { heading, paragraphs: [sentence], link: follow(told) }, amount)
  }

type Meeting = EventData['meeting.near'] & { reason?: string }

export const meeting = (heading: string, sentence: string) => (told: About<Meeting>) => ({
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

export function formerLastDay({ event: { data } }: About<Moved>) {
  if (data.closesAtBefore === data.closesAt) return ''
  if (!data.closesAtBefore) return 'no end was set'
  return `until ${formatLastDayInEnglish(data.closesAtBefore)}`
}

export function lastDay(told: About<Pick<Moved, 'closesAt'>>) {
  const { closesAt } = told.event.data
  return closesAt ? formatLastDayInEnglish(closesAt) : ''
}

type StepSaid = { heading: string; sentence: string }

type Followed = EventData['service.request_followed']

type Step = 'accept' | 'plan' | 'deploy' | 'deliver' | 'decline' | 'reopen'

export const stepsOfService: Partial<Record<Step, StepSaid>> = {
  plan: { heading: 'The service you asked for has a date', sentence: 'the deployment is planned.' },
  deploy: {
    heading: 'The service you asked for is deployed',
    sentence: 'the service is deployed.',
  },
  decline: {
    heading: 'Your request of a service was not accepted',
    sentence: 'the team cannot act on it. You may ask again later.',
  },
  reopen: {
    heading: 'Your request of a service is being studied again',
    sentence: 'the team takes it up again.',
  },
}

export const stepsOfDiagnosis: Partial<Record<Step, StepSaid>> = {
  accept: {
    heading: 'Your request of a diagnosis is accepted',
    sentence: 'the team will suggest a date.',
  },
  plan: { heading: 'Your diagnosis has a date', sentence: 'the diagnosis is planned.' },
  deliver: { heading: 'Your diagnosis is ready', sentence: 'the diagnosis is handed over.' },
  decline: {
    heading: 'Your request of a diagnosis was not accepted',
    sentence: 'the team cannot act on it. You may ask again later.',
  },
  reopen: {
    heading: 'Your request of a diagnosis is being studied again',
    sentence: 'the team takes it up again.',
  },
}

export const followed =
  (
    steps: Partial<Record<string, StepSaid>>,
    about: (told: About<Followed>) => string,
    seen: string,
  ) =>
  (told: About<Followed>) => {
    const { heading, sentence } = steps[fact(told, 'act')] ?? {
      heading: 'Your request has moved on',
      sentence: 'its state has changed.',
    }
    const reason = fact(told, 'reason')
    return {
      heading,
      paragraphs: [
        `${about(told)}: ${sentence}`,
        ...(reason ? ['The team’s reason, in French:'] : []),
      ],
      ...(reason && { reply: reason }),
      facts: [
        { label: 'Date', value: fact(told, 'on') && formatDateInEnglish(fact(told, 'on')) },
        { label: 'Receipt', value: fact(told, 'receipt') },
      ],
      link: { text: seen, url: told.url },
    }
  }

export const reasonOfMandates =
  'This message is about your right to act for a territory: it is always sent.'

export const atHome = ({ url }: About<unknown>) => ({ text: 'See my mandates (in French)', url })

export const ownWay = ({ url }: About<unknown>) => ({
  text: 'Have it verified otherwise (in French)',
  url,
})

export const proofsOfMandates: Record<string, string> = {
  official_code: 'by the code that you received there',
  staff_decision: 'by a decision of the team',
}

export const endsOfMandates: Record<string, string> = {
  given_up: 'You ended your mandate.',
  staff: 'The team ended your mandate.',
  contested: 'The territory contested an act, and the team upheld that.',
}

export const granted = (told: About<EventData['mandate.granted']>): Said => {
  const until = fact(told, 'endsAt')
  const how = proofsOfMandates[fact(told, 'evidence')] ?? ''
  return {
    heading: 'You may act for a territory',
    paragraphs: [
      `You may act for ${told.title}${how && `, ${how}`}.`,
      'It is told of each act done in its name, and may contest it.',
    ],
    facts: [{ label: 'Until', value: until && formatMomentInEnglish(until) }],
    link: atHome(told),
    reason: reasonOfMandates,
  }
}

export const reasonOfSites = 'This message is about a site that you registered: it is always sent.'

export const toSites = ({ url }: About<unknown>) => ({ text: 'See my sites (in French)', url })

export const whoDecided = (told: About<{ by: string }>) =>
  fact(told, 'by') === 'town_hall' ? 'The territory' : 'The team'
