// What mails say, in French.
import { formatMoment } from '../platform/language/dates.ts'
import { mandatesInFrench } from './mandates-fr.ts'
import { newsInFrench } from './news-fr.ts'
import { requestsInFrench } from './requests-fr.ts'
import { sitesInFrench } from './sites-fr.ts'
import type { LinkTopic } from './topics.ts'
import { type About, fact, type Said, type Words } from './words.ts'

const inNameOf = (told: About<{ territory: string | null }>) =>
  fact(told, 'territory') ? `au nom de : ${fact(told, 'territory')}` : 'à titre personnel'

const seeProposal = ({ url }: About<unknown>) => ({ text: 'Voir la proposition', url })
const follow = ({ url }: About<unknown>) => ({ text: 'Suivre ma contribution (lien privé)', url })

function see(told: About<unknown>) {
  if (told.event.kind === 'contribution.received') return follow(told)
  if (told.event.kind.startsWith('diagnosis.')) {
    return { text: 'Voir le diagnostic', url: told.url }
  }
  const isService = told.event.kind.startsWith('service.')
  return isService ? { text: 'Voir le service', url: told.url } : seeProposal(told)
}

const recorded = (told: About<{ receipt: string }>) => [
  { label: 'Récépissé', value: fact(told, 'receipt') },
  { label: 'Enregistré', value: `le ${formatMoment(told.event.at)}` },
]
const decided = ({ event }: About<unknown>) => [
  { label: 'Décidé', value: `le ${formatMoment(event.at)}` },
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
    paragraphs: [],
    reply: fact(told, 'reply'),
    facts: decided(told),
    link: follow(told),
  })

/** What an agent typed is on the page alone: the mail may go to an address that they chose. */
const received = (told: About<{ title: string; onBehalf?: boolean }>) =>
  told.event.data.onBehalf
    ? 'La contribution remise sur papier est reçue : la page ci-dessous montre ce qui a été saisi.'
    : `Votre contribution « ${fact(told, 'title')} » est reçue.`

const grouped = 'Votre contribution rejoint une proposition'

export const wordsInFrench: Words = {
  of: {
    'support.recorded': receipt(
      'Votre soutien est enregistré',
      (told) =>
        `Votre soutien à la proposition « ${told.title} » est enregistré, ${inNameOf(told)}.`,
    ),
    'support.withdrawn': receipt(
      'Votre soutien est retiré',
      (told) => `Le soutien à la proposition « ${told.title} » est retiré, ${inNameOf(told)}.`,
    ),
    'support.held': receipt(
      'Votre soutien est reçu, en cours de vérification',
      (told) =>
        `Votre soutien à la proposition « ${told.title} » est reçu. Beaucoup de soutiens semblables arrivent en ce moment : l’équipe le regarde avant de le compter. Vous n’avez rien à faire ; un courriel vous dira la suite.`,
    ),
    'support.held_withdrawn': receipt(
      'Votre soutien est retiré',
      (told) =>
        `Le soutien à la proposition « ${told.title} », en cours de vérification, est retiré.`,
    ),
    'support.set_aside': (told) => ({
      heading: 'Votre soutien n’est pas compté',
      paragraphs: [
        `L’équipe a vérifié votre soutien à la proposition « ${told.title} » et ne le compte pas.`,
        'Si c’est une erreur, répondez à ce courriel : la décision peut être revue.',
      ],
      reply: fact(told, 'reason'),
      facts: decided(told),
      link: see(told),
    }),
    'contribution.received': receipt(
      'Votre contribution est reçue',
      (told) =>
        `${received(told)} L’équipe va la lire, puis la regrouper dans une proposition ou vous dire vers qui la tourner.`,
    ),
    'referent.signed_up': receipt(
      'Votre collectivité est territoire référent',
      (told) =>
        `${fact(told, 'territory')} est maintenant territoire référent de la proposition « ${told.title} ». L’équipe vous contactera.`,
    ),
    'referent.withdrawn': receipt(
      'Votre collectivité n’est plus territoire référent',
      (told) =>
        `${fact(told, 'territory')} n’est plus territoire référent de la proposition « ${told.title} ».`,
    ),
    'working_group.joined': receipt(
      'Votre groupement a rejoint les groupes de travail',
      (told) =>
        `${fact(told, 'territory')} fait maintenant partie des groupes de travail de la proposition « ${told.title} ». L’équipe vous invitera aux réunions.`,
    ),
    'working_group.left': receipt(
      'Votre groupement a quitté les groupes de travail',
      (told) =>
        `${fact(told, 'territory')} ne fait plus partie des groupes de travail de la proposition « ${told.title} ».`,
    ),
    'service.requested': receipt(
      'Votre demande de service est enregistrée',
      (told) =>
        `La demande du service « ${told.title} » pour ${fact(told, 'territory')} est enregistrée. L’équipe vous contactera.`,
    ),
    'service.request_withdrawn': receipt(
      'Votre demande de service est retirée',
      (told) =>
        `La demande du service « ${told.title} » pour ${fact(told, 'territory')} est retirée.`,
    ),
    'consultation.followed': (told) => ({
      heading: 'Vous serez prévenu·e des étapes de la consultation',
      paragraphs: [
        `Un courriel vous dira l’ouverture de chaque étape de la consultation « ${told.title} ». Vous pouvez changer d’avis à tout moment.`,
      ],
      facts: [{ label: 'Enregistré', value: `le ${formatMoment(told.event.at)}` }],
      link: { text: 'Choisir mes messages', url: told.url },
    }),
    'diagnosis.requested': receipt(
      'Votre demande de diagnostic est enregistrée',
      (told) =>
        `La demande d’un diagnostic numérique pour ${fact(told, 'territory')} est enregistrée. L’équipe vous contactera.`,
    ),
    'diagnosis.withdrawn': receipt(
      'Votre demande de diagnostic est retirée',
      (told) => `La demande d’un diagnostic numérique pour ${fact(told, 'territory')} est retirée.`,
    ),
    'support.moved': (told) => ({
      heading: 'Votre soutien suit une proposition réunie avec une autre',
      paragraphs: [
        `La proposition que vous souteniez${fact(told, 'territory') && `, ${inNameOf(told)},`} a été réunie avec « ${told.title} », ou en a été séparée de nouveau.`,
        told.event.data.kept
          ? 'Votre soutien y est repris tel quel : vous n’avez rien à faire.'
          : 'Vous la souteniez déjà : un seul soutien y compte.',
      ],
      facts: [{ label: 'Récépissé', value: fact(told, 'receipt') }, ...decided(told)],
      link: seeProposal(told),
    }),
    'contribution.redirected': answer('Votre contribution est réorientée'),
    'contribution.rejected': answer('Votre contribution n’a pas été retenue'),
    'contribution.grouped': answer(grouped),
    'contribution.grouping_announced': answer(grouped),
    'contribution.decision_undone': (told) =>
      answer(
        told.event.data.to === 'grouped' ? grouped : 'Votre contribution est de nouveau à l’étude',
      )(told),
    ...newsInFrench,
    ...requestsInFrench,
    ...mandatesInFrench,
    ...sitesInFrench,
  },
  greeting: 'Bonjour,',
  signature: 'L’équipe de l’Incubateur des Territoires',
  contest: 'Ce n’est pas vous ? Répondez à ce message : l’équipe vérifiera.',
  question: 'Une question, un désaccord ? Répondez à ce message : l’équipe vous lira.',
  several: (count) => ({
    subject: `${count} nouvelles de la consultation`,
    lead: 'Voici ce qui s’est passé depuis notre dernier message.',
  }),
  receipts: (count) => ({
    subject: `Vos ${count} soutiens : les récépissés`,
    lead: 'Voici les récépissés de ce que vous avez confirmé en une fois.',
  }),
  footer: {
    receipt:
      'Ce message est le récépissé d’un acte fait avec votre adresse : il est toujours envoyé, pour que personne n’agisse en votre nom sans que vous le sachiez.',
    news: 'Vous recevez ce message parce que vous avez participé à la consultation, ou demandé à être prévenu·e.',
    unsubscribe: (topic) => `Se désabonner (${topicsInFrench[topic]})`,
    preferences: 'Choisir mes messages',
  },
}

export const topicsInFrench: Record<LinkTopic, string> = {
  news: 'toutes les nouvelles',
  contribution: 'suites données à mes contributions',
  support: 'propositions que je soutiens',
  referent: 'vie des territoires référents',
  request: 'suites données à mes demandes',
  consultation: 'étapes de la consultation',
}
