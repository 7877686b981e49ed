// The team's operations on diagnoses: thresholds, and the follow-up of requests.
import { z } from 'zod'
import { StaffRef } from '../../people/staff/ref.ts'
import { operation } from '../../platform/http/operation.ts'
import { several } from '../../platform/http/several.ts'
import { text } from '../../platform/http/text.ts'
import { diagnosisActs, diagnosisStates } from '../requests/diagnosis-states.ts'
import {
  followUpShape,
  requestDetailShape,
  requestPage,
  requestQuery,
  requestShape,
} from '../requests/shape.ts'
import { comparisons, DiagnosisEligibility, populationKinds } from './contract.ts'

const threshold = z.int().min(1).max(10_000_000)
const comparison = z.enum(comparisons)
const population = z.enum(populationKinds)
const rule = z.object({ threshold, comparison, population })

export const DiagnosisThresholds = z
  .object({ commune: rule, epci: rule })
  .meta({ id: 'DiagnosisThresholds' })

const count = z.object({
  eligible: z.int(),
  total: z.int(),
  unknown: z.int().describe('Their population is in no source'),
})

export const DiagnosisCounts = z
  .object({ commune: count, epci: count })
  .meta({ id: 'DiagnosisCounts', description: 'How many of those that exist today could ask.' })

export const DiagnosisSettings = z
  .object({
    version: z.int().describe('0: the first thresholds, that nobody has changed'),
    thresholds: DiagnosisThresholds,
    counts: DiagnosisCounts.describe('With these thresholds, today'),
    history: z
      .array(
        z.object({
          version: z.int(),
          thresholds: DiagnosisThresholds,
          reason: z.string(),
          by: StaffRef,
          at: z.iso.datetime(),
        }),
      )
      .describe('The newest first'),
  })
  .meta({ id: 'DiagnosisSettings' })

export const Diagnosis = z
  .object({ ...requestShape, state: z.enum(diagnosisStates) })
  .meta({ id: 'Diagnosis', description: 'A territory asks for a diagnosis.' })

export const DiagnosisDetail = z
  .object({
    ...Diagnosis.shape,
    ...requestDetailShape,
    eligibility: DiagnosisEligibility.pick({
      population: true,
      populationKind: true,
      threshold: true,
      comparison: true,
    })
      .extend({ source: z.string() })
      .describe('As it was when the territory asked'),
  })
  .meta({ id: 'DiagnosisDetail' })

const common = { tag: 'diagnoses', origins: 'none' } as const
const params = z.object({ id: z.uuid({ message: 'not_uuid' }) })

export const listDiagnoses = operation({
  ...common,
  id: 'listDiagnoses',
  method: 'get',
  path: '/v1/staff/diagnoses',
  summary: 'Requests of diagnoses, the oldest first, in pages; without contacts',
  roles: ['moderator', 'auditor'],
  query: z.object({ state: several(z.enum(diagnosisStates)), ...requestQuery }),
  output: requestPage(Diagnosis).meta({ id: 'DiagnosisPage' }),
  refusals: [],
})

export const getDiagnosis = operation({
  ...common,
  id: 'getDiagnosis',
  method: 'get',
  path: '/v1/staff/diagnoses/{id}',
  summary: 'One request with its figures, its contact and its history',
  roles: ['moderator'],
  params,
  output: DiagnosisDetail,
  refusals: ['diagnosis_not_found'],
})

export const followDiagnosis = operation({
  ...common,
  id: 'followDiagnosis',
  method: 'post',
  path: '/v1/staff/diagnoses/{id}/follow-up',
  summary: 'Accept, plan (on a day), start, deliver, decline (with a reason) or reopen',
  roles: ['moderator'],
  params,
  body: z.object({ ...followUpShape, act: z.enum(diagnosisActs) }),
  output: DiagnosisDetail,
  refusals: ['diagnosis_not_found', 'changed_meanwhile', 'state_forbids', 'request_exists'],
})

export const getDiagnosisSettings = operation({
  ...common,
  id: 'getDiagnosisSettings',
  method: 'get',
  path: '/v1/staff/diagnosis-settings',
  summary: 'The thresholds, how many territories are under them, and who changed them',
  roles: ['moderator', 'auditor'],
  output: DiagnosisSettings,
  refusals: [],
})

const given = z.coerce.number().pipe(threshold)

const asIf = z.object({
  communeThreshold: given,
  communeComparison: comparison,
  communePopulation: population,
  epciThreshold: given,
  epciComparison: comparison,
  epciPopulation: population,
})

/** As the settings have them. */
export const asThresholds = (query: z.output<typeof asIf>) => ({
  commune: {
    threshold: query.communeThreshold,
    comparison: query.communeComparison,
    population: query.communePopulation,
  },
  epci: {
    threshold: query.epciThreshold,
    comparison: query.epciComparison,
    population: query.epciPopulation,
  },
})

export const countDiagnosisThresholds = operation({
  ...common,
  id: 'countDiagnosisThresholds',
  method: 'get',
  path: '/v1/staff/diagnosis-counts',
  summary: 'How many territories could ask, were these the thresholds; nothing is changed',
  roles: ['moderator', 'auditor'],
  query: asIf,
  output: DiagnosisCounts,
  refusals: [],
})

export const changeDiagnosisSettings = operation({
  ...common,
  id: 'changeDiagnosisSettings',
  method: 'post',
  path: '/v1/staff/diagnosis-settings',
  summary: 'Change the thresholds, with the reason; requests made before keep their figures',
  roles: ['administrator'],
  body: z.object({
    version: z.int().min(0),
    thresholds: DiagnosisThresholds,
    reason: text({ min: 3, max: 500 }),
  }),
  output: DiagnosisSettings,
  refusals: ['changed_meanwhile'],
})
