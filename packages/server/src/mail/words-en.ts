// What mails say, in English.
import { formatMomentInEnglish } from '../platform/language/dates.ts'
import { mandatesInEnglish } from './mandates-en.ts'
import { newsInEnglish } from './news-en.ts'
import { requestsInEnglish } from './requests-en.ts'
import { sitesInEnglish } from './sites-en.ts'
import type { LinkTopic } from './topics.ts'
import { type About, fact, type Said, type Words } from './words.ts'

const inNameOf = (told: About<{ territory: string | null }>) =>
  fact(told, 'territory') ? `on behalf of ${fact(told, 'territory')}` : 'in your own name'

const seeProposal = ({ url }: About<unknown>) => ({ text: 'Read the proposal (in French)', url })
const follow = ({ url }: About<unknown>) => ({ text: 'Follow my contribution (private link)', url })

function see(told: About<unknown>) {
  if (told.event.kind === 'contribution.received') return follow(told)
  if (told.event.kind.startsWith('diagnosis.')) {
    return { text: 'Read about the diagnosis (in French)', url: told.url }
  }
  const isService = told.event.kind.startsWith('service.')
  return isService
    ? { text: 'Read about the service (in French)', url: told.url }
    : seeProposal(told)
}

const recorded = (told: About<{ receipt: string }>) => [
  { label: 'Receipt', value: fact(told, 'receipt') },
  { label: 'Recorded', value: `on ${formatMomentInEnglish(told.event.at)}` },
]
const decided = ({ event }: About<unknown>) => [
  { label: 'Decided', value: `on ${formatMomentInEnglish(event.at)}` },
]

const receipt =
  <Facts extends { receipt: string }>(heading: string, sentence: (told: About<Facts>) => string) =>
  (told: About<Facts>): Said => ({
    heading,
    paragraphs: [sentence(told)],
    facts: recorded(told),
    link: see(told),
  })

const answer =
  (heading: string) =>
  (told: About<{ reply?: string }>): Said => ({
    heading,
    paragraphs: ['The team’s answer, in French:'],
    reply: fact(told, 'reply'),
    facts: decided(told),
    link: follow(told),
  })

const grouped = 'Your contribution joins a proposal'

/** What an agent typed is on the page alone: the mail may go to an address that they chose. */
const received = (told: About<{ title: string; onBehalf?: boolean }>) =>
  told.event.data.onBehalf
    ? 'The contribution handed in on paper has been received: the page below shows what was typed.'
    : `Your contribution “${fact(told, 'title')}” has been received.`

export const wordsInEnglish: Words = {
  of: {
    'support.recorded': receipt(
      'Your support is recorded',
      (told) => `Your support for the proposal “${told.title}” is recorded, ${inNameOf(told)}.`,
    ),
    'support.withdrawn': receipt(
      'Your support is withdrawn',
      (told) => `The support for the proposal “${told.title}” is withdrawn, ${inNameOf(told)}.`,
    ),
    'support.held': receipt(
      'Your support is received, under check',
      (told) =>
        `Your support for the proposal “${told.title}” is received. Many similar ones are coming in: the team looks at it before it is counted. There is nothing for you to do; a mail will tell you what follows.`,
    ),
    'support.held_withdrawn': receipt(
      'Your support is withdrawn',
      (told) =>
        `The support for the proposal “${told.title}”, which was under check, is withdrawn.`,
    ),
    'support.set_aside': (told) => ({
      heading: 'Your support is not counted',
      paragraphs: [
        `The team looked at your support for the proposal “${told.title}” and does not count it.`,
        'If this is a mistake, answer this mail: the decision can be looked at again.',
        'The team’s reason, in French:',
      ],
      reply: fact(told, 'reason'),
      facts: decided(told),
      link: see(told),
    }),
    'contribution.received': receipt(
      'Your contribution has been received',
      (told) =>
        `${received(told)} The team will read it, then group it into a proposal or tell you whom to turn to.`,
    ),
    'referent.signed_up': receipt(
      'Your local authority is a referent territory',
      (told) =>
        `${fact(told, 'territory')} is now a referent territory of the proposal “${told.title}”. The team will contact you.`,
    ),
    'referent.withdrawn': receipt(
      'Your local authority is no longer a referent territory',
      (told) =>
        `${fact(told, 'territory')} is no longer a referent territory of the proposal “${told.title}”.`,
    ),
    'working_group.joined': receipt(
      'Your grouping has joined the working groups',
      (told) =>
        `${fact(told, 'territory')} is now in the working groups of the proposal “${told.title}”. The team will invite you to meetings.`,
    ),
    'working_group.left': receipt(
      'Your grouping has left the working groups',
      (told) =>
        `${fact(told, 'territory')} is no longer in the working groups of the proposal “${told.title}”.`,
    ),
    'service.requested': receipt(
      'Your request for a service is recorded',
      (told) =>
        `The request of ${fact(told, 'territory')} for the service “${told.title}” is recorded. The team will contact you.`,
    ),
    'service.request_withdrawn': receipt(
      'Your request for a service is withdrawn',
      (told) =>
        `The request of ${fact(told, 'territory')} for the service “${told.title}” is withdrawn.`,
    ),
    'consultation.followed': (told) => ({
      heading: 'You will be told of the stages of the consultation',
      paragraphs: [
        `A mail will tell you when each stage of the consultation “${told.title}” opens. You may change your mind at any time.`,
      ],
      facts: [{ label: 'Recorded', value: `on ${formatMomentInEnglish(told.event.at)}` }],
      link: { text: 'Choose my messages', url: told.url },
    }),
    'diagnosis.requested': receipt(
      'Your request for a diagnosis is recorded',
      (told) =>
        `The request of ${fact(told, 'territory')} for a digital diagnosis is recorded. The team will contact you.`,
    ),
    'diagnosis.withdrawn': receipt(
      'Your request for a diagnosis is withdrawn',
      (told) => `The request of ${fact(told, 'territory')} for a digital diagnosis is withdrawn.`,
    ),
    'support.moved': (told) => ({
      heading: 'Your support follows a proposal merged with another',
      paragraphs: [
        `The proposal you supported, ${inNameOf(told)}, has been merged with “${told.title}”, or separated from it again.`,
        told.event.data.kept
          ? 'Your support is kept there as it was: there is nothing to do.'
          : 'You supported it already: one support counts there.',
      ],
      facts: [{ label: 'Receipt', value: fact(told, 'receipt') }, ...decided(told)],
      link: seeProposal(told),
    }),
    'contribution.redirected': answer('Your contribution is redirected'),
    'contribution.rejected': answer('Your contribution was not accepted'),
    'contribution.grouped': answer(grouped),
    'contribution.grouping_announced': answer(grouped),
    'contribution.decision_undone': (told) =>
      answer(
        told.event.data.to === 'grouped' ? grouped : 'Your contribution is being studied again',
      )(told),
    ...newsInEnglish,
    ...requestsInEnglish,
    ...mandatesInEnglish,
    ...sitesInEnglish,
  },
  greeting: 'Hello,',
  signature: 'The team of the Incubateur des Territoires',
  contest: 'Was it not you? Reply to this message: the team will check.',
  question: 'A question, a disagreement? Reply to this message: the team will read you.',
  several: (count) => ({
    subject: `${count} news items from the consultation`,
    lead: 'Here is what has happened since our last message.',
  }),
  receipts: (count) => ({
    subject: `Your ${count} supports: the receipts`,
    lead: 'Here are the receipts of what you confirmed at once.',
  }),
  footer: {
    receipt:
      'This message is the receipt of an act made with your address: it is always sent, so that nobody acts in your name without your knowing.',
    news: 'You receive this message because you took part in the consultation, or asked to be told.',
    unsubscribe: (topic) => `Unsubscribe (${topicsInEnglish[topic]})`,
    preferences: 'Choose my messages',
  },
}

export const topicsInEnglish: Record<LinkTopic, string> = {
  news: 'all news',
  contribution: 'what becomes of my contributions',
  support: 'proposals that I support',
  referent: 'life of the referent territories',
  request: 'answers to my requests',
  consultation: 'stages of the consultation',
}
