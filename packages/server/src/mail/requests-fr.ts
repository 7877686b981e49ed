// What mails say of the follow-up of a request (a service, a diagnosis), in French.

import type { EventData } from '../platform/events/events.ts'
import { formatDate } from '../platform/language/dates.ts'
import { type About, fact, type SomeWords } from './words.ts'

type Said = { heading: string; sentence: string }
type Followed = EventData['service.request_followed']
type Step = 'accept' | 'plan' | 'deploy' | 'deliver' | 'decline' | 'reopen'

const ofService: Partial<Record<Step, Said>> = {
  plan: { heading: 'Le service demandé a une date', sentence: 'le déploiement est prévu.' },
  deploy: { heading: 'Le service demandé est déployé', sentence: 'le service est déployé.' },
  decline: {
    heading: 'Votre demande de service n’a pas été acceptée',
    sentence: 'l’équipe ne peut pas y donner suite. Vous pourrez la faire de nouveau.',
  },
  reopen: {
    heading: 'Votre demande de service est de nouveau à l’étude',
    sentence: 'l’équipe la reprend.',
  },
}

const ofDiagnosis: Partial<Record<Step, Said>> = {
  accept: {
    heading: 'Votre demande de diagnostic est acceptée',
    sentence: 'l’équipe vous proposera une date.',
  },
  plan: { heading: 'Votre diagnostic a une date', sentence: 'le diagnostic est prévu.' },
  deliver: { heading: 'Votre diagnostic est rendu', sentence: 'le diagnostic vous est remis.' },
  decline: {
    heading: 'Votre demande de diagnostic n’a pas été acceptée',
    sentence: 'l’équipe ne peut pas y donner suite. Vous pourrez la faire de nouveau.',
  },
  reopen: {
    heading: 'Votre demande de diagnostic est de nouveau à l’étude',
    sentence: 'l’équipe la reprend.',
  },
}

const followed =
  (steps: Partial<Record<string, Said>>, about: (told: About<Followed>) => string, seen: string) =>
  (told: About<Followed>) => {
    const { heading, sentence } = steps[fact(told, 'act')] ?? {
      heading: 'Votre demande avance',
      sentence: 'son état a changé.',
    }
    const reason = fact(told, 'reason')
    return {
      heading,
      paragraphs: [
        `${about(told)} : ${sentence}`,
        ...(reason ? ['La raison donnée par l’équipe :'] : []),
      ],
      ...(reason && { reply: reason }),
      facts: [
        { label: 'Date', value: fact(told, 'on') && `le ${formatDate(fact(told, 'on'))}` },
        { label: 'Récépissé', value: fact(told, 'receipt') },
      ],
      link: { text: seen, url: told.url },
    }
  }

export const requestsInFrench = {
  'service.request_followed': followed(
    ofService,
    (told) => `Demande du service « ${told.title} » pour ${fact(told, 'territory')}`,
    'Voir le service',
  ),
  'diagnosis.followed': followed(
    ofDiagnosis,
    (told) => `Diagnostic numérique demandé pour ${fact(told, 'territory')}`,
    'Voir le diagnostic',
  ),
} satisfies SomeWords
