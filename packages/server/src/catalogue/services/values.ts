// All that the catalogue keeps of a service, as the team and the imports write it.
import type { z } from 'zod'
import type { Grant, Investigation, RoadmapStep, Service, ServiceStage } from './contract.ts'

export type Stage = z.infer<typeof ServiceStage>
export type Step = z.infer<typeof RoadmapStep>
export type Measure = { indicator: string; unit: string; on: string; value: number }
export type Deployment = { territoryId: string; since: string | null }

export type ServiceValues = z.infer<typeof Investigation> & {
  name: string
  tagline: string
  description: string | null
  address: string | null
  openness: Service['code']['openness']
  repository: string | null
  /** SPDX identifier. */
  licence: string | null
  releaseVersion: string | null
  releaseOn: string | null
  budgetCents: number | null
  budgetLabel: string | null
  accelerated: boolean
  acceleratedSince: string | null
  /** Ids of the proposals that it comes from. */
  proposals: string[]
  /** Ids of the contributions that a committee decided to carry out with it. */
  contributions: string[]
  /** From the first to the present one; empty when no date is known. */
  stages: Stage[]
  roadmap: Step[]
  grants: z.infer<typeof Grant>[]
  measures: Measure[]
  deployments: Deployment[]
}

export type ServiceChanges = Partial<ServiceValues>
