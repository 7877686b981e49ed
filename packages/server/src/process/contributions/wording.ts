// French words for a contribution's kinds, profiles, states and degrees of openness.
import type { Contribution } from './contract.ts'

export const kindWords: Record<Contribution['kind'], string> = {
  need: 'Besoin',
  service: 'Service existant',
}

export const profileWords: Record<Contribution['profile'], string> = {
  elected: 'Élu·e',
  agent: 'Agent·e',
  partner: 'Partenaire',
  resident: 'Habitant·e',
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
