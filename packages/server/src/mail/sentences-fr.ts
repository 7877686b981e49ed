// The sentences that mails about several kinds of event share, in French.

import type { EventData } from '../platform/events/events.ts'
import { formatCents, formatDate, formatLastDay, formatMoment } from '../platform/language/dates.ts'
import { type About, fact, type Said } from './words.ts'

export const inNameOf = (told: About<{ territory: string | null }>) =>
  fact(told, 'territory') ? `au nom de : ${fact(told, 'territory')}` : 'à titre personnel'

export const seeProposal = ({ url }: About<unknown>) => ({ text: 'Voir la proposition', url })

export const follow = ({ url }: About<unknown>) => ({
  text: 'Suivre ma contribution (lien privé)',
  url,
})

export function see(told: About<unknown>) {
  if (told.event.kind === 'contribution.received') return follow(told)
  if (told.event.kind.startsWith('diagnosis.')) {
    return { text: 'Voir le diagnostic', url: told.url }
  }
  const isService = told.event.kind.startsWith('service.')
  return isService ? { text: 'Voir le service', url: told.url } : seeProposal(told)
}

export const recorded = (told: About<{ receipt: string }>) => [
  { label: 'Récépissé', value: fact(told, 'receipt') },
  { label: 'Enregistré', value: `le ${formatMoment(told.event.at)}` },
]

export const decided = ({ event }: About<unknown>) => [
  { label: 'Décidé', value: `le ${formatMoment(event.at)}` },
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
    paragraphs: [],
    reply: fact(told, 'reply'),
    facts: decided(told),
    link: follow(told),
  })

/** What an agent typed is on the page alone: the mail may go to an address that they chose. */
export const received = (told: About<{ title: string; onBehalf?: boolean }>) =>
  told.event.data.onBehalf
    ? 'La contribution remise sur papier est reçue : la page ci-dessous montre ce qui a été saisi.'
    : `Votre contribution « ${fact(told, 'title')} » est reçue.`

export const grouped = 'Votre contribution rejoint une proposition'

type Decided = EventData['proposal.kept']

type Moved = EventData['consultation.phase_moved']

/** A decision with the committee's reasons, in its own words. */
export function decision(told: About<Decided>, said: Omit<Said, 'facts'>, amount = ''): Said {
  const reason = fact(told, 'reason')
  const corrects = told.event.data.correction ? ['Cette décision en corrige une autre.'] : []
  return {
    ...said,
    paragraphs: [...said.paragraphs, ...corrects, ...(reason ? ['Les raisons du comité :'] : [])],
    ...(reason && { reply: reason }),
    facts: [
      { label: 'Comité', value: fact(told, 'committeeTitle') },
      { label: 'Montant accordé', value: amount },
      { label: 'Décidé', value: `le ${formatMoment(told.event.at)}` },
    ],
  }
}

export const ofProposal =
  (heading: string, sentence: (title: string) => string) => (told: About<Decided>) =>
    decision(told, {
      heading,
      paragraphs: [sentence(`« ${told.title} », à laquelle vous avez pris part`)],
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
  paragraphs: [`Groupe de travail « ${fact(told, 'group')} » : ${sentence}`],
  facts: [
    { label: 'Réunion', value: fact(told, 'title') },
    { label: 'Début', value: `le ${formatMoment(fact(told, 'startsAt'))}` },
    { label: 'Lieu', value: fact(told, 'place') },
    { label: 'Raison', value: fact(told, 'reason') },
  ],
  link: { text: 'Voir le groupe de travail et son agenda', url: told.url },
})

export function formerLastDay({ event: { data } }: About<Moved>) {
  if (data.closesAtBefore === data.closesAt) return ''
  return data.closesAtBefore ? `jusqu’au ${formatLastDay(data.closesAtBefore)}` : 'sans date de fin'
}

export function lastDay(told: About<Pick<Moved, 'closesAt'>>) {
  return told.event.data.closesAt ? formatLastDay(fact(told, 'closesAt')) : ''
}

type StepSaid = { heading: string; sentence: string }

type Followed = EventData['service.request_followed']

type Step = 'accept' | 'plan' | 'deploy' | 'deliver' | 'decline' | 'reopen'

export const stepsOfService: Partial<Record<Step, StepSaid>> = {
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

export const stepsOfDiagnosis: Partial<Record<Step, StepSaid>> = {
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

export const followed =
  (
    steps: Partial<Record<string, StepSaid>>,
    about: (told: About<Followed>) => string,
    seen: string,
  ) =>
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

export const reasonOfMandates =
  'Ce message concerne votre droit d’agir au nom d’une collectivité : il est toujours envoyé.'

export const atHome = ({ url }: About<unknown>) => ({ text: 'Voir mes habilitations', url })

export const ownWay = ({ url }: About<unknown>) => ({ text: 'Le faire vérifier autrement', url })

export const proofsOfMandates: Record<string, string> = {
  official_code: 'par le code que vous y avez reçu',
  staff_decision: 'par décision de l’équipe',
}

export const endsOfMandates: Record<string, string> = {
  given_up: 'Vous avez mis fin à votre habilitation.',
  staff: 'L’équipe a mis fin à votre habilitation.',
  contested: 'La collectivité a contesté un acte, et l’équipe lui a donné raison.',
}

export const granted = (told: About<EventData['mandate.granted']>): Said => {
  const until = fact(told, 'endsAt')
  const how = proofsOfMandates[fact(told, 'evidence')] ?? ''
  return {
    heading: 'Vous pouvez agir au nom d’une collectivité',
    paragraphs: [
      `Vous pouvez agir au nom de : ${told.title}${how && `, ${how}`}.`,
      'Elle est prévenue de chaque acte fait en son nom, et peut le contester.',
    ],
    facts: [{ label: 'Valable jusqu’au', value: until && formatDate(until) }],
    link: atHome(told),
    reason: reasonOfMandates,
  }
}

export const reasonOfSites =
  'Ce message concerne un site que vous avez enregistré : il est toujours envoyé.'

export const toSites = ({ url }: About<unknown>) => ({ text: 'Voir mes sites', url })
