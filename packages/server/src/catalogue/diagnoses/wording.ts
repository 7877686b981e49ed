// A figure against its threshold, in French, as pages say it.
import { formatNumber } from '../../platform/language/dates.ts'
import type { Eligibility } from './rules.ts'

export function populationWords({ population, populationKind }: Eligibility) {
  if (population === null) return 'inconnue de nos sources'
  return `${formatNumber(population)} habitants (population ${kindWords(populationKind)})`
}

export function thresholdWords({ threshold, comparison }: Eligibility) {
  if (threshold === null) return 'aucun'
  const words = comparison === '<' ? 'moins de' : 'au plus'
  return `${words} ${formatNumber(threshold)} habitants`
}

function kindWords(kind: Eligibility['populationKind']) {
  return kind === 'municipal' ? 'municipale' : 'totale'
}
