// What mails say of the follow-up of a request (a service, a diagnosis), in English.

import type { EventData } from '../platform/events/events.ts'
import { formatDateInEnglish } from '../platform/language/dates.ts'
import { type About, fact, type SomeWords } from './words.ts'

type Said = { heading: string; sentence: string }
type Followed = EventData['service.request_followed']
type Step = 'accept' | 'plan' | 'deploy' | 'deliver' | 'decline' | 'reopen'

const ofService: Partial<Record<Step, Said>> = {
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

const ofDiagnosis: Partial<Record<Step, Said>> = {
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

const followed =
  (steps: Partial<Record<string, Said>>, about: (told: About<Followed>) => string, seen: string) =>
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

export const requestsInEnglish = {
  'service.request_followed': followed(
    ofService,
    (told) => `Request of the service “${told.title}” for ${fact(told, 'territory')}`,
    'See the service (in French)',
  ),
  'diagnosis.followed': followed(
    ofDiagnosis,
    (told) => `Digital diagnosis requested for ${fact(told, 'territory')}`,
    'See the diagnosis (in French)',
  ),
} satisfies SomeWords
