// Thresholds ↔ the values of their form, and what is asked of the server while one types (pure).
import type { CountDiagnosisThresholdsQuery, DiagnosisThresholds } from '@parvis/sdk/staff'
import type { Values } from '../../form/kept.ts'
import { words } from './words.ts'

export type Rules = DiagnosisThresholds
type Rule = Rules['commune']

export const comparisons = (['<', '<='] as const).map((value) => ({
  value,
  label: words.comparisons[value],
}))
export const populations = (['municipal', 'total'] as const).map((value) => ({
  value,
  label: words.populations[value],
}))

/** Each field with what it is called; the reason is of one act, never two people's. */
export const fieldLabels: Record<string, string> = Object.fromEntries(
  (['commune', 'epci'] as const).flatMap((kind) => [
    [`thresholds.${kind}.comparison`, `${words[kind]}, ${words.comparison}`],
    [`thresholds.${kind}.threshold`, `${words[kind]}, ${words.thresholdOf}`],
    [`thresholds.${kind}.population`, `${words[kind]}, ${words.populationOf}`],
  ]),
)

/** A comparison or a population in words; a number as it is. */
export const shownChoice = (_: string, value: string) =>
  [...comparisons, ...populations].find((one) => one.value === value)?.label ?? value

export function valuesOf({ commune, epci }: Rules): Values {
  const of = (kind: string, { threshold, comparison, population }: Rule) => ({
    [`thresholds.${kind}.threshold`]: String(threshold),
    [`thresholds.${kind}.comparison`]: comparison,
    [`thresholds.${kind}.population`]: population,
  })
  return { ...of('commune', commune), ...of('epci', epci), reason: '' }
}

export function thresholdsOf(values: Values): Rules {
  const of = (kind: string): Rule => {
    const value = (part: string) => values[`thresholds.${kind}.${part}`]
    return {
      threshold: Number(value('threshold')),
      comparison: comparisons.find((one) => one.value === value('comparison'))?.value ?? '<',
      population:
        populations.find((one) => one.value === value('population'))?.value ?? 'municipal',
    }
  }
  return { commune: of('commune'), epci: of('epci') }
}

/** Undefined while one is no whole number: nothing is counted then. */
export function askedOf(values: Values): CountDiagnosisThresholdsQuery | undefined {
  const { commune, epci } = thresholdsOf(values)
  if (![commune, epci].every(({ threshold }) => Number.isInteger(threshold) && threshold > 0))
    return undefined
  return {
    communeThreshold: commune.threshold,
    communeComparison: commune.comparison,
    communePopulation: commune.population,
    epciThreshold: epci.threshold,
    epciComparison: epci.comparison,
    epciPopulation: epci.population,
  }
}
