// Shapes that the tables of services and their contract have in common.
import { z } from 'zod'

/** Stages as beta.gouv.fr names them, in English; unknown: nobody said, or the last that was said has ended. */
export const stages = [
  'investigation',
  'construction',
  'acceleration',
  'consolidation',
  'operated',
  'transferred',
  'investigation_stopped',
  'stopped',
  'unknown',
] as const

export const opennesses = ['open', 'opening', 'closed', 'unknown'] as const
export const outcomes = ['build', 'stop'] as const

/** The latest measure of each indicator. */
export const Impact = z.array(
  z.object({
    label: z.string(),
    value: z.number(),
    unit: z.string(),
    asOf: z.iso.date(),
  }),
)

export type StageName = (typeof stages)[number]
export type Openness = (typeof opennesses)[number]
export type Outcome = (typeof outcomes)[number]
export type Impact = z.infer<typeof Impact>
