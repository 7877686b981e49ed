// The team's operations on the catalogue: each write names the version it was decided on.
import { z } from 'zod'
import { StaffRef } from '../../people/staff/ref.ts'
import { cursor, offset } from '../../platform/http/cursor.ts'
import { idList } from '../../platform/http/id-list.ts'
import { operation } from '../../platform/http/operation.ts'
import { line } from '../../platform/http/text.ts'
import { slug } from '../../platform/text/slug.ts'
import { Service, ServiceDetail } from './contract.ts'
import { cents, date, optional, serviceFields } from './fields.ts'
import { stages } from './shapes.ts'

const words = line({ min: 1, max: 200 })
const territoryId = line({ max: 60 })
const version = z.int().min(1)

const stage = z.object({ stage: z.enum(stages), since: date })
const measure = z.object({ indicator: words, unit: line({ max: 50 }), on: date, value: z.number() })

/** All that may be written of a service, and how much of it: by the team, and by imports. */
export const writtenFields = serviceFields.extend({
  proposals: z.array(slug).max(50),
  contributions: z.array(line({ max: 100 })).max(50),
  stages: z.array(stage).min(1).max(50).describe('The whole history, to correct it'),
  roadmap: z.array(z.object({ on: date, title: words, done: z.boolean() })).max(100),
  grants: z
    .array(
      z.object({
        amountCents: cents.min(1),
        label: words,
        on: date,
        envelope: optional(200).default(null),
      }),
    )
    .max(100),
})

export const StaffService = ServiceDetail.extend({
  version: z.int(),
  changedBy: z.string().nullable().describe('Of the team; null when a command did'),
  changedAt: z.iso.datetime().nullable(),
  sources: z
    .array(z.object({ source: z.string(), externalId: z.string(), importedAt: z.iso.datetime() }))
    .describe('The imports that tell of it'),
}).meta({ id: 'StaffService' })

const roles = ['catalogue_editor'] as const
const common = { tag: 'services', origins: 'none', roles, output: StaffService } as const
const params = z.object({ id: slug })
const refusals = ['service_not_found', 'changed_meanwhile'] as const

export const staffListServices = operation({
  ...common,
  id: 'staffListServices',
  method: 'get',
  path: '/v1/staff/services',
  summary: 'The catalogue by name, in pages, with versions; `stale` for those to look at again',
  roles: ['catalogue_editor', 'auditor'],
  query: z.object({
    q: line({ max: 100 }).optional(),
    stage: z.enum(stages).optional(),
    stale: z.enum(['true']).optional(),
    ids: idList(100).optional(),
    cursor,
    offset,
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z
    .object({
      items: z.array(Service.extend({ version: z.int() })),
      total: z.int(),
      next: z.string().nullable(),
    })
    .meta({ id: 'StaffServicePage' }),
  refusals: [],
})

export const staffGetService = operation({
  ...common,
  id: 'staffGetService',
  method: 'get',
  path: '/v1/staff/services/{id}',
  summary: 'One service with its version and the imports that tell of it',
  roles: ['catalogue_editor', 'auditor'],
  params,
  refusals: ['service_not_found'],
})

export const ServiceChange = z
  .object({
    at: z.iso.datetime(),
    by: StaffRef.nullable().describe('Null: a command did it'),
    act: z.enum([
      'created',
      'edited',
      'stage_changed',
      'deployed',
      'measured',
      'confirmed',
      'imported',
    ]),
    fields: z.array(z.string()).describe('Those that were written'),
    source: z.string().nullable().describe('Of an import'),
    stage: z.object({ stage: z.string(), since: z.string().nullable() }).nullable(),
    added: z.int().nullable().describe('Territories, or measures'),
    removed: z.int().nullable(),
  })
  .meta({ id: 'ServiceChange' })
export type ServiceChange = z.infer<typeof ServiceChange>

export const getServiceHistory = operation({
  ...common,
  id: 'getServiceHistory',
  method: 'get',
  path: '/v1/staff/services/{id}/history',
  summary: 'Who changed what of a service, and when: the newest first, in pages',
  roles: ['catalogue_editor', 'auditor'],
  params,
  query: z.object({ cursor, limit: z.coerce.number().int().min(1).max(100).default(20) }),
  output: z
    .object({ items: z.array(ServiceChange), next: z.string().nullable() })
    .meta({ id: 'ServiceHistory' }),
  refusals: ['service_not_found'],
})

export const createService = operation({
  ...common,
  id: 'createService',
  takesRequestKey: true,
  method: 'post',
  path: '/v1/staff/services',
  summary: 'Add a service; its id is made of its name when none is given',
  body: writtenFields.partial().extend({
    id: slug.optional(),
    name: writtenFields.shape.name,
    stages: writtenFields.shape.stages,
  }),
  status: 201,
  refusals: ['contribution_not_found', 'proposal_not_found', 'service_exists'],
})

const FundedContribution = z
  .object({
    id: z.string(),
    title: z.string(),
    grantedCents: z.int(),
    committee: z.string().describe('Its title'),
    decidedOn: z.iso.date(),
    roadmap: z.string(),
  })
  .meta({ id: 'FundedContribution' })

export const listFundedContributions = operation({
  ...common,
  id: 'listFundedContributions',
  method: 'get',
  path: '/v1/staff/funded-contributions',
  summary: 'What a published committee funded and no service is made of yet, the newest first',
  roles: ['catalogue_editor', 'auditor'],
  query: z.object({
    q: line({ max: 100 }).optional(),
    cursor,
    offset,
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z
    .object({ items: z.array(FundedContribution), next: z.string().nullable(), total: z.int() })
    .meta({ id: 'FundedContributionPage' }),
  refusals: [],
})

export const createServiceFromDecision = operation({
  ...common,
  id: 'createServiceFromDecision',
  takesRequestKey: true,
  method: 'post',
  path: '/v1/staff/services/from-decision',
  summary: 'Make a service of funded contributions: their lineage, grants and title come with it',
  body: z.object({
    contributions: z
      .array(line({ max: 100 }))
      .min(1)
      .max(20)
      .refine((ids) => new Set(ids).size === ids.length, { message: 'said_twice' }),
    id: slug.optional(),
    name: writtenFields.shape.name
      .optional()
      .describe('Left out: the title of the first contribution'),
    tagline: writtenFields.shape.tagline
      .optional()
      .describe('Left out: the summary of the first proposal kept'),
    stage: stage.describe('Its first stage, and since when'),
  }),
  status: 201,
  refusals: [
    'contribution_not_found',
    'contribution_not_selected',
    'service_exists',
    'contribution_has_service',
  ],
})

export const editService = operation({
  ...common,
  id: 'editService',
  method: 'post',
  path: '/v1/staff/services/{id}/edit',
  summary: 'Write the fields that are given, lists as a whole, and leave the others',
  params,
  body: z.object({ version, changes: writtenFields.partial() }),
  refusals: [...refusals, 'contribution_not_found', 'proposal_not_found'],
})

export const changeServiceStage = operation({
  ...common,
  id: 'changeServiceStage',
  method: 'post',
  path: '/v1/staff/services/{id}/change-stage',
  summary: 'Enter a stage at a date, which joins its history',
  params,
  body: stage.extend({ version }),
  refusals,
})

export const deployService = operation({
  ...common,
  id: 'deployService',
  method: 'post',
  path: '/v1/staff/services/{id}/deploy',
  summary: 'Add and remove territories that use it',
  params,
  body: z.object({
    version,
    add: z
      .array(z.object({ territoryId, since: date.nullable() }))
      .max(500)
      .default([]),
    remove: z.array(territoryId).max(500).default([]),
  }),
  refusals: [...refusals, 'territory_not_found'],
})

export const measureService = operation({
  ...common,
  id: 'measureService',
  method: 'post',
  path: '/v1/staff/services/{id}/measure',
  summary: 'Add, correct and remove dated measures of its impact',
  params,
  body: z.object({
    version,
    add: z.array(measure).max(500).default([]),
    remove: z
      .array(measure.pick({ indicator: true, on: true }))
      .max(500)
      .default([]),
  }),
  refusals,
})

export const confirmService = operation({
  ...common,
  id: 'confirmService',
  method: 'post',
  path: '/v1/staff/services/{id}/confirm',
  summary: 'Say that it was read again and is still right: it is stale no more',
  params,
  body: z.object({ version }),
  refusals,
})
