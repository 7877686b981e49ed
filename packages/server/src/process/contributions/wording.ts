// French words for a contribution's kinds, profiles, states and degrees of openness.
import type { Contribution, profiles } from './contract.ts'

export const kindWords: Record<Contribution['kind'], string> = {
  need: 'Besoin',
  service: 'Service existant',
}

/** Those that a contributor may be, as the forms ask. */
export const profileWords: Record<(typeof profiles)[number], string> = {
  elected: 'Élu ou élue',
  agent: 'Agent ou agente',
  partner: 'Partenaire',
  resident: 'Habitant ou habitante',
}

/** "Élu ou élue, maire": who wrote it, as far as it is known; empty when nothing is. */
export function wordAuthor({
  profile,
  function: held,
}: Pick<Contribution, 'profile' | 'function'>) {
  return [profile === 'unknown' ? '' : profileWords[profile], held].filter(Boolean).join(', ')
}

export const stateWords: Record<Contribution['state'], string> = {
  received: 'Reçue, en attente de lecture par l’équipe',
  redirected: 'Réorientée vers un autre programme',
  rejected: 'Non retenue',
  grouped: 'Regroupée dans une proposition',
}

export const opennessWords: Record<NonNullable<Contribution['codeOpenness']>, string> = {
  open: 'Code source ouvert',
  opening: 'Code source en cours d’ouverture',
  closed: 'Code source fermé',
  unknown: 'Je ne sais pas',
}

export const decisionWords: Record<NonNullable<Contribution['committee']>['decision'], string> = {
  selected: 'Retenue par le comité',
  not_selected: 'Non retenue par le comité',
}
