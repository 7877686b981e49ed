// What the elements say in French: the reference for the other languages.
import type { Availability } from '@parvis/sdk'
import { formatsIn } from './formats.ts'

const { number, day, euros } = formatsIn('fr')
const count = (amount: number, one: string, many: string) =>
  `${number(amount)} ${amount < 2 ? one : many}`

/** « Les soutiens ouvrent le 1er avril 2026. » */
const closed = (acts: string) => (availability: Availability) => {
  const { reason, opensAt, closesAt } = availability
  if (reason === 'proposal_not_kept') return "Le comité n'a pas retenu cette proposition."
  if (reason === 'not_yet_open' && opensAt) return `${acts} ouvrent le ${day(opensAt)}.`
  if (reason === 'closed')
    return `${acts} ont pris fin${closesAt ? ` le ${day(Date.parse(closesAt) - 1)} (heure de Paris)` : ''}.`
  return `${acts} n'ont pas encore de date d'ouverture.`
}

export const fr = {
  newWindow: ' (nouvelle fenêtre)',
  notFound: 'Introuvable.',
  unheard: 'La consultation ne répond pas : nouvel essai au retour du réseau.',
  waiting: 'À confirmer dans la page suivante : rien n’est enregistré avant.',
  offline: 'Vous êtes hors ligne : la suite s’affichera au retour du réseau.',
  expired: 'Le délai pour confirmer est passé : recommencez.',
  withdrawn: 'Cette démarche a été retirée.',

  support: 'Soutenir',
  of: (title: string) => ` « ${title} »`,
  supporters: (amount: number) => count(amount, 'collectivité', 'collectivités'),
  residents: (amount: number) => count(amount, 'habitant', 'habitants'),
  supported: 'Votre soutien est enregistré. Merci !',
  supportClosed: closed('Les soutiens'),

  referentIntro: 'Devenir territoire référent',
  coBuild: 'Co-construire : participer aux groupes de travail et aux ateliers',
  experiment: 'Expérimenter : recevoir le service en premier',
  referentAct: 'Inscrire ma collectivité',
  chooseOne: 'Cochez au moins une façon de participer.',
  signed: 'L’inscription de votre collectivité est enregistrée. Merci !',
  referentClosed: closed('Les inscriptions'),

  stages: {
    investigation: 'investigation',
    construction: 'construction',
    acceleration: 'accélération',
    consolidation: 'consolidation',
    operated: 'opéré',
    transferred: 'transféré',
    investigation_stopped: 'investigation arrêtée',
    stopped: 'abandonné',
    unknown: 'non précisée',
  },
  openness: {
    open: 'ouvert',
    opening: 'en cours d’ouverture',
    closed: 'fermé',
    unknown: 'non précisé',
  },
  stage: 'Étape',
  since: (date: string) => ` depuis le ${day(date)}`,
  code: 'Code source',
  repository: 'dépôt',
  budget: 'Budget',
  territories: 'Collectivités',
  others: (amount: number) => ` et ${count(amount, 'autre', 'autres')}`,
  impact: (value: number, unit: string, date: string) =>
    `${number(value)} ${unit}, au ${day(date)}`,
  euros,
  updated: (date: string) => `Fiche mise à jour le ${day(date)}`,
  stale: ' : elle n’est peut-être plus à jour',
  readMore: 'En savoir plus',

  formName: 'Contribuer à la consultation',
  allRequired: 'Tous les champs sont obligatoires.',
  choose: 'Choisir…',
  labels: {
    kind: 'Vous partagez',
    themeId: 'Thématique',
    territoryId: 'Collectivité',
    profile: 'Vous êtes',
    function: 'Votre fonction',
    title: 'Titre',
    text: 'Votre texte',
    serviceUrl: 'Adresse du service',
    codeOpenness: 'Son code source est',
    fundingUse: 'À quoi servirait le financement',
  },
  hints: {
    territoryId: 'Tapez un nom ou un code postal, puis choisissez dans la liste.',
    function: 'Par exemple : maire, secrétaire de mairie. Elle sera publique, pas votre nom.',
    serviceUrl: 'Par exemple : https://service.fr',
  },
  kinds: { need: 'un besoin', service: 'un service existant' },
  profiles: {
    elected: 'élu ou élue',
    agent: 'agent ou agente',
    partner: 'partenaire',
    resident: 'habitant ou habitante',
  },
  keepDraft: 'Garder mon brouillon sur cet appareil',
  send: 'Continuer',
  sending: 'Envoi…',
  kept: 'Vous êtes hors ligne : votre texte est gardé ici ; l’envoi reprendra au retour du réseau.',
  unsent: 'L’envoi n’a pas abouti : votre texte est gardé ici. Réessayez dans un moment.',
  contributed: 'Votre contribution est enregistrée. Merci !',
  contributionClosed: closed('Les contributions'),
}

export type Texts = typeof fr
