// What every mail says, in French.
import type { LinkTopic } from './topics.ts'
import type { Words } from './words.ts'

export const wordsInFrench: Words = {
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
    news: 'Vous recevez ce message parce que vous avez participé à la consultation, ou demandé de ses nouvelles.',
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
