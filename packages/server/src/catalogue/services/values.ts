// All that the catalogue keeps of a service, as the team and the imports write it.
import type { z } from 'zod'
import type { Grant, RoadmapStep, ServiceStage } from './contract.ts'
import type { ServiceFields } from './fields.ts'

export type Stage = z.infer<typeof ServiceStage>
export type Step = z.infer<typeof RoadmapStep>
export type Measure = { indicator: string; unit: string; on: string; value: number }
export type Deployment = { territoryId: string; since: string | null }

export type ServiceValues = ServiceFields & {
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
