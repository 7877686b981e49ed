// What the team is told of supports and contributions that look alike.
import { z } from 'zod'
import { markRules, suspicionRules } from '../../platform/settings/suspicion.ts'

export const groupKey = z.string().regex(/^[a-z_]+\.[\w-]{22}(\.\d{12})?$/)
export const suspicionRule = z.enum(suspicionRules)
export const markRule = z.enum(markRules)

export const Suspicion = z
  .object({
    rule: markRule,
    group: groupKey.describe('Those that look alike: a filter of the queue'),
    alike: z.int().describe('How many contributions are marked with it, itself included'),
  })
  .meta({ id: 'Suspicion' })
