// The server's own operations: is it alive, may it be sent requests, what does it offer.
import { z } from 'zod'
import { operation } from './operation.ts'

export const refusalFacts = z
  .record(z.string(), z.union([z.string(), z.number()]))
  .describe(
    'What the sentence names, as data, from operations of the team alone: of `changed_meanwhile`, `by` (a name), `at` and `act`',
  )

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('A sentence for a person, saying what to do'),
    code: z.string().describe('Stable: programs may rely on it'),
    requestId: z.string(),
    facts: refusalFacts.optional(),
    errors: z
      .array(
        z.object({
          path: z.string(),
          code: z.string(),
          detail: z.string(),
          facts: refusalFacts.optional(),
        }),
      )
      .optional()
      .describe('Each input at fault; of many items at once, each that is refused, by its id'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' })
export type Problem = z.infer<typeof Problem>

export const getHealth = operation({
  id: 'getHealth',
  method: 'get',
  path: '/v1/health',
  tag: 'server',
  summary: 'The process is alive',
  output: z.object({ status: z.literal('alive'), version: z.string() }).meta({ id: 'Health' }),
  refusals: [],
  origins: 'any',
})

export const getReadiness = operation({
  id: 'getReadiness',
  method: 'get',
  path: '/v1/ready',
  tag: 'server',
  summary: 'It may be sent requests: storage answers and it is not stopping',
  output: z.object({ status: z.literal('ready') }).meta({ id: 'Readiness' }),
  refusals: ['storage_unavailable'],
  origins: 'any',
})

export const getOpenApi = operation({
  id: 'getOpenApi',
  method: 'get',
  path: '/v1/openapi.json',
  tag: 'server',
  summary: 'This contract, in OpenAPI 3.1',
  output: z.record(z.string(), z.unknown()).meta({ id: 'OpenApi' }),
  refusals: [],
  cacheSeconds: 3600,
  browserSeconds: 3600,
  origins: 'any',
})
