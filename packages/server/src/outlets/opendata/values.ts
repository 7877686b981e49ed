// The words that published fields take, with their meaning. A new one does not compile until it is here.

import type { Evidence } from '../../people/mandates/rules.ts'
import type { Contribution } from '../../process/contributions/contract.ts'

export const contributionKinds: Record<Contribution['kind'], string> = {
  need: 'un besoin',
  service: 'un service existant',
}

export const profiles: Record<Contribution['profile'], string> = {
  elected: 'une personne élue',
  agent: 'un agent',
  partner: 'un partenaire',
  resident: 'un habitant',
  unknown: 'non précisé par la plateforme d’où elle est importée',
}

export const openness = {
  open: 'ouvert',
  opening: 'en cours d’ouverture',
  closed: 'fermé',
  unknown: 'non précisé',
}

/** Those in which a contribution is public. */
export const contributionStates = {
  received: 'reçue, si la consultation publie à réception',
  redirected: 'réorientée vers un programme',
  grouped: 'regroupée dans une proposition',
}

export const decisions = { kept: 'retenue', not_kept: 'non retenue' }

export const evidence: Record<Evidence | 'autre', string> = {
  pro_connect: 'ProConnect a donné le SIRET de la collectivité',
  official_address: 'son adresse est une adresse officielle de la collectivité',
  official_domain: 'son adresse est du même nom de domaine que l’adresse officielle',
  official_code: 'un code envoyé à une adresse officielle de la collectivité, tapé par la personne',
  staff_decision: 'une décision de l’équipe, avec sa raison',
  autre: 'une autre preuve',
}

export const residentProofs = {
  email: 'un code reçu par courriel',
  france_connect: 'FranceConnect',
}

export const examined = { proposals: 'des propositions', contributions: 'des contributions' }

export const outcomes = {
  keep: 'retenue',
  set_aside: 'non retenue',
  fund: 'financée',
  not_fund: 'non financée',
}
