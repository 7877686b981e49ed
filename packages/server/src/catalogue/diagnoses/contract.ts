// Diagnoses (ANSM) in the public API: may this territory ask for one, by which figure and threshold.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { Territory, territoryId } from '../../platform/territories/contract.ts'

export const comparisons = ['<', '<='] as const
export const populationKinds = ['municipal', 'total'] as const
export const eligibilityReasons = [
  'under_threshold',
  'over_threshold',
  'kind_not_concerned',
  'population_unknown',
  'territory_ended',
] as const

export const DiagnosisEligibility = z
  .object({
    territory: Territory.pick({ id: true, kind: true, name: true, label: true }),
    eligible: z.boolean(),
    reason: z.enum(eligibilityReasons),
    population: z.int().nullable().describe('The figure that was compared'),
    populationKind: z
      .enum(populationKinds)
      .nullable()
      .describe('Which population that figure is: the one wanted, or the other if it is missing'),
    threshold: z.int().nullable().describe('Null for a kind of territory that has none'),
    comparison: z
      .enum(comparisons)
      .nullable()
      .describe('`<`: the threshold itself is not eligible; `<=`: it is'),
    source: z.string().describe('Where the figure comes from, with its edition'),
    url: z.url().describe('The page that shows this answer, and where the territory may ask'),
  })
  .meta({
    id: 'DiagnosisEligibility',
    description: 'Whether a territory may ask for a free diagnosis, and why.',
  })
export type DiagnosisEligibility = z.infer<typeof DiagnosisEligibility>

export const getDiagnosisEligibility = operation({
  id: 'getDiagnosisEligibility',
  method: 'get',
  path: '/v1/diagnoses/eligibility',
  tag: 'diagnoses',
  summary: 'Whether a territory may ask for a diagnosis: figure, threshold and source',
  query: z.object({ territory: territoryId }),
  output: DiagnosisEligibility,
  refusals: ['territory_not_found'],
  cacheSeconds: 60,
  origins: 'any',
})
