// The words of a report's lines.
import { formatNumber } from '../../platform/language/dates.ts'
import type { TerritoryKind } from '../../platform/territories/store.ts'
import type { Size } from './sizes.ts'

export const kindWords: Record<TerritoryKind, string> = {
  commune: 'Communes',
  epci: 'Intercommunalités (EPCI)',
  department: 'Départements',
  region: 'Régions',
}

/** "Moins de 500 habitants", "De 500 à 1 999", "100 000 et plus" */
export function sizeWords({ from, below }: Pick<Size, 'from' | 'below'>) {
  if (from === null) return 'Population non connue'
  if (below === null) return `${formatNumber(from)} habitants et plus`
  if (from === 0) return `Moins de ${formatNumber(below)} habitants`
  return `De ${formatNumber(from)} à ${formatNumber(below - 1)} habitants`
}

export const codeWords = {
  open: 'Ouvert',
  opening: 'En cours d’ouverture',
  closed: 'Fermé',
  unknown: 'Non précisé',
}
