// French words for a service's stages and the openness of its code.
import type { Service } from './contract.ts'

export const stageWords: Record<Service['stage'], string> = {
  investigation: 'Investigation',
  construction: 'Construction',
  acceleration: 'Accélération',
  consolidation: 'Consolidation',
  operated: 'Opéré',
  transferred: 'Transféré',
  investigation_stopped: 'Investigation arrêtée',
  stopped: 'Abandonné',
  unknown: 'Étape inconnue',
}

export const opennessWords: Record<Service['code']['openness'], string> = {
  open: 'Code source ouvert',
  opening: 'Code source en cours d’ouverture',
  closed: 'Code source fermé',
  unknown: 'Ouverture du code non précisée',
}

export const outcomeWords = {
  build: 'Le service est construit',
  stop: 'L’investigation s’arrête là',
}
