// Services in the public API: the catalogue's cards.
import { z } from 'zod'
import { cursor } from '../../platform/http/cursor.ts'
import { idList } from '../../platform/http/id-list.ts'
import { operation } from '../../platform/http/operation.ts'
import { line } from '../../platform/http/text.ts'
import { textLanguage } from '../../platform/language/text-language.ts'
import { Territory } from '../../platform/territories/contract.ts'
import { slug } from '../../platform/text/slug.ts'
import { shownAsKept } from './fields.ts'
import { Impact, opennesses, outcomes, stages } from './shapes.ts'

const Place = Territory.pick({ id: true, kind: true, name: true, label: true })

export const ServiceStage = z
  .object({ stage: z.enum(stages), since: z.iso.date() })
  .meta({ id: 'ServiceStage' })

export const RoadmapStep = z
  .object({ on: z.iso.date(), title: z.string(), done: z.boolean() })
  .meta({ id: 'RoadmapStep' })

export const Grant = z
  .object({
    amountCents: z.int(),
    label: z.string(),
    on: z.iso.date(),
    envelope: z.string().nullable().describe('The budget it is taken from'),
  })
  .meta({ id: 'Grant' })

export const Investigation = z
  .object({
    sponsor: z.string().nullable(),
    question: z.string().nullable(),
    findings: z.string().nullable(),
    outcome: z.enum(outcomes).nullable().describe('What followed'),
  })
  .meta({ id: 'Investigation', description: 'What was asked, what was found, what followed.' })

export const Service = z
  .object({
    id: slug,
    name: z.string(),
    tagline: z.string(),
    taglineLanguage: textLanguage.describe(
      'BCP 47: `fr`, unless a source or the team said another',
    ),
    stage: z.enum(stages),
    stageSince: z.iso.date().nullable(),
    address: z.string().nullable().describe('Where the service itself is'),
    url: z.url().describe('Its page in the catalogue'),
    code: z.object({
      openness: z.enum(opennesses),
      repository: z.string().nullable(),
      licence: z.string().nullable().describe('SPDX identifier'),
    }),
    budget: z
      .object({ amountCents: z.int(), currency: z.literal('EUR'), label: z.string() })
      .nullable(),
    territories: z.object({
      count: z.int(),
      first: z.array(Place).max(5),
    }),
    impact: Impact,
    proposals: z.array(z.object({ id: slug, title: z.string() })),
    updatedOn: z.iso.date(),
    stale: z.boolean().describe('Not updated for longer than the delay the catalogue sets'),
  })
  .meta({ id: 'Service', description: 'A digital public service of the catalogue.' })
export type Service = z.infer<typeof Service>

export const ServiceDetail = Service.extend({
  ...shownAsKept.shape,
  release: z
    .object({ version: z.string().nullable(), on: z.iso.date().nullable() })
    .nullable()
    .describe('The latest that a source tells'),
  stages: z.array(ServiceStage).describe('From the first to the present one'),
  acceleration: z
    .object({ since: z.iso.date().nullable() })
    .nullable()
    .describe('Null when its team is not accelerated'),
  contributions: z
    .array(z.object({ id: z.string(), title: z.string() }))
    .describe('Those that a committee decided to carry out with it, when they are public'),
  roadmap: z.array(RoadmapStep),
  grants: z.array(Grant),
  grantedCents: z.int().describe('Sum of the grants, in cents of euro'),
  series: z.array(
    z.object({
      indicator: z.string(),
      unit: z.string(),
      points: z.array(z.object({ on: z.iso.date(), value: z.number() })),
    }),
  ),
  deployments: z.array(z.object({ territory: Place, since: z.iso.date().nullable() })),
  investigation: Investigation.nullable(),
}).meta({
  id: 'ServiceDetail',
  description: 'A service with its whole life, as its page shows it.',
})
export type ServiceDetail = z.infer<typeof ServiceDetail>

export const listServices = operation({
  id: 'listServices',
  method: 'get',
  path: '/v1/services',
  tag: 'services',
  summary: 'The catalogue, by name, in pages; or the services of a list of ids',
  query: z.object({
    q: line({ max: 100 }).optional(),
    stage: z.enum(stages).optional(),
    ids: idList(100).optional(),
    cursor,
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z
    .object({ items: z.array(Service), total: z.int(), next: z.string().nullable() })
    .meta({ id: 'ServicePage' }),
  refusals: [],
  cacheSeconds: 60,
  origins: 'any',
})

export const getService = operation({
  id: 'getService',
  method: 'get',
  path: '/v1/services/{id}',
  tag: 'services',
  summary: 'One service of the catalogue, with its whole life',
  params: z.object({ id: slug }),
  output: ServiceDetail,
  refusals: ['service_not_found'],
  cacheSeconds: 60,
  origins: 'any',
})
